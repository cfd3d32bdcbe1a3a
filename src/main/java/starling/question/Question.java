package starling.question;

import java.util.List;
import java.util.Optional;

/**
 * A question that the interviewer can ask.
 *
 * @param id unique in the bank, at most 40 lower-case letters, digits and hyphens
 * @param competency what a behavioural question probes; empty for system design
 * @param concepts the system-design concepts it turns on; empty for a behavioural question
 * @param probes follow-up questions for an answer that left something out: first on the person's own part in it, then on
 *     what came of it
 * @param brief what the interviewer knows of a system-design question; empty where nobody wrote it, and for a behavioural one
 */
public record Question(
        String id,
        QuestionKind kind,
        String text,
        Optional<Competency> competency,
        Difficulty difficulty,
        List<String> concepts,
        List<String> probes,
        Optional<DesignBrief> brief) {
    /** What nobody is asked, and what a person answers who tells something of their own accord. Anything is to the point. */
    public static final Question ANYTHING = new Question(
            "tell-me-anything",
            QuestionKind.BEHAVIOURAL,
            "Tell me about something you did.",
            Optional.empty(),
            Difficulty.EASY,
            List.of(),
            List.of("What was your own part in it?", "What came of it, and how do you know?"));

    public Question {
        concepts = List.copyOf(concepts);
        probes = List.copyOf(probes);
    }

    /** A question without a brief. */
    public Question(
            String id,
            QuestionKind kind,
            String text,
            Optional<Competency> competency,
            Difficulty difficulty,
            List<String> concepts,
            List<String> probes) {
        this(id, kind, text, competency, difficulty, concepts, probes, Optional.empty());
    }

    /** Says nothing of the text, which may be from somebody's notes. */
    @Override
    public String toString() {
        return "question " + id;
    }
}
