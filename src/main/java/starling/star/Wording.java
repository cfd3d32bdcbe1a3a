package starling.star;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import starling.language.Span;

/**
 * How an answer is worded: what a coach would underline, whatever part it stands in. All spans refer to the answer exactly as
 * it was typed, and those of one kind are in its order. Immutable.
 *
 * @param found what there is of each kind; a kind that is not in the map is nowhere in the answer
 */
public record Wording(Map<Kind, List<Span>> found) {
    /** What is underlined. All but the last four are lists of phrases in {@code config/lexicon/star.yaml}. */
    public enum Kind {
        /** Takes back what is said: "kind of", "I guess". */
        HEDGE("hedges"),
        /** Fills a pause: "um", "you know". */
        FILLER("fillers"),
        /** Makes it sound bigger and shows nothing: "extremely". */
        INTENSIFIER("intensifiers"),
        /** Judges another person: "it was his fault". */
        BLAME("blames"),
        /** Could stand for anything: "stuff", "did my best". */
        VAGUE_WORD("vague_words"),
        /** A word of the office that says little outside it: "synergy". */
        BUZZWORD("buzzwords"),
        /** Says what somebody is like: "hard-working". */
        TRAIT("traits"),
        /** Heard in every interview: "think outside the box". */
        STOCK_PHRASE("stock_phrases"),
        /** Makes the example small: "this is not a great example". */
        APOLOGY("apologies"),
        /** Stands where the end should: "so yeah, that's it". */
        SIGN_OFF("sign_offs"),
        /** The end of any story: "it went well". */
        EMPTY_OUTCOME("empty_outcomes"),
        /** The lesson of any story: "I learned a lot". */
        EMPTY_LESSON("empty_lessons"),
        /** Gives the reason for what was done: "because". */
        EXPLANATION("explanations"),
        /** Somebody else saw that it was good: "thanked me". */
        RECOGNITION("recognitions"),
        /** An abbreviation that not everybody knows, where it stands first and is not explained there. */
        ABBREVIATION("abbreviations"),
        /** Something that was done, by nobody who is named: "the plan was changed". */
        PASSIVE("passives"),
        /** A sentence that was said before, word for word. */
        REPEAT("repeats"),
        /** The last word of an answer that breaks off in the middle of a sentence. */
        BREAK("breaks");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        /** The name of one of them in rules, such as {@code vague_word}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The name of all of them in rules and word lists, such as {@code vague_words}. */
        public String plural() {
            return plural;
        }
    }

    public Wording {
        found = found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, kind -> List.copyOf(kind.getValue())));
    }

    /** What there is of a kind, in the order of the answer. */
    public List<Span> of(Kind kind) {
        return found.getOrDefault(kind, List.of());
    }
}
