package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import starling.shard.Award;
import starling.shard.Bid;
import starling.shard.ShardLeases;

/** The leases of shards, in the database and by its clock. */
public final class JdbiShardLeases implements ShardLeases {
    private static final String NOBODY = "";

    private final Database database;

    public JdbiShardLeases(Database database) {
        this.database = database;
    }

    private record Row(int shard, String process, boolean own, long until, String asker, long askedUntil) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("shard"),
                    row.getString("process"),
                    row.getBoolean("own"),
                    row.getLong("until"),
                    row.getString("asker"),
                    row.getLong("asked_until"));
        }

        boolean isHeldBy(Bid bid) {
            return process.equals(bid.process());
        }

        boolean isFreeFor(Bid bid, long now) {
            return process.equals(NOBODY) || isHeldBy(bid) || until <= now;
        }

        boolean isAskedForByAnother(Bid bid, long now) {
            return askedUntil > now && !asker.equals(bid.process());
        }
    }

    @Override
    public Award bid(Bid bid) {
        return database.change("which shards are heard", handle -> {
            long now = database.dialect().now(handle);
            var otherTotal = otherTotal(handle, bid, now);
            return new Round(handle, bid, now, rows(handle, bid), otherTotal).award();
        });
    }

    private static Optional<Integer> otherTotal(Handle handle, Bid bid, long now) {
        return handle.createQuery(
                        "SELECT total FROM shard_lease WHERE total <> :total AND process <> '' AND until > :now"
                                + " ORDER BY total LIMIT 1")
                .bind("total", bid.own().total())
                .bind("now", now)
                .mapTo(Integer.class)
                .findOne();
    }

    private static Map<Integer, Row> rows(Handle handle, Bid bid) {
        var rows = new TreeMap<Integer, Row>();
        handle.createQuery("SELECT * FROM shard_lease WHERE total = :total")
                .bind("total", bid.own().total())
                .map((row, context) -> Row.of(row))
                .forEach(row -> rows.put(row.shard(), row));
        return rows;
    }

    /** One process's turn, within a change that is being made. */
    private static final class Round {
        private final Handle handle;
        private final Bid bid;
        private final long now;
        private final Map<Integer, Row> rows;
        private final Optional<Integer> otherTotal;
        private final Set<Integer> held = new TreeSet<>();
        private final Set<Integer> askedFor = new TreeSet<>();
        private final Set<Integer> withOwners = new TreeSet<>();
        private final Set<Integer> withStandIns = new TreeSet<>();

        private Round(Handle handle, Bid bid, long now, Map<Integer, Row> rows, Optional<Integer> otherTotal) {
            this.handle = handle;
            this.bid = bid;
            this.now = now;
            this.rows = rows;
            this.otherTotal = otherTotal;
        }

        Award award() {
            bid.held().forEach(this::renew);
            if (bid.wanted() != Bid.Wanted.NOTHING) {
                for (int shard = bid.own().first(); shard <= bid.own().last(); shard++) {
                    takeOwn(shard);
                }
            }
            if (bid.wanted() == Bid.Wanted.ANOTHERS_TOO && otherTotal.isEmpty()) {
                rows.values().stream().filter(this::isLeft).findFirst().ifPresent(row -> hold(row.shard(), false));
            }
            return new Award(held, askedFor, withOwners, withStandIns, otherTotal);
        }

        /** Also where it has run out: as long as nobody took it, nobody else has heard it. */
        private void renew(int shard) {
            var row = rows.get(shard);
            if (row == null || !row.isHeldBy(bid)) {
                return;
            }
            handle.createUpdate("UPDATE shard_lease SET until = :until WHERE total = :total AND shard = :shard")
                    .bind("until", now + bid.lease().toMillis())
                    .bind("total", bid.own().total())
                    .bind("shard", shard)
                    .execute();
            held.add(shard);
            if (row.isAskedForByAnother(bid, now)) {
                askedFor.add(shard);
            }
        }

        private void takeOwn(int shard) {
            if (held.contains(shard) || bid.left().contains(shard)) {
                return;
            }
            var row = rows.get(shard);
            if (row != null && !row.isFreeFor(bid, now)) {
                (row.own() ? withOwners : withStandIns).add(shard);
                ask(row);
            } else if (otherTotal.isEmpty()) {
                hold(shard, true);
            }
        }

        private boolean isLeft(Row row) {
            boolean isOwn =
                    row.shard() >= bid.own().first() && row.shard() <= bid.own().last();
            return !isOwn
                    && row.until() <= now
                    && !held.contains(row.shard())
                    && !bid.left().contains(row.shard())
                    && !row.isAskedForByAnother(bid, now);
        }

        private void ask(Row row) {
            if (!row.isAskedForByAnother(bid, now)) {
                handle.createUpdate("UPDATE shard_lease SET asker = :process, asked_until = :until"
                                + " WHERE total = :total AND shard = :shard")
                        .bind("process", bid.process())
                        .bind("until", now + bid.lease().toMillis())
                        .bind("total", bid.own().total())
                        .bind("shard", row.shard())
                        .execute();
            }
        }

        private void hold(int shard, boolean own) {
            handle.createUpdate("""
                    INSERT INTO shard_lease (total, shard, process, own, until, asker, asked_until)
                    VALUES (:total, :shard, :process, :own, :until, '', 0)
                    ON CONFLICT (total, shard) DO UPDATE SET process = excluded.process, own = excluded.own,
                        until = excluded.until, asker = '', asked_until = 0
                    """)
                    .bind("total", bid.own().total())
                    .bind("shard", shard)
                    .bind("process", bid.process())
                    .bind("own", own)
                    .bind("until", now + bid.lease().toMillis())
                    .execute();
            held.add(shard);
        }
    }

    @Override
    public void giveUp(String process, int total, Set<Integer> shards, Duration lease) {
        if (shards.isEmpty()) {
            return;
        }
        database.write(
                "which shards are heard",
                handle -> handle.createUpdate("""
                        UPDATE shard_lease SET process = '', until = :until
                        WHERE total = :total AND process = :process AND shard IN (<shards>)
                        """)
                        .bindList("shards", shards.stream().toList())
                        .bind("until", database.dialect().now(handle) + lease.toMillis())
                        .bind("total", total)
                        .bind("process", process)
                        .execute());
    }
}
