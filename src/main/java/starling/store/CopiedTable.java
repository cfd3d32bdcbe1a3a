package starling.store;

/**
 * A table that was copied and found to be the same in both databases, row by row.
 *
 * @param rows how many it has
 * @param checksum of all its rows in the order of their keys: the first 12 hexadecimal digits of SHA-256
 */
public record CopiedTable(String table, long rows, String checksum) {}
