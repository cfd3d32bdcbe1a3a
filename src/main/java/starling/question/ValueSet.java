package starling.question;

import java.util.List;

/**
 * The values that one company publishes.
 *
 * @param id the name in files and commands
 * @param company the name shown to people
 * @param values in the order of the company
 */
public record ValueSet(String id, String company, List<CompanyValue> values) {
    public ValueSet {
        values = List.copyOf(values);
    }
}
