package starling.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Every column that holds people's own words, or words made of them: these are encrypted where there is a key. All other columns
 * stay readable, since they are keys or are asked for by what they hold; the tests know each of them, and why.
 */
enum PersonalColumn {
    ATTEMPT_ANSWER(PersonTable.ATTEMPT, "answer"),
    DISAGREEMENT_WORDS(PersonTable.DISAGREEMENT, "words"),
    DISAGREEMENT_SAYS(PersonTable.DISAGREEMENT, "says"),
    INTERVIEW_PROBE(PersonTable.INTERVIEW, "probe"),
    PIECE_TEXT(PersonTable.INTERVIEW_PIECE, "text"),
    PIECE_ASKED(PersonTable.INTERVIEW_PIECE, "asked"),
    NOTES_MARKDOWN(PersonTable.NOTES, "markdown");

    private final PersonTable table;
    private final String column;

    PersonalColumn(PersonTable table, String column) {
        this.table = table;
        this.column = column;
    }

    /** The one of this name in a table; empty if the column there is none of them. */
    static Optional<PersonalColumn> named(PersonTable table, String column) {
        return in(table).stream().filter(each -> each.column.equals(column)).findFirst();
    }

    /** Those of a table. */
    static List<PersonalColumn> in(PersonTable table) {
        return Arrays.stream(values()).filter(each -> each.table == table).toList();
    }

    /** Its name in its table. */
    String column() {
        return column;
    }

    /** Its table and its name, which an encrypted text is bound to. */
    String place() {
        return table.table() + "." + column;
    }

    /**
     * A text as it is kept, within a change that is being made.
     *
     * @throws UnfitKeyException when another key is in use by now
     */
    String kept(Handle handle, String typed) {
        return handle.getConfig(PersonalTexts.class).kept(this, typed);
    }

    /**
     * A text of a row as it was typed.
     *
     * @throws UnfitKeyException when the key for it is not there
     */
    String typed(String kept, StatementContext context) {
        return context.getConfig(PersonalTexts.class).typed(this, kept);
    }
}
