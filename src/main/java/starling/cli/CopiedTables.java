package starling.cli;

import java.util.List;
import starling.store.CopiedTable;

/** What was copied, as it is told. */
final class CopiedTables {
    private static final Table TABLE = new Table(List.of(24, 10, 12));

    private CopiedTables() {}

    /** How many rows, in how many tables. */
    static String counted(List<CopiedTable> tables) {
        long rows = tables.stream().mapToLong(CopiedTable::rows).sum();
        long filled = tables.stream().filter(table -> table.rows() > 0).count();
        return rows + (rows == 1 ? " row" : " rows") + " of " + filled + (filled == 1 ? " table" : " tables");
    }

    /** A line for each table. */
    static String text(List<CopiedTable> tables) {
        return TABLE.text(
                List.of("table", "rows", "checksum"),
                tables.stream()
                        .map(table -> List.of(table.table(), Long.toString(table.rows()), table.checksum()))
                        .toList());
    }
}
