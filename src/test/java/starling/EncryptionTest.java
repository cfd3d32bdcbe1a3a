package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.PersonId;
import starling.store.Database;
import starling.store.DatabaseKey;
import starling.store.JdbiAttemptRepository;
import starling.store.PostgresServer;
import starling.store.StoreClock;

/** What people wrote, encrypted and brought under other keys, as the owner does it. */
final class EncryptionTest {
    private static final PersonId ANN = new PersonId("terminal");
    private static final String WORD = "marzipan";
    private static final String LOST =
            "starling: cannot open the database %s: what people wrote is encrypted in it under a key that"
                    + " STARLING_DATABASE_KEY does not hold\n";

    @TempDir
    private Path folder;

    private FrontDoor starling;

    @BeforeEach
    void openTheDoor() throws IOException {
        starling = FrontDoor.in(folder);
    }

    @Test
    void theKeyIsAloneOnStandardOutputAndBesideItIsHowToKeepIt() {
        var key = newKey();

        assertThat(starling.err())
                .isEqualTo(
                        "Stop Starling, set STARLING_DATABASE_KEY to this, start it again, and run 'encrypt'. Keep it away from"
                                + " the database, twice: if it is lost, so is what people wrote.\n");
        assertThat(newKey()).isNotEqualTo(key);
        assertThat(folder.resolve(".starling")).doesNotExist();
    }

    @Test
    void whatIsAnsweredWithAKeyIsFoundNowhereOnTheDiskAndTheDoctorSaysSo() throws IOException {
        var key = newKey();
        keepInPlain(WORD + " before there was a key");
        practise(key, "Last May our " + WORD + " ran out at noon.");
        assertThat(bytesOfStore()).contains(WORD + " before").doesNotContain("ran out");
        assertThat(run(key, "doctor")).isZero();
        assertThat(starling.out())
                .contains("ok    store: " + file()
                        + "\n      What people wrote is encrypted, but for 1 row in plain text or under an old key; 'encrypt' does"
                        + " the rest.\n");

        assertThat(run(key, "encrypt")).isZero();

        assertThat(starling.out()).isEqualTo("""
                table                     rows        rewritten
                ------------------------  ----------  ----------
                attempt                   2           1
                disagreement              0           0
                interview                 0           0
                interview_piece           0           0
                notes                     0           0

                What people wrote in %s is encrypted under the present key; 1 row was not before.
                """.formatted(file()));
        assertThat(starling.err()).isEmpty();
        assertThat(bytesOfStore()).doesNotContain(WORD, key);
        assertThat(run(key, "doctor")).isZero();
        assertThat(starling.out()).contains("ok    store: " + file() + "\n      What people wrote is encrypted.\nok ");
        assertThat(answers(key))
                .containsExactly("Last May our " + WORD + " ran out at noon.", WORD + " before there was a key");
        assertThat(run(key, "encrypt")).isZero();
        assertThat(starling.out()).endsWith(" is encrypted under the present key; 0 rows were not before.\n");
    }

    @Test
    void theKeyIsRotatedAndTheOldOneDroppedWithoutLosingAWord() throws IOException {
        var first = newKey();
        practise(first, WORD + " under the first key");
        assertThat(run(first, "key", "--rotate")).isZero();
        var second = starling.out().strip();
        assertThat(starling.err())
                .isEqualTo(
                        "Stop Starling, set STARLING_DATABASE_KEY to this, start it again, and run 'encrypt'. Keep this one as"
                                + " you kept the last: if it is lost, so is what people wrote.\n");
        practise(second, WORD + " under the second key");

        assertRefused(
                second,
                "starling: 1 row needs an old key still; run 'encrypt' first, with every Starling started with the present"
                        + " one\n",
                "key",
                "--drop-old");
        assertThat(run(second, "encrypt")).isZero();
        assertThat(starling.out()).contains("\nattempt                   2           1\n");
        assertThat(run(second, "key", "--drop-old")).isZero();
        var alone = starling.out().strip();
        assertThat(starling.err())
                .isEqualTo(
                        "Set STARLING_DATABASE_KEY to this. Backups that were made before 'encrypt' can be read only with the"
                                + " key of that time; keep that as long as you keep them.\n");

        assertThat(alone.length()).isLessThan(second.length());
        assertRefused(first, LOST.formatted(file()), "disagreements");
        assertThat(answers(alone))
                .containsExactlyInAnyOrder(WORD + " under the first key", WORD + " under the second key");
    }

