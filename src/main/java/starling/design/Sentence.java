package starling.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import starling.design.Phrase.Match;
import starling.language.Span;

/**
 * A passage of an answer that counts, and its words.
 *
 * @param flows the components in it that something connects, by their names
 */
record Sentence(Passage passage, Wording wording, List<String> flows) {
    Sentence {
        flows = List.copyOf(flows);
    }

    /** Says nothing of the answer, so that no log ever holds it. */
    @Override
    public String toString() {
        return "sentence in line " + passage.place().line();
    }

    /** Those of passages that count. */
    static List<Sentence> of(List<Passage> passages, Vocabulary vocabulary, FlowFinder flows) {
        return passages.stream()
                .map(passage -> {
                    var wording = vocabulary.wording(passage);
                    var connected = flows.read(wording).stream()
                            .flatMap(flow ->
                                    Stream.of(flow.from().component(), flow.to().component()))
                            .distinct()
                            .toList();
                    return new Sentence(passage, wording, connected);
                })
                .toList();
    }

    boolean holds(List<Phrase> phrases) {
        return first(phrases).isPresent();
    }

    /** The first of the phrases that stands in it. */
    Optional<Match> first(List<Phrase> phrases) {
        return phrases.stream().flatMap(phrase -> phrase.find(wording).stream()).findFirst();
    }

    /** Its words as typed, or the part of them that begins at a token if they are too long to read. */
    Span quote(String answer, int token) {
        return StepFinder.quote(answer, passage, token);
    }
}
