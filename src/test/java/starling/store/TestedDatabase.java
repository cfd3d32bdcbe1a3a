package starling.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import starling.configuration.DatabaseAddress;

/** The databases that whatever speaks SQL is tested on. */
enum TestedDatabase {
    SQLITE {
        @Override
        DatabaseAddress empty(Path folder) {
            return new DatabaseAddress.File(folder.resolve("starling.db"));
        }

        @Override
        Connection connect(DatabaseAddress database) throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + database);
        }

        @Override
        String refusal(String event, String table, String condition) {
            return "CREATE TRIGGER refused BEFORE " + event + " ON " + table + " WHEN " + condition
                    + " BEGIN SELECT RAISE(ABORT, 'no space left'); END";
        }

        @Override
        String refusalIsOver(String table) {
            return "DROP TRIGGER refused";
        }

        @Override
        String found(DatabaseAddress database) {
            var all = new StringBuilder();
            try (var files = Files.list(((DatabaseAddress.File) database).file().resolveSibling(""))) {
                for (var file : (Iterable<Path>) files::iterator) {
                    all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return all.toString();
        }
    },

    POSTGRESQL {
        @Override
        DatabaseAddress empty(Path folder) {
            return PostgresServer.emptyDatabase();
        }

        @Override
        Connection connect(DatabaseAddress database) throws SQLException {
            return DriverManager.getConnection(((DatabaseAddress.Server) database).url());
        }

        @Override
        String refusal(String event, String table, String condition) {
            return "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF " + condition
                    + " THEN RAISE EXCEPTION 'no space left' USING ERRCODE = 'disk_full'; END IF; RETURN NEW; END $$;"
                    + " CREATE TRIGGER refused BEFORE " + event + " ON " + table
                    + " FOR EACH ROW EXECUTE FUNCTION refuse()";
        }

        @Override
        String refusalIsOver(String table) {
            return "DROP TRIGGER refused ON " + table;
        }

        @Override
        String found(DatabaseAddress database) {
            var all = new StringBuilder();
            try (var opened = Database.openAsItIs(database)) {
                opened.read("a test", handle -> {
                    for (var table : handle.createQuery("SELECT table_name FROM information_schema.tables"
                                    + " WHERE table_schema = 'public'")
                            .mapTo(String.class)
                            .list()) {
                        handle.createQuery("SELECT each::text FROM " + table + " AS each")
                                .mapTo(String.class)
                                .forEach(all::append);
                    }
                    return true;
                });
            }
            return all.toString();
        }
    };

    /**
     * A database that holds nothing; its tables may be there already.
     *
     * @param folder an empty one for it, if it wants files
     */
    abstract DatabaseAddress empty(Path folder);

    /** A connection of somebody else. */
    abstract Connection connect(DatabaseAddress database) throws SQLException;

    /** A statement after which no row is put into a table for which a condition on {@code NEW} holds. */
    String refusal(String table, String condition) {
        return refusal("INSERT", table, condition);
    }

    /** A statement after which no row of a table is changed for which a condition on {@code NEW} holds. */
    String refusalOfUpdates(String table, String condition) {
        return refusal("UPDATE", table, condition);
    }

    abstract String refusal(String event, String table, String condition);

    /** A statement that ends it. */
    abstract String refusalIsOver(String table);

    /** Everything that whoever runs it can find: in SQLite on the disk, in PostgreSQL by asking the server. */
    abstract String found(DatabaseAddress database);
}
