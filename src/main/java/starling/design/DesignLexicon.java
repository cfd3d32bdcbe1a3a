package starling.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import starling.configuration.YamlNode;

/**
 * The words of {@code config/lexicon/design.yaml}, checked.
 *
 * @param people who uses the systems that are designed
 * @param steps in the order of {@link DeliveryStep}
 * @param outOfScope what marks a title or sentence that speaks of what is left out
 * @param leftOut what a part of a sentence holds that speaks of what the design does without
 * @param rejected how a part of a sentence says that its writer does not choose what it names
 * @param placeholders what stands under a title that has been left empty
 * @param titleFiller what may stand in a title beside the name of a step
 * @param story what sentences hold that tell of something that happened once
 * @param complaints what sentences hold that complain of something that broke
 * @param chosen what sentences about the past hold that speak of a choice in the design
 * @param questionWords what a question begins with
 * @param ordinaryWords what any sentence is full of
 */
record DesignLexicon(
        Set<String> people,
        List<StepWords> steps,
        List<Component> components,
        FlowWords flows,
        List<Phrase> outOfScope,
        LeftOutWords leftOut,
        RejectedWords rejected,
        List<Phrase> placeholders,
        Set<String> titleFiller,
        List<Phrase> story,
        List<Phrase> complaints,
        List<Phrase> chosen,
        Set<String> questionWords,
        Set<String> ordinaryWords) {

    /**
     * How a delivery step shows itself.
     *
     * @param headings names that may stand among other words of a heading
     * @param wholeHeadings names that must be the whole title
     * @param cues what a sentence holds that does the step
     * @param marks cues that count in code as well
     * @param questions what people ask themselves and go on to answer
     * @param asked what a sentence holds that does the step where somebody has just asked for it
     */
    record StepWords(
            DeliveryStep step,
            List<Phrase> headings,
            List<Phrase> wholeHeadings,
            List<Phrase> cues,
            List<Phrase> marks,
            List<Phrase> questions,
            List<Phrase> asked) {}

    /**
     * A building block.
     *
     * @param inFlows spellings that mean it only where something connects it to another component
     */
    record Component(String name, ComponentKind kind, List<String> spellings, List<String> inFlows) {}

    /**
     * What stands between two components.
     *
     * @param forward verbs that lead from the first to the second
     * @param backward verbs that lead from the second to the first
     * @param severed words that say that the two are not being connected
     * @param labels what stands between two arrows without being a part of the design
     * @param products words that make a spelling a name of its own
     * @param plain words before a component that do not say which one it is
     */
    record FlowWords(
            Set<String> forward,
            Set<String> backward,
            Set<String> severed,
            Set<String> labels,
            Set<String> products,
            Set<String> plain) {}

    /**
     * How a part of a sentence says that the design does without something.
     *
     * @param leading what stands before that thing: "we do not offer"
     * @param trailing what stands after it: "comes later"
     * @param limits what shows that the thing is there, and only limited
     * @param unknown what somebody says who does not know
     * @param harms what must not happen
     * @param kept what says that it does not
     */
    record LeftOutWords(
            List<Phrase> leading,
            List<Phrase> trailing,
            List<Phrase> limits,
            List<Phrase> unknown,
            List<Phrase> harms,
            List<Phrase> kept) {}

    /**
     * How a part of a sentence says that its writer does not choose what it names.
     *
     * @param considered what says that it was only thought of
     * @param taken what says that it was chosen after all
     * @param dismissed what speaks ill of it
     * @param elsewhere what says that it belongs to somebody else
     * @param tolerated what makes light of something that must not happen
     */
    record RejectedWords(
            List<Phrase> considered,
            List<Phrase> taken,
            List<Phrase> dismissed,
            List<Phrase> elsewhere,
            List<Phrase> tolerated) {}

    /**
     * Reads the file.
     *
     * @throws starling.configuration.ConfigurationException when it is missing, or a name in it is unknown, missing, empty
     *     or wrong
     */
    static DesignLexicon load(Path home) {
        var file = YamlNode.read(home, home.resolve("config/lexicon/design.yaml"));
        file.fields(Set.of(
                "people",
                "steps",
                "out_of_scope",
                "left_out",
                "rejected",
                "placeholders",
                "title_filler",
                "components",
                "flows",
                "story",
                "complaints",
                "chosen",
                "question_words",
                "ordinary_words"));
        var people = words(file, "people");
        return new DesignLexicon(
                people,
                steps(file.field("steps"), people),
                components(file.field("components")),
                flows(file.field("flows")),
                phrases(file, "out_of_scope", people),
                leftOut(file.field("left_out"), people),
                rejected(file.field("rejected"), people),
                phrases(file, "placeholders", people),
                words(file, "title_filler"),
                phrases(file, "story", people),
                phrases(file, "complaints", people),
                phrases(file, "chosen", people),
                words(file, "question_words"),
                words(file, "ordinary_words"));
    }

    private static LeftOutWords leftOut(YamlNode node, Set<String> people) {
        node.fields(Set.of("leading", "trailing", "limits", "unknown", "harms", "kept"));
        return new LeftOutWords(
                phrases(node, "leading", people),
                phrases(node, "trailing", people),
                phrases(node, "limits", people),
                phrases(node, "unknown", people),
                phrases(node, "harms", people),
                phrases(node, "kept", people));
    }

    private static RejectedWords rejected(YamlNode node, Set<String> people) {
        node.fields(Set.of("considered", "taken", "dismissed", "elsewhere", "tolerated"));
        return new RejectedWords(
                phrases(node, "considered", people),
                phrases(node, "taken", people),
                phrases(node, "dismissed", people),
                phrases(node, "elsewhere", people),
                phrases(node, "tolerated", people));
    }

    private static List<StepWords> steps(YamlNode node, Set<String> people) {
        var ids = Stream.of(DeliveryStep.values()).map(DeliveryStep::id).toList();
        node.fields(Set.copyOf(ids));
        var steps = new ArrayList<StepWords>();
        for (var step : DeliveryStep.values()) {
            var words = node.field(step.id());
            words.fields(Set.of("headings", "whole_headings", "cues", "marks", "questions", "asked"));
            steps.add(new StepWords(
                    step,
                    phrases(words, "headings", people),
                    phrases(words, "whole_headings", people),
                    phrases(words, "cues", people),
                    optionalPhrases(words, "marks", people),
                    optionalPhrases(words, "questions", people),
                    optionalPhrases(words, "asked", people)));
        }
        return List.copyOf(steps);
    }

    private static List<Component> components(YamlNode node) {
        var components = new ArrayList<Component>();
        var owners = new HashSet<String>();
        for (var item : notEmpty(node).itemsWithUnique("name")) {
            item.fields(Set.of("name", "kind", "spellings", "in_flows"));
            for (var list : List.of("spellings", "in_flows")) {
                for (var spelling : item.find(list).map(YamlNode::items).orElse(List.of())) {
                    if (!owners.add(spelling.text().toLowerCase(Locale.ROOT))) {
                        throw spelling.error("the spelling \"" + spelling.text() + "\" stands in this file twice");
                    }
                }
            }
            components.add(new Component(
                    item.field("name").text(),
                    kind(item.field("kind")),
                    notEmpty(item.field("spellings")).texts(),
                    item.find("in_flows").map(list -> notEmpty(list).texts()).orElse(List.of())));
        }
        return List.copyOf(components);
    }

    private static ComponentKind kind(YamlNode node) {
        var kind = ComponentKind.of(node.text());
        return kind.orElseThrow(() -> node.error(
                "expected one of " + String.join(", ", ComponentKind.ids()) + "; found \"" + node.text() + "\""));
    }

    private static FlowWords flows(YamlNode node) {
        node.fields(Set.of("forward", "backward", "severed", "labels", "products", "plain"));
        return new FlowWords(
                words(node, "forward"),
                words(node, "backward"),
                words(node, "severed"),
                words(node, "labels"),
                words(node, "products"),
                words(node, "plain"));
    }

    private static List<Phrase> phrases(YamlNode parent, String name, Set<String> people) {
        return notEmpty(parent.field(name)).items().stream()
                .map(item -> Phrase.of(item, people))
                .toList();
    }

    private static List<Phrase> optionalPhrases(YamlNode parent, String name, Set<String> people) {
        return parent.find(name).isPresent() ? phrases(parent, name, people) : List.of();
    }

    private static Set<String> words(YamlNode parent, String name) {
        var words = new HashSet<String>();
        for (var item : notEmpty(parent.field(name)).items()) {
            var word = item.text().toLowerCase(Locale.ROOT);
            if (word.chars().anyMatch(Character::isWhitespace)) {
                throw item.error("expected a single word; found \"" + word + "\"");
            }
            words.add(word);
        }
        return Set.copyOf(words);
    }

    private static YamlNode notEmpty(YamlNode list) {
        if (list.items().isEmpty()) {
            throw list.error("expected at least one entry");
        }
        return list;
    }
}
