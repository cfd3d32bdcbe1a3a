package starling.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.feedback.Reason;
import starling.language.Span;
import starling.rubric.Severity;
import starling.star.Cue;
import starling.star.KindReason;
import starling.star.Part;
import starling.star.PartReading;
import starling.star.ReadSentence;
import starling.star.StarReading;
import starling.star.Wording;

/** An answer that was read as the test says, sentence by sentence, whatever a reader would make of it. */
final class ToldStory {
    private final StringBuilder answer = new StringBuilder();
    private final List<ReadSentence> sentences = new ArrayList<>();
    private final Map<Part, List<Span>> evidence = new EnumMap<>(Part.class);
    private final List<Finding> findings = new ArrayList<>();
    private KindReason reason = KindReason.EVENT;

    /** A story with all four parts. */
    static ToldStory whole() {
        return new ToldStory()
                .sentence(Part.SITUATION, "Last spring the number of guests doubled.")
                .sentence(Part.TASK, "I had to feed them.")
                .sentence(Part.ACTION, "I cooked soup, I guess.")
                .sentence(Part.RESULT, "In the end all of them ate.");
    }

    ToldStory sentence(Part part, String text) {
        answer.append(answer.isEmpty() ? "" : " ");
        int start = answer.length();
        answer.append(text);
        var span = Span.of(answer.toString(), start, answer.length());
        sentences.add(new ReadSentence(span, part, 0.8, new Cue("", false)));
        if (part != Part.NONE) {
            evidence.computeIfAbsent(part, none -> new ArrayList<>()).add(span);
        }
        return this;
    }

    /** The sentence told last carries this part too. */
    ToldStory carrying(Part part) {
        evidence.computeIfAbsent(part, none -> new ArrayList<>())
                .add(sentences.get(sentences.size() - 1).span());
        return this;
    }

    ToldStory ofKind(KindReason kind) {
        reason = kind;
        return this;
    }

    ToldStory finding(Severity severity, String message, String quote) {
        return finding(severity, message, quote, false);
    }

    ToldStory finding(Severity severity, String message, String quote, boolean praisesWhole) {
        int start = quote.isEmpty() ? -1 : answer.indexOf(quote);
        var span = start < 0
                ? Optional.<Span>empty()
                : Optional.of(Span.of(answer.toString(), start, start + quote.length()));
        findings.add(new Finding(
                "rule-" + findings.size(),
                severity,
                message,
                span,
                Optional.empty(),
                Optional.empty(),
                praisesWhole,
                "words > 0",
                List.of(new Reason("words", "9"))));
        return this;
    }

    Feedback.OnStory feedback() {
        int words = words(answer.toString());
        var parts = new EnumMap<Part, PartReading>(Part.class);
        Stream.of(Part.values()).filter(part -> part != Part.NONE).forEach(part -> {
            int own = sentences.stream()
                    .filter(sentence -> sentence.part() == part)
                    .mapToInt(sentence -> words(sentence.span().text()))
                    .sum();
            var earned = evidence.getOrDefault(part, List.of());
            parts.put(part, new PartReading(!earned.isEmpty(), (double) own / words, 0.8, earned));
        });
        var reading = new StarReading(reason, sentences, parts, words, 2, 0, List.of(), new Wording(Map.of()), 1);
        return new Feedback.OnStory(reading, findings, Optional.empty(), 60, List.of());
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }
}
