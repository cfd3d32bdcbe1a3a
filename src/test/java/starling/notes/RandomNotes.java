package starling.notes;

import java.util.List;
import java.util.Random;

/** Small notes of all that people write into theirs, in any order; the same ones for the same seed. */
final class RandomNotes {
    private static final List<String> MARKS = List.of(
            "",
            "",
            "",
            "# ",
            "## ",
            "### ",
            "- ",
            "  - ",
            "\t- ",
            "* ",
            "1. ",
            "2) ",
            "> ",
            "| ",
            "    ",
            "**",
            "<!-- ",
            "#",
            "- [x] ",
            "- `Door Mat` - ",
            "- `` - ",
            "Q: ",
            "<summary>",
            "```",
            "---",
            "- - ",
            "a) ",
            "• ");
    private static final List<String> LABELS = List.of(
            "Situation:",
            "Situation",
            "Task: ",
            "Action: ",
            "Action(s) - ",
            "**Result**: ",
            "R - Result",
            "S: ",
            "T. ",
            "A) ",
            "R = ",
            "L: ",
            "Context:",
            "Impact",
            "Learnings: ",
            "would do differently: ",
            "Lessons learned were ",
            "结果：");
    private static final List<String> WORDS = List.of(
            "I called them",
            "I led the team and we shipped it in 3 weeks.",
            "It broke",
            "We lost 40 % of the orders, and I rang every customer myself.",
            "When our only driver fell ill in the busiest week of the year, I drove the van and we delivered everything.",
            "Tell me about a time you failed.",
            "What would you do if a server crashed?",
            "Questions to ask the interviewer",
            "Leadership principles",
            "My stories",
            "System design",
            "Cache: keeps what was read",
            "Load balancer - shares the requests of clients among servers, so that none is down under load",
            "What is sharding?",
            "see [Clinic move](#clinic-move)",
            "same answer as question 1",
            "[Back to top](#top)",
            "The flood",
            "3. Clinic move:",
            "🙂",
            "שלום",
            "<b>",
            "|",
            "\\",
            "*",
            "**Owner**",
            "-->",
            "===",
            ":");

    private final Random random;

    RandomNotes(long seed) {
        random = new Random(seed);
    }

    String next() {
        var notes = new StringBuilder();
        for (int line = 1 + random.nextInt(12); line > 0; line--) {
            notes.append(of(MARKS));
            if (random.nextInt(3) == 0) {
                notes.append(of(LABELS));
            }
            for (int words = random.nextInt(8) % 3; words > 0; words--) {
                notes.append(of(WORDS)).append(random.nextBoolean() ? " " : "");
            }
            notes.append("\n".repeat(1 + random.nextInt(2)));
        }
        return notes.toString();
    }

    private String of(List<String> pieces) {
        return pieces.get(random.nextInt(pieces.size()));
    }
}
