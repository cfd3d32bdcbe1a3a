package starling.coach;

import java.util.Locale;

/** What a prompt may have filled in, by its name in two braces: {@code {{answer}}}. */
enum Variable {
    QUESTION(true),
    ANSWER(true),
    /** The sentences of an answer with their parts. */
    READING(true),
    FINDINGS(true),
    /** The story of the person's notes that the answer tells. */
    STORY(true),
    /** What was found in a system design. */
    DESIGN(true),
    /** All answers of an interview, each with what was found in it. */
    ANSWERS(true),
    /** What a full answer has, as the owner wrote it. */
    RUBRIC(false),
    /** The name of the part that is to be told better. */
    PART(false),
    /** How an interviewer is, as the owner wrote it. */
    MANNER(false),
    /** How to reply. */
    FORMAT(false);

    private final boolean typed;

    Variable(boolean typed) {
        this.typed = typed;
    }

    /** The name in prompts. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds what people typed, so that it may stand in the material only, and only with marks around it. */
    boolean isTyped() {
        return typed;
    }
}
