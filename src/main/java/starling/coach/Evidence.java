package starling.coach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.design.DeliveryStep;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.interview.AnswerOutcome;
import starling.language.Span;
import starling.rubric.Severity;
import starling.star.Part;
import starling.star.ReadSentence;

/**
 * What a reply is held against: what the person said, and what was found in it. Immutable.
 *
 * @param answers as typed
 * @param story the story of the notes that the answer tells; empty if there is none
 * @param question as asked
 * @param findings the words of what the rules said
 * @param rubric what a full answer has
 * @param aspects the parts or steps by their ids, and whether they were found; one that some of several answers have is not in it
 * @param earned the sentences of the answer that earned a part or step, by its id, where no finding is against it or them
 * @param asked the questions that were asked already
 * @param instructions what the model was told
 */
record Evidence(
        List<String> answers,
        String story,
        String question,
        String findings,
        String rubric,
        Map<String, Boolean> aspects,
        Map<String, List<Span>> earned,
        Set<String> asked,
        String instructions) {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    Evidence {
        answers = List.copyOf(answers);
        aspects = Map.copyOf(aspects);
        earned = Map.copyOf(earned);
        asked = Set.copyOf(asked);
    }

    /** Of one answer. */
    static Evidence of(AnswerOutcome.Graded graded, String rubric, String instructions) {
        var feedback = graded.feedback();
        var asked = Stream.concat(
                        Stream.concat(
                                feedback.probe().stream(),
                                feedback.findings().stream().flatMap(finding -> finding.probe().stream())),
                        Stream.concat(
                                graded.question().probes().stream(),
                                Stream.of(graded.question().text())))
                .map(Evidence::plain)
                .collect(Collectors.toSet());
        return new Evidence(
                List.of(graded.attempt().answer()),
                Material.story(graded),
                graded.question().text(),
                Material.findings(feedback),
                rubric,
                aspects(feedback),
                earned(feedback),
                asked,
                instructions);
    }

    /** Of all answers of an interview. */
    static Evidence of(List<AnswerOutcome.Graded> all, String instructions) {
        var aspects = new LinkedHashMap<>(
                all.isEmpty() ? Map.<String, Boolean>of() : aspects(all.get(0).feedback()));
        for (var graded : all) {
            aspects.entrySet().retainAll(aspects(graded.feedback()).entrySet());
        }
        return new Evidence(
                all.stream().map(graded -> graded.attempt().answer()).toList(),
                "",
                all.stream().map(graded -> graded.question().text()).collect(Collectors.joining("\n")),
                "",
                "",
                aspects,
                Map.of(),
                Set.of(),
                instructions);
    }

    /** What the person said, here and in their notes. */
    List<String> ownWords() {
        return Stream.concat(answers.stream(), Stream.of(story)).toList();
    }

    /** Everything that numbers may come from. */
    String said() {
        return String.join("\n\n", answers) + "\n\n" + story + "\n\n" + question + "\n\n" + findings;
    }

    /** Whether a question was asked already, in whatever spelling. */
    boolean wasAsked(String other) {
        return asked.contains(plain(other));
    }

    private static String plain(String text) {
        return NOT_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static Map<String, Boolean> aspects(Feedback feedback) {
        var aspects = new LinkedHashMap<String, Boolean>();
        if (feedback instanceof Feedback.OnStory story) {
            Part.STAR_AND_LEARNING.forEach(
                    part -> aspects.put(part.id(), story.reading().part(part).present()));
        } else if (feedback instanceof Feedback.OnDesign design) {
            for (var step : DeliveryStep.values()) {
                aspects.put(step.id(), design.reading().step(step).isPresent());
            }
        }
        return aspects;
    }

    private static Map<String, List<Span>> earned(Feedback feedback) {
        if (feedback.findings().stream().anyMatch(finding -> finding.severity() == Severity.BLOCKER)) {
            return Map.of();
        }
        return aspects(feedback).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .filter(aspect -> against(feedback).noneMatch(finding -> isAbout(aspect, finding)))
                .collect(Collectors.toMap(
                        aspect -> aspect,
                        aspect -> sentences(aspect, feedback)
                                .filter(sentence ->
                                        against(feedback).noneMatch(finding -> isAbout(sentence, finding.quote())))
                                .toList()));
    }

    private static Stream<Finding> against(Feedback feedback) {
        return feedback.findings().stream().filter(finding -> finding.severity() != Severity.STRENGTH);
    }

    /** Whether a rule looked at a part or step to say what it says. */
    static boolean isAbout(String aspect, Finding finding) {
        return finding.reasons().stream()
                .anyMatch(
                        reason -> reason.fact().equals(aspect) || reason.fact().startsWith(aspect + "."));
    }

    private static boolean isAbout(Span sentence, Optional<Span> quote) {
        return quote.filter(span -> span.start() < sentence.end() && sentence.start() < span.end())
                .isPresent();
    }

    private static Stream<Span> sentences(String aspect, Feedback feedback) {
        if (feedback instanceof Feedback.OnStory story) {
            var part = Part.valueOf(aspect.toUpperCase(Locale.ROOT));
            return Stream.concat(
                    story.reading().part(part).evidence().stream(),
                    story.reading().sentences().stream()
                            .filter(sentence -> sentence.part() == part)
                            .map(ReadSentence::span));
        }
        return feedback instanceof Feedback.OnDesign design
                ? design.reading().steps().stream()
                        .filter(step -> step.step().id().equals(aspect))
                        .map(step -> step.quote())
                : Stream.of();
    }

    /** Says nothing of the answers, so that no log ever holds them. */
    @Override
    public String toString() {
        return "evidence of " + answers.size() + " answers";
    }
}
