package starling.retrieval;

import java.util.ArrayList;
import java.util.List;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.notes.Story;

/** A story as it is searched: its title and its sentences, in order. What is hardly a sentence stands with the one before. */
public final class StoryText {
    private static final int SHORTEST = 15;
    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    private StoryText() {}

    /** The sentences of a story without its title, as they stand in its text; empty if it has no more than that. */
    public static List<String> sentences(Story story) {
        var told = story.told();
        var sentences = new ArrayList<String>();
        int start = 0;
        int end = 0;
        for (var sentence : SENTENCES.split(told)) {
            if (end - start >= SHORTEST && sentence.text().length() >= SHORTEST) {
                sentences.add(Span.of(told, start, end).text());
                start = sentence.start();
            } else if (end == 0) {
                start = sentence.start();
            }
            end = sentence.end();
        }
        if (end > start) {
            sentences.add(Span.of(told, start, end).text());
        }
        return sentences;
    }
}
