package starling.question;

import java.util.List;

/**
 * A value or principle of a company, by which its interviewers ask.
 *
 * @param id the name in commands and in the store, at most {@value #LONGEST_ID} characters, such as {@code
 *     amazon.customer-obsession}
 * @param company whose it is; empty if only somebody's notes name it
 * @param name as the company publishes it, or as the notes have it
 * @param otherNames what else it is called
 * @param competencies what a question on it probes, the most telling first; empty if that is not known
 */
public record CompanyValue(
        String id, String company, String name, List<String> otherNames, List<Competency> competencies) {
    /** Beside the longest id of a question it fits into a button. */
    public static final int LONGEST_ID = 27;

    public CompanyValue {
        if (id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("the id of a value has at most " + LONGEST_ID + " characters: " + id);
        }
        otherNames = List.copyOf(otherNames);
        competencies = List.copyOf(competencies);
    }

    /** The name shown to people where others may be meant, such as {@code Amazon: Customer Obsession}. */
    public String label() {
        return company.isEmpty() ? name : company + ": " + name;
    }

    /** Says nothing of the name, which may be from somebody's notes. */
    @Override
    public String toString() {
        return "value " + id;
    }
}
