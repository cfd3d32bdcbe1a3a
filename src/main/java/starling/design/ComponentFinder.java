package starling.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import starling.design.DesignLexicon.Component;
import starling.design.Wording.Mention;

/** Finds the components that a sentence names; of two spellings at one place the longer one counts. */
final class ComponentFinder {
    private record Spelling(List<String> words, String component, boolean onlyInFlows) {}

    // By first word; the longest first.
    private final Map<String, List<Spelling>> spellings = new HashMap<>();

    ComponentFinder(List<Component> components) {
        for (var component : components) {
            component.spellings().forEach(text -> add(text, component.name(), false));
            component.inFlows().forEach(text -> add(text, component.name(), true));
        }
        spellings
                .values()
                .forEach(list -> list.sort(Comparator.comparing(
                                (Spelling spelling) -> spelling.words().size())
                        .reversed()));
    }

    private void add(String text, String component, boolean onlyInFlows) {
        var words = List.of(text.toLowerCase(Locale.ROOT).strip().split("[\\s-]+"));
        for (var last : numbers(words.get(words.size() - 1))) {
            var spelled = new ArrayList<>(words.subList(0, words.size() - 1));
            spelled.add(last);
            spellings
                    .computeIfAbsent(spelled.get(0), first -> new ArrayList<>())
                    .add(new Spelling(List.copyOf(spelled), component, onlyInFlows));
        }
    }

    /** The singular and its plural. */
    private static List<String> numbers(String word) {
        if (word.endsWith("y")) {
            return List.of(word, word + "s", word.substring(0, word.length() - 1) + "ies");
        }
        return List.of(word, word + "s", word + "es");
    }

    Wording read(List<Token> tokens) {
        var mentions = new ArrayList<Mention>();
        int i = 0;
        while (i < tokens.size()) {
            var mention = mentionAt(tokens, i);
            if (mention.isEmpty()) {
                i++;
            } else {
                dropQualifier(mentions, mention.get());
                mentions.add(withSameBefore(mentions, mention.get()));
                i = mention.get().to();
            }
        }
        return new Wording(tokens, mentions);
    }

    /** "Postgres database" is one component. */
    private static Mention withSameBefore(List<Mention> mentions, Mention next) {
        int last = mentions.size() - 1;
        if (last < 0
                || mentions.get(last).to() != next.from()
                || !mentions.get(last).component().equals(next.component())) {
            return next;
        }
        var before = mentions.remove(last);
        return new Mention(next.component(), before.from(), next.to(), before.onlyInFlows() && next.onlyInFlows());
    }

    /** In "user service" or "customer app" the first word says which one it is. */
    private static void dropQualifier(List<Mention> mentions, Mention next) {
        int last = mentions.size() - 1;
        if (last >= 0 && mentions.get(last).onlyInFlows() && mentions.get(last).to() == next.from()) {
            mentions.remove(last);
        }
    }

    private Optional<Mention> mentionAt(List<Token> tokens, int from) {
        for (var spelling : spellings.getOrDefault(tokens.get(from).word(), List.of())) {
            int to = from + spelling.words().size();
            if (to <= tokens.size() && stands(spelling, tokens.subList(from, to))) {
                return Optional.of(new Mention(spelling.component(), from, to, spelling.onlyInFlows()));
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Spelling spelling, List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.get(i).is(spelling.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
