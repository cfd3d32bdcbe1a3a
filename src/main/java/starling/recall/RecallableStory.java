package starling.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import starling.feedback.RecalledNumber;
import starling.interview.KeptStory;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.star.Part;

/** A story, of which its numbers and its outcome are to be remembered by its title. */
record RecallableStory(KeptStory kept) implements Recallable {
    private static final int MOST_NUMBERS = 8;
    /** Of a part that the notes label, which says nothing of the number. */
    private static final Pattern LABEL = Pattern.compile("^\\p{L}+:\\s+");

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();

    @Override
    public String id() {
        return kept.id();
    }

    @Override
    public String cue() {
        return title();
    }

    @Override
    public String title() {
        return kept.story().title();
    }

    @Override
    public String group() {
        return "";
    }

    /** Whether there is anything to remember. */
    boolean hasPoints() {
        return !numbers("").isEmpty() || !outcome().isEmpty();
    }

    @Override
    public List<RecalledPoint> compare(String typed, PointComparison comparison) {
        var compared = new ArrayList<RecalledPoint>();
        numbers(typed).stream().map(RecallableStory::point).forEach(compared::add);
        compared.addAll(comparison.of(outcome(), typed, ""));
        return compared;
    }

    private List<RecalledNumber> numbers(String typed) {
        return RecalledNumber.of(kept.story().told(), typed, MOST_NUMBERS);
    }

    private static RecalledPoint point(RecalledNumber number) {
        return new RecalledPoint(
                number.notes() + " (“" + LABEL.matcher(number.sentence()).replaceFirst("") + "”)",
                number.same() ? Presence.THERE : number.said().isPresent() ? Presence.OTHERWISE : Presence.MISSING,
                number.said());
    }

    /** The sentences of the result that say it without a number. */
    private List<String> outcome() {
        return SENTENCES
                .split(Optional.ofNullable(kept.story().parts().get(Part.RESULT))
                        .orElse(""))
                .stream()
                .map(Span::text)
                .filter(sentence -> RecalledNumber.of(sentence, "", 1).isEmpty())
                .toList();
    }

    /** Says nothing of the story, so that no log ever holds it. */
    @Override
    public String toString() {
        return kept.toString();
    }
}
