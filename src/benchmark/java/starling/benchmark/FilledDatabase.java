package starling.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a large community leaves in a database over a year: answers with what goes with them, notes, interviews, drills. All of it
 * is made up of words drawn at random, so that it does not shrink when a database compresses it. The first person has practised
 * far more than anybody else.
 */
final class FilledDatabase {
    static final int PEOPLE = 100_000;
    static final int ATTEMPTS = 1_000_000;
    /** Of the first person alone. */
    static final int MOST_ATTEMPTS = 2_000;

    static final String CHANNEL = "channel-";

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final int DAYS = 365;
    private static final int DAY = "2026-06-01".length();
    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int WORDS = 3_000;
    private static final int WORDS_OF_AN_ANSWER = 130;
    private static final int STORIES = 6;
    private static final int WORDS_OF_A_STORY = 110;
    /** Every so many people have held an interview, and drill cards. */
    private static final int KEEN = 4;

    private static final int CARDS = 20;
    private static final int PLACES = 5_000;
    /** Of them have a question a day. */
    private static final int DAILIES = 500;
    /** Answers a day to the question of the day in the first place, where thousands are. */
    private static final int BUSY_ANSWERS = 1_000;

    private final Random random = new Random(1);
    private final List<String> words;
    private final List<String> questions;
    private final Connection connection;

    private FilledDatabase(Connection connection, List<String> questions) {
        this.connection = connection;
        this.questions = questions;
        words = IntStream.range(0, WORDS)
                .mapToObj(number -> random.ints(3 + random.nextInt(7), 'a', 'z' + 1)
                        .mapToObj(letter -> String.valueOf((char) letter))
                        .collect(Collectors.joining()))
                .toList();
    }

    static String person(int number) {
        return "discord:" + (100_000_000_000_000_000L + number);
    }

    static UUID attempt(int number) {
        return new UUID(0x9e3779b97f4a7c15L * (number + 1), 0xbf58476d1ce4e5b9L * (number + 1));
    }

    static String interview(int person) {
        return "interview-" + person;
    }

    /** Whose an attempt is. */
    private static int answerer(int attempt) {
        return attempt < MOST_ATTEMPTS ? 0 : 1 + attempt % (PEOPLE - 1);
    }

    /**
     * Fills a database whose tables are there and empty.
     *
     * @param questions ids of questions that are asked
     */
    static void fill(String url, List<String> questions) throws SQLException {
        try (var connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            var database = new FilledDatabase(connection, questions);
            database.attempts();
            database.asked();
            database.tellings();
            database.looks();
            database.fitting();
            database.notes();
            database.interviews();
            database.cards();
            database.preferences();
            database.dailies();
            connection.commit();
        }
    }

    @FunctionalInterface
    private interface Row {
        void bind(PreparedStatement statement, int number) throws SQLException;
    }

