-- Which process hears which shard of Discord, and until when nobody else may; no process where it was given up. 'asker' is the
-- one that was given the shard and wants it back, as long as it says so. Times are the database's own, in milliseconds since 1970.
CREATE TABLE shard_lease (
    total       INTEGER NOT NULL,
    shard       INTEGER NOT NULL,
    process     TEXT    NOT NULL,
    -- Whether the process was given it, and does not only stand in.
    own         INTEGER NOT NULL,
    until       INTEGER NOT NULL,
    asker       TEXT    NOT NULL,
    asked_until INTEGER NOT NULL,
    PRIMARY KEY (total, shard)
);
