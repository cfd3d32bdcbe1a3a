package starling.interview;

import starling.question.Question;

/** An attempt and the question that it answers, not read yet. */
public record Answered(Attempt attempt, Question question) {}