    private void rows(String table, int count, String columns, Row row) throws SQLException {
        var places = columns.replaceAll("[a-z_]+", "?");
        try (var statement = connection.prepareStatement(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ")")) {
            for (int number = 0; number < count; number++) {
                row.bind(statement, number);
                statement.addBatch();
                if (number % ROWS_AT_A_TIME == ROWS_AT_A_TIME - 1) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    private void attempts() throws SQLException {
        rows(
                "attempt",
                ATTEMPTS,
                "id, person, question, answer, at",
                (row, number) -> bind(
                        row,
                        attempt(number).toString(),
                        person(answerer(number)),
                        question(number),
                        text(WORDS_OF_AN_ANSWER),
                        at(number)));
    }

    private void asked() throws SQLException {
        rows(
                "asked_question",
                ATTEMPTS,
                "person, place, question, at",
                (row, number) -> bind(
                        row, person(answerer(number)), CHANNEL + number % PLACES, question(number), at(number)));
    }

    private void tellings() throws SQLException {
        rows(
                "telling",
                ATTEMPTS / 2,
                "attempt, person, question, story, at",
                (row, number) -> bind(
                        row,
                        attempt(number).toString(),
                        person(answerer(number)),
                        question(number),
                        text(5),
                        at(number)));
    }

    private void looks() throws SQLException {
        rows(
                "looked_through",
                ATTEMPTS,
                "attempt, person",
                (row, number) -> bind(row, attempt(number).toString(), person(answerer(number))));
    }

    private void fitting() throws SQLException {
        rows(
                "fitting_story",
                ATTEMPTS,
                "attempt, rank, story",
                (row, number) -> bind(row, attempt(number).toString(), 0, text(5)));
    }

    private void notes() throws SQLException {
        rows(
                "notes",
                PEOPLE,
                "person, name, markdown, at, version",
                (row, number) -> bind(
                        row,
                        person(number),
                        "stories.md",
                        IntStream.range(0, STORIES)
                                .mapToObj(story -> "## " + text(5) + "\n\nSituation: " + text(WORDS_OF_A_STORY) + "\n\n")
                                .collect(Collectors.joining()),
                        at(number),
                        "1"));
    }

    private void interviews() throws SQLException {
        int interviews = PEOPLE / KEEN;
        rows(
                "interview",
                interviews,
                "id, person, place, audience, kind, questions, used, persona, status, started, step, version",
                (row, number) -> bind(
                        row,
                        interview(number),
                        person(number),
                        CHANNEL + number % PLACES,
                        "THE_PERSON_ALONE",
                        "behavioural",
                        3,
                        "PT10M",
                        "neutral",
                        number % 50 == 0 ? "PAUSED" : "CLOSED",
                        at(number),
                        3,
                        6));
        rows(
                "interview_turn",
                3 * interviews,
                "interview, number, question, first_step, probes, skipped",
                (row, number) -> bind(
                        row,
                        interview(number / 3),
                        number % 3,
                        question(number),
                        number % 3,
                        0,
                        false));
        rows(
                "interview_piece",
                3 * interviews,
                "interview, message, number, step, text, at",
                (row, number) -> bind(
                        row,
                        interview(number / 3),
                        "message-" + number,
                        number % 3,
                        number % 3,
                        text(WORDS_OF_AN_ANSWER),
                        at(number)));
    }

    private void cards() throws SQLException {
        int people = PEOPLE / KEEN;
        rows(
                "recall_schedule",
                people * CARDS,
                "person, deck, card, stability, difficulty, learnt, rated, due",
                (row, number) -> bind(
                        row,
                        person(number / CARDS),
                        "cards",
                        "card " + number % CARDS,
                        3.2,
                        5.1,
                        day(number),
                        day(number),
                        day(number)));
        rows(
                "recall_round",
                people * CARDS,
                "id, person, kind, card, rating, rated",
                (row, number) -> bind(
                        row,
                        new UUID(7, number).toString(),
                        person(number / CARDS),
                        "cards",
                        "card " + number % CARDS,
                        3,
                        day(number)));
    }

    private void preferences() throws SQLException {
        rows(
                "preference",
                PEOPLE / KEEN,
                "person, scores_shown, keeping, streak",
                (row, number) -> bind(row, person(number), true, number % 10 == 0 ? "30-days" : "until-forgotten", true));
    }

    private void dailies() throws SQLException {
        rows("daily", DAILIES, "place, time, zone, kind, since", (row, number) -> bind(
                row, CHANNEL + number, "09:00", "UTC", "behavioural", at(0)));
        rows("daily_question", DAILIES * DAYS, "place, day, question, begins, ends, claimed, said", (row, number) -> {
            var begins = NOW.minus(number / DAILIES, ChronoUnit.DAYS);
            bind(
                    row,
                    CHANNEL + number % DAILIES,
                    begins.toString().substring(0, DAY),
                    question(number),
                    time(begins),
                    time(begins.plus(1, ChronoUnit.DAYS)),
                    time(begins),
                    "yes");
        });
        rows("daily_answer", BUSY_ANSWERS * DAYS, "attempt, place, day", (row, number) -> bind(
                row,
                attempt(number).toString(),
                CHANNEL + 0,
                NOW.minus(number / BUSY_ANSWERS, ChronoUnit.DAYS).toString().substring(0, DAY)));
    }

    private String question(int number) {
        return questions.get(Math.floorMod(number * 31, questions.size()));
    }

    private static Instant moment(int number) {
        return NOW.minus(Math.floorMod(number * 7919, DAYS * 24 * 60), ChronoUnit.MINUTES);
    }

    /** As the store writes times. */
    private static String at(int number) {
        return time(moment(number));
    }

    private static String time(Instant moment) {
        return moment.toString().replace("Z", ".000000000Z");
    }

    private static String day(int number) {
        return moment(number).toString().substring(0, DAY);
    }

    private String text(int count) {
        return random.ints(count, 0, WORDS).mapToObj(words::get).collect(Collectors.joining(" "));
    }
}
