package starling.command;

/** What costs Starling time or money, so that one person may not say it without end. */
public enum Effort {
    /** Hardly anything. */
    NONE,
    /** An answer is read. */
    READING,
    /** Notes are searched. */
    SEARCH,
    /** What somebody asks an interviewer is looked up. */
    CLARIFYING,
    /** Notes are taken in. */
    IMPORT
}
