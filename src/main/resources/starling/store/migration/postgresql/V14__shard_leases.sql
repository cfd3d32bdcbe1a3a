-- Which process hears which shard of Discord, and until when nobody else may; no process where it was given up. 'asker' is the
-- one that was given the shard and wants it back, as long as it says so. Times are the database's own, in milliseconds since 1970.
CREATE TABLE shard_lease (
    total       INTEGER NOT NULL,
    shard       INTEGER NOT NULL,
    process     TEXT COLLATE "C" NOT NULL,
    -- Whether the process was given it, and does not only stand in.
    own         BOOLEAN NOT NULL,
    until       BIGINT NOT NULL,
    asker       TEXT COLLATE "C" NOT NULL,
    asked_until BIGINT NOT NULL,
    PRIMARY KEY (total, shard)
);
