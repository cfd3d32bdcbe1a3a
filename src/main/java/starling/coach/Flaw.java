package starling.coach;

import java.util.Locale;

/** Why something that a language model said is not shown, and what it is told of it when it is asked again. */
enum Flaw {
    FORMAT("It was not the JSON object that was asked for."),
    EMPTY("A text was empty."),
    TOO_LONG("A text was too long."),
    QUOTE("Words were quoted that do not stand in the answer or the notes."),
    NUMBER("A number was used that does not stand in the answer, the notes or the question."),
    NAME("A name was used that does not stand in the answer, the notes or the question."),
    PRAISE("Something was called good that was not found to be so."),
    CONTRADICTION("It did not agree with what was found in the answer."),
    UNSUPPORTED("A sentence told, or took for granted, something that the person did not say."),
    ACCUSATION("The person or somebody else was accused of something that the person did not say."),
    BRACKETS(
            "What stood in brackets did not ask the person for one thing, beginning with what, how, why, when, who, which, where, whether or your."),
    LEAK("It repeated the instructions."),
    MARKUP("There was a link, a mention or markup in it."),
    LANGUAGE("It was not in English."),
    NOT_A_QUESTION("It was not one single question."),
    REPEATED("It asked what was asked already.");

    private final String told;

    Flaw(String told) {
        this.told = told;
    }

    /** A sentence for the model; holds nothing of what it said. */
    String told() {
        return told;
    }

    /** The name in figures, such as {@code too-long}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
