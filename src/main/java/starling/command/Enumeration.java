package starling.command;

import java.util.List;

/** Names in a sentence. */
final class Enumeration {
    private Enumeration() {}

    /** Such as "Task", "Task and Result", "Situation, Task and Result"; of one name at least. */
    static String of(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
