/**
 * Keeping what was asked and answered, in a file of SQLite or a database of PostgreSQL. {@link starling.store.Database} opens
 * it and brings its tables up to date; the repositories fulfil the interfaces of {@link starling.interview},
 * {@link starling.recall} and {@link starling.session}, with the same statements for both;
 * {@link starling.store.DatabaseTransfer} copies all of it from one to another. The only package that speaks SQL.
 *
 * <p>With a {@link starling.store.DatabaseKey}, what people wrote is encrypted. Only {@link starling.store.Database} knows the key;
 * the repositories hand each text of a {@code PersonalColumn} to that on its way in and out, and all other columns stay readable.
 * {@link starling.store.TextRewriting} brings what is there under another key.
 *
 * <p>A new table or column needs one migration for each, in {@code migration/sqlite} and in {@code migration/postgresql}, of the
 * same number. A table that the database does not order by itself, and whose rows are asked for in the order in which they came,
 * has in PostgreSQL a column {@code rowid}, as it has in SQLite without being told. Copies find new tables by themselves.
 */
@NullMarked
package starling.store;

import org.jspecify.annotations.NullMarked;
