package starling.command;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import starling.interview.PersonId;

/**
 * A piece of a reply. Any text in it may be what a person typed or noted down, so a front end shows every text literally:
 * nothing in it formats, links or pings. What a person answered is only ever in {@link Quote}, {@link Typed}, {@link
 * Bullets}, {@link StarPart}, {@link LabelledSentence} and {@link Picture}; these are for that person's eyes, and tell no log what they hold.
 */
public sealed interface Block {
    /** The first line of what follows. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** A line that stands back behind the others, for whoever looks for it. */
    record Small(String text) implements Block {}

    /** A paragraph with a name before it, such as "Fix this first". */
    record Labelled(String label, String text) implements Block {}

    /** A person's own words, one line. */
    record Quote(String text) implements Block {
        @Override
        public String toString() {
            return "quote of " + text.length() + " characters";
        }
    }

    /** What a person typed and nobody kept, given back with its line breaks and as much of it as a front end can show. */
    record Typed(String text) implements Block {
        @Override
        public String toString() {
            return "typed " + text.length() + " characters";
        }
    }

    /**
     * A moment that is waited for, and is shown running where that can be.
     *
     * @param words how long it is, such as "You have ten seconds."; said where no time runs, too
     * @param still what is said behind them where no time runs, such as "10 minutes left."; may be empty
     * @param event what happens then, such that a time still to come and one past can follow it: "Time runs out"
     */
    record Countdown(String words, String still, String event, Instant at) implements Block {
        /** One whose words say it all. */
        public Countdown(String words, String event, Instant at) {
            this(words, "", event, at);
        }

        /** What is said where no time runs. */
        public String standing() {
            return still.isEmpty() ? words : words + " " + still;
        }
    }

    /**
     * A place that can be gone to.
     *
     * @param words what it is, such as "It is here:"
     * @param place as in {@link Invocation#place}
     */
    record PlaceLink(String words, String place) implements Block {}

    /** Short lines that belong together. */
    record Bullets(List<String> lines) implements Block {
        public Bullets {
            lines = List.copyOf(lines);
        }

        /** Says nothing of the lines, which may quote an answer or somebody's notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return lines.size() + " short lines";
        }
    }

    /**
     * How an answer is shared out among its parts, drawn as one bar. The initial of a part marks it there and in its
     * {@link StarPart}.
     *
     * @param slices in the order they are drawn; what they leave of the whole belongs to no part
     */
    record ShareBar(List<Slice> slices) implements Block {
        /**
         * A part's share of the words, from 0 to 1.
         *
         * @param initial one capital letter
         */
        public record Slice(String initial, double share) {}

        public ShareBar {
            slices = List.copyOf(slices);
        }

        /** How many of so many equal cells each slice gets, then how many belong to no part. A slice that is there is seen. */
        public List<Integer> cells(int cells) {
            return Apportionment.of(cells, slices.stream().map(Slice::share).toList());
        }
    }

    /**
     * One part of an answer: found, with the person's words that earned it, or missing.
     *
     * @param quote the words; empty if the part was not found, or if they stand with another part, which the note names
     * @param share of the words of the answer, from 0 to 1; 0 if no sentence is this part before all else
     * @param note a few words more, such as what has changed; may be empty
     */
    record StarPart(String name, boolean found, String quote, double share, String note) implements Block {
        /** A part with nothing more to say of it. */
        public StarPart(String name, boolean found, String quote, double share) {
            this(name, found, quote, share, "");
        }

        @Override
        public String toString() {
            return name + (found ? " found" : " not found");
        }

        /** The letter by which the part is known in a {@link ShareBar}. */
        public String initial() {
            return name.substring(0, 1);
        }
    }

    /**
     * A sentence of an answer and what it was taken for.
     *
     * @param label what it was taken for, how surely, and why
     */
    record LabelledSentence(String words, String label) implements Block {
        @Override
        public String toString() {
            return "sentence of " + words.length() + " characters";
        }
    }

    /**
     * How people stand, in a list. A front end names them as they are known there, pings nobody, and leaves out whom it cannot
     * name.
     */
    record Standings(String label, List<Place> places) implements Block {
        /**
         * A person and how they stand.
         *
         * @param words a few, such as "4 days"
         */
        public record Place(PersonId person, String words) {}

        public Standings {
            places = List.copyOf(places);
        }
    }

    /**
     * A picture, and the same for whoever gets no pictures.
     *
     * @param title what is to be seen, for whoever has it read aloud; at most 1,000 characters
     * @param name the name of its file, which ends in {@code .png}
     * @param png makes the file when it is needed, and may fail: all else is said without it
     * @param lines the same as text, in letters of one width; a line has at most 80
     * @param late whether it takes so long that the words it belongs to had better be shown before it
     */
    record Picture(String title, String name, Supplier<byte[]> png, List<String> lines, boolean late) implements Block {
        /** A picture that takes no time worth speaking of. */
        public Picture(String title, String name, Supplier<byte[]> png, List<String> lines) {
            this(title, name, png, lines, false);
        }

        public Picture {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "picture " + name + " with " + lines.size() + " lines";
        }
    }
}
