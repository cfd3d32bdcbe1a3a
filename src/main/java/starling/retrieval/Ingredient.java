package starling.retrieval;

import java.util.Locale;

/** What makes a story fit a question, each a number of about 0 to 1. */
public enum Ingredient {
    /** How close all of the story is to the question in meaning. */
    MEANING("its meaning"),
    /** How close its closest sentence is. */
    SENTENCE("its closest sentence"),
    /** How close its title is. */
    TITLE("the meaning of its title"),
    /** The words of its text that the question has too, the rarer the better. */
    WORDS("words in common"),
    /** The words of its title, or of a value that it is listed under, that the question has too. */
    NAMES("words of its title"),
    /** How much of what the question probes the story shows. */
    COMPETENCY("what it shows");

    private final String label;

    Ingredient(String label) {
        this.label = label;
    }

    /** In words for the owner of the notes. */
    public String label() {
        return label;
    }

    /** Its name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
