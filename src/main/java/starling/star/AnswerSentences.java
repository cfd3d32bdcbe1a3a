package starling.star;

import java.util.List;
import starling.language.SentenceSplitter;
import starling.language.Span;

/** Finds the sentences of an answer; those that go on and on are cut. Immutable, linear in the length of the answer. */
final class AnswerSentences {
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final RunOns runOns;

    AnswerSentences(Lexicon lexicon) {
        runOns = new RunOns(lexicon);
    }

    /** The sentences, in order. */
    List<Span> in(String answer) {
        return runOns.cut(answer, splitter.split(answer));
    }
}