    @Test
    void aKeyIsDroppedAlsoWhereNothingWasEverUnderIt() {
        var first = newKey();
        assertThat(run(first, "disagreements")).isZero();
        assertThat(run(first, "key", "--rotate")).isZero();
        var second = starling.out().strip();

        assertThat(run(second, "key", "--drop-old")).isZero();

        assertThat(run(starling.out().strip(), "disagreements")).isZero();
    }

    @Test
    void lookingWithAKeyBindsNobodyToIt() throws IOException {
        keepInPlain(WORD + " before there was a key");

        for (var command : List.of("doctor", "disagreements", "key --drop-old", "practice", "encrypt --off")) {
            assertThat(run(newKey(), command.split(" "))).as(command).isZero();
        }

        keepInPlain(WORD + " after somebody looked");
        assertThat(bytesOfStore()).contains(WORD + " before", WORD + " after");
    }

    @Test
    void allIsTurnedBackIntoPlainText() throws IOException {
        var key = newKey();
        practise(key, WORD + " ran out");

        assertThat(run(key, "encrypt", "--off")).isZero();

        assertThat(starling.out())
                .contains("\nattempt                   1           1\n")
                .endsWith("""

                What people wrote in %s is plain text now; 1 row was not before.
                Take STARLING_DATABASE_KEY away before you start Starling again.
                """.formatted(file()));
        assertThat(bytesOfStore()).contains(WORD);
        try (var database = Database.open(file())) {
            assertThat(new JdbiAttemptRepository(database).of(ANN))
                    .extracting(Attempt::answer)
                    .containsExactly(WORD + " ran out");
        }
    }

    @Test
    void whoeverHasNotTheKeyIsToldInOneSentenceBeforeAnythingIsAsked() {
        var key = newKey();
        practise(key, WORD + " ran out");

        for (var command : List.of("practice", "doctor", "disagreements")) {
            starling.run("", command);
            assertThat(starling.out() + starling.err())
                    .contains("cannot open the database " + file()
                            + ": what people wrote is encrypted in it; set STARLING_DATABASE_KEY to its key\n");
        }
        starling.assertRefused(
                1,
                "starling: cannot open the database " + file()
                        + ": what people wrote is encrypted in it; set STARLING_DATABASE_KEY to its key\n",
                "practice");
        var other = newKey();
        assertRefused(other, LOST.formatted(file()), "practice");
        assertRefused(other, LOST.formatted(file()), "encrypt");
        assertRefused(other, LOST.formatted(file()), "encrypt", "--off");
        for (var damaged : List.of("hunter2", key.substring(1), "{\"primaryKeyId\":1}", "süß")) {
            for (var command : List.of("practice", "encrypt")) {
                assertRefused(
                        damaged,
                        "starling: STARLING_DATABASE_KEY: expected a key as 'starling key' prints it; copy all of it again\n",
                        command);
            }
        }
        for (var command : List.of("encrypt", "key --rotate", "key --drop-old", "encrypt --off")) {
            starling.assertRefused(
                    1,
                    "starling: STARLING_DATABASE_KEY is not set; 'starling key' makes a key to set it to\n",
                    command.split(" "));
        }
    }

    @Test
    void whatIsNotThereIsNotEncrypted() {
        var key = newKey();

        assertRefused(key, "starling: there is no database at " + file() + "\n", "encrypt");
        assertRefused(key, "starling: there is no database at " + file() + "\n", "key", "--drop-old");
        assertThat(starling.run("", "key", "--rotate", "--drop-old")).isEqualTo(2);
    }

