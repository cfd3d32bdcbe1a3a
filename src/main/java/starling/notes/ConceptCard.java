package starling.notes;

/**
 * One system-design concept in the notes, to be drilled by recall.
 *
 * @param file the name of the notes file, without folders
 * @param term what it is about, such as {@code Load Balancer}
 * @param locus the place in the person's memory palace, such as {@code Hot Bar}; empty if the notes give none
 * @param line where it is introduced, counted from 1
 * @param text what the notes say of it, without Markdown marks
 * @param group the heading or room it stands under; empty for none
 */
public record ConceptCard(String file, String term, String locus, int line, String text, String group) {
    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "card in line " + line;
    }
}
