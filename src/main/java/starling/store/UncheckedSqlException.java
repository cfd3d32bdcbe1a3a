package starling.store;

import java.sql.SQLException;

/** A failure of the database, where only unchecked ones may pass. Its message is nobody's to see: it may hold what was kept. */
final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UncheckedSqlException(SQLException failure) {
        super(failure);
    }
}