    @Test
    void backupsStayEncryptedAndComeBackWithTheKeyAlone() throws IOException {
        var key = newKey();
        practise(key, WORD + " ran out");
        var backup = folder.resolve("monday.db");

        // Whoever makes backups needs no key.
        assertThat(starling.run("", "backup", backup.toString())).isZero();
        assertThat(Files.readString(backup, StandardCharsets.ISO_8859_1)).doesNotContain(WORD);

        var elsewhere = Map.of("STARLING_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("new/other.db"));
        assertThat(starling.run("", elsewhere, "restore", backup.toString())).isOne();
        assertThat(starling.err())
                .isEqualTo("starling: cannot restore " + backup
                        + ": what people wrote is encrypted in it; set STARLING_DATABASE_KEY to its key\n");
        assertRefused(
                newKey(),
                "starling: cannot restore " + backup
                        + ": what people wrote is encrypted in it under a key that STARLING_DATABASE_KEY does not hold\n",
                "restore",
                "--over",
                backup.toString());

        var withKey = new HashMap<>(elsewhere);
        withKey.put("STARLING_DATABASE_KEY", key);
        assertThat(starling.run("", withKey, "restore", backup.toString())).isZero();
        assertThat(starling.run(WORD + " again\n.\n/quit\n", withKey, "practice"))
                .isZero();
        assertThat(Files.readString(folder.resolve("new/other.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain(WORD);
    }

    @Test
    void aDatabaseWhoseKeyIsLostGivesWayToABackupInPlain() throws IOException {
        keepInPlain(WORD + " in plain");
        var backup = folder.resolve("monday.db");
        assertThat(starling.run("", "backup", backup.toString())).isZero();
        var lost = newKey();
        assertThat(run(lost, "encrypt")).isZero();

        assertThat(starling.run("", "restore", "--over", backup.toString())).isZero();

        var key = newKey();
        assertThat(answers(key)).containsExactly(WORD + " in plain");
    }

    @Test
    void whatIsEncryptedMovesToPostgresAsItIs() throws IOException {
        var key = newKey();
        practise(key, WORD + " ran out");
        var server = PostgresServer.bareDatabase();
        var from = "jdbc:sqlite:.starling/starling.db";

        starling.assertRefused(
                1,
                "starling: cannot move the database " + file()
                        + ": what people wrote is encrypted in it; set STARLING_DATABASE_KEY to its key\n",
                "move",
                "--from",
                from,
                "--to",
                server.url());
        assertThat(run(key, "move", "--from", from, "--to", server.url())).isZero();

        assertThat(starling.run(
                        "", Map.of("STARLING_DATABASE_URL", server.url(), "STARLING_DATABASE_KEY", key), "encrypt"))
                .isZero();
        assertThat(starling.out())
                .contains("\nattempt                   1           0\n")
                .endsWith("What people wrote in " + server
                        + " is encrypted under the present key; 0 rows were not before.\n");
    }

    /** Nobody pays for what they do not use. */
    @Test
    void withoutAKeyNothingOfTheCipherIsLoaded() throws IOException, InterruptedException {
        var loaded = folder.resolve("classes");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "starling.Starling",
                        "practice")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        process.environment().put("STARLING_HOME", folder.toString());
        var running = process.start();
        try (var in = running.getOutputStream()) {
            in.write("I rang them.\n.\n/history\n/quit\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(running.waitFor()).isZero();

        var names = Files.readAllLines(loaded).stream()
                .map(line -> line.replaceAll("^\\S+ (\\S+) .*", "$1"))
                .toList();
        assertThat(names).contains("starling.store.PlainTexts");
        assertThat(names.stream().filter(name -> name.startsWith("com.google.crypto.tink")))
                .isEmpty();
    }

    private String newKey() {
        assertThat(starling.run("", "key")).isZero();
        assertThat(starling.out()).matches("[A-Za-z0-9_-]+\n");
        return starling.out().strip();
    }

    private int run(String key, String... arguments) {
        return starling.run("", Map.of("STARLING_DATABASE_KEY", key), arguments);
    }

    private void assertRefused(String key, String message, String... arguments) {
        assertThat(run(key, arguments)).isOne();
        assertThat(starling.err()).isEqualTo(message);
        assertThat(starling.out()).isEmpty();
    }

    private void practise(String key, String... answers) {
        assertThat(starling.run(
                        String.join("\n.\n", answers) + "\n.\n/quit\n",
                        Map.of("STARLING_DATABASE_KEY", key),
                        "practice"))
                .isZero();
    }

    private void keepInPlain(String answer) {
        assertThat(starling.run(answer + "\n.\n/quit\n", "practice")).isZero();
    }

    /** Everything that was answered, as it is exported. */
    private List<String> answers(String key) {
        try (var database =
                Database.open(new DatabaseAddress.File(file()), Optional.of(DatabaseKey.of(key)), StoreClock.NONE)) {
            return new JdbiAttemptRepository(database)
                    .of(ANN).stream().map(Attempt::answer).toList();
        }
    }

    private Path file() {
        return folder.resolve(".starling/starling.db");
    }

    private String bytesOfStore() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder.resolve(".starling"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
