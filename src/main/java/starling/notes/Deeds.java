package starling.notes;

/**
 * What a stretch of text does, counted in clauses.
 *
 * @param own clauses in which the writer did something: "I led", "we moved", or "Led" at the beginning
 * @param told other clauses in the past tense
 * @param advice clauses on habits, rules and possibilities: "usually", "should", "I will"
 * @param toReader clauses that speak to a reader: "you", "your"
 * @param clauses all of them
 * @param words all of them
 */
record Deeds(int own, int told, int advice, int toReader, int clauses, int words) {
    static final Deeds NONE = new Deeds(0, 0, 0, 0, 0, 0);

    Deeds plus(Deeds other) {
        if (other.clauses == 0 || clauses == 0) {
            return clauses == 0 ? other : this;
        }
        return new Deeds(
                own + other.own,
                told + other.told,
                advice + other.advice,
                toReader + other.toReader,
                clauses + other.clauses,
                words + other.words);
    }

    Deeds minus(Deeds other) {
        return new Deeds(
                own - other.own,
                told - other.told,
                advice - other.advice,
                toReader - other.toReader,
                clauses - other.clauses,
                words - other.words);
    }

    /** Whether this tells of something that happened, rather than of what one does, thinks or is. */
    boolean tellAStory() {
        int past = own + told;
        int weight = 2 * own + told;
        boolean enough = weight >= 4 || (clauses <= 3 && weight >= 3);
        return own >= 1 && words >= 8 && enough && 10 * past >= 3 * clauses && advice <= past && toReader <= past;
    }

    /** Whether this would be taken for a story where the things listed beside it are stories. */
    boolean couldTellAStory() {
        return own + told >= 1 && words >= 6 && advice <= own + told && toReader <= own + told;
    }

    /** Whether this would be taken for a story beside stories, and is told by the one who did it. */
    boolean couldTellAnOwnStory() {
        return own >= 1 && own + told >= 2 && couldTellAStory();
    }

    /** Whether this speaks of habits and rules only. */
    boolean onlyAdvise() {
        return own + told == 0 && advice + toReader > 0;
    }
}
