package starling.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.language.Span;
import starling.star.ReadSentence;

/** What findings stand on, in words: for each the rule, its expression, the facts and the sentence. */
public final class ReasonBlocks {
    private ReasonBlocks() {}

    /** All findings of the feedback, in their order; empty if there are none. */
    public static List<Block> of(Feedback feedback) {
        var sentences = feedback instanceof Feedback.OnStory onStory
                ? onStory.reading().sentences().stream().map(ReadSentence::span).toList()
                : List.<Span>of();
        var blocks = new ArrayList<Block>();
        feedback.findings().forEach(finding -> add(finding, sentences, blocks));
        return blocks;
    }

    private static void add(Finding finding, List<Span> sentences, List<Block> blocks) {
        blocks.add(new Block.Labelled(finding.rule() + " (" + finding.severity().id() + ")", finding.message()));
        var facts = finding.reasons().stream()
                .map(reason -> reason.fact() + " = " + reason.value())
                .collect(Collectors.joining(", "));
        blocks.add(new Block.Bullets(List.of("It holds when " + finding.when(), "Here " + facts)));
        finding.quote()
                .map(words -> around(words, sentences).text())
                .ifPresent(words -> blocks.add(new Block.Quote(words)));
    }

    /** The sentence that holds these words; themselves if they are none of one sentence. */
    private static Span around(Span words, List<Span> sentences) {
        return sentences.stream()
                .filter(sentence -> sentence.start() <= words.start() && words.end() <= sentence.end())
                .findFirst()
                .orElse(words);
    }
}
