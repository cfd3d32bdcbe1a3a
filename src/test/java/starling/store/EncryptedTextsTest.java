package starling.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import starling.configuration.ConfigurationException;
import starling.configuration.DatabaseAddress;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.Claim;
import starling.interview.Disagreement;
import starling.interview.KeptNotes;
import starling.interview.KeptRows;
import starling.interview.PersonId;
import starling.interview.StorageException;
import starling.session.Interview;
import starling.session.InterviewKind;
import starling.session.InterviewPlan;
import starling.session.Piece;
import starling.session.Room;
import starling.session.Turn;

/** What people wrote is kept under a key, read with it, brought under another one, and turned back into plain text. */
@ParameterizedClass
@EnumSource
final class EncryptedTextsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final PersonId ANA = new PersonId("discord:1");

    /** Stands in every text of a person. */
    private static final String WORD = "marzipan";

    private static final int[] LENGTHS = {5, 60, 200, 2_000};
    private static final String INTERVIEW = "aaaaaaaaaa";
    private static final List<Piece> PIECES = List.of(new Piece("7", 1, "The " + WORD, "Which " + WORD + "?"));
    private static final DatabaseKey KEY = DatabaseKey.generate();

    private final TestedDatabase kind;

    @TempDir
    private Path folder;

    private DatabaseAddress store;

    EncryptedTextsTest(TestedDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void anEmptyDatabase() {
        store = kind.empty(folder);
    }

    @Test
    void whatIsKeptUnderAKeyIsReadAsItWasTypedAndFoundByNobodyElse() {
        List<Map<String, Object>> plain;
        try (var database = Database.open(store)) {
            fill(database);
            plain = shown(database);
            assertThat(kind.found(store)).contains(WORD);
            new JdbiPersonalData(database).forget(ANA);
        }

        try (var database = open(KEY)) {
            fill(database);

            assertFilled(database);
            assertThat(shown(database)).isEqualTo(plain);
            assertThat(database.notUnderKey()).hasValue(0);
        }
        assertThat(kind.found(store)).doesNotContain(WORD);
        try (var database = open(KEY)) {
            assertFilled(database);
        }
    }

    @Test
    void whatWasKeptInPlainCanBeReadWithAKeyAndIsEncryptedForGoodWhenAsked() {
        try (var database = Database.open(store)) {
            fill(database);
        }
        try (var database = open(KEY)) {
            assertFilled(database);
            assertThat(database.notUnderKey()).hasValue(5);

            assertThat(TextRewriting.encrypt(store, KEY))
                    .containsExactly(
                            new TextRewriting.Rewritten("attempt", 1, 1),
                            new TextRewriting.Rewritten("disagreement", 1, 1),
                            new TextRewriting.Rewritten("interview", 1, 1),
                            new TextRewriting.Rewritten("interview_piece", 1, 1),
                            new TextRewriting.Rewritten("notes", 1, 1));

            assertThat(database.notUnderKey()).hasValue(0);
            assertFilled(database);
            assertThat(kind.found(store)).doesNotContain(WORD);
        }
        assertThat(TextRewriting.encrypt(store, KEY))
                .extracting(TextRewriting.Rewritten::rewritten)
                .containsOnly(0L);
    }

    @Test
    void whatIsTurnedBackIntoPlainTextIsAsItWasBefore() {
        try (var database = Database.open(store)) {
            fill(database);
        }
        var before = rows(Database.open(store));
        TextRewriting.encrypt(store, KEY);
        assertThat(rows(Database.openAsItIs(store))).isNotEqualTo(before);

        assertThat(TextRewriting.decrypt(store, KEY))
                .extracting(TextRewriting.Rewritten::rewritten)
                .containsOnly(1L);

        assertThat(rows(Database.open(store))).isEqualTo(before);
        try (var database = Database.open(store)) {
            fill(database, "later");
        }
    }

    @Test
    void anotherKeyReadsWhatTheOldOneWroteUntilNothingIsLeftOfIt() {
        try (var database = open(KEY)) {
            fill(database);
        }
        var rotated = KEY.rotated();
        try (var database = open(rotated)) {
            keep(database, WORD + " under the new key");
            assertFilled(database);
            assertThat(database.notUnderKey()).hasValue(5);
        }
        assertThat(TextRewriting.endOldKeys(store, rotated)).isEqualTo(5);
        assertThat(TextRewriting.encrypt(store, rotated))
                .extracting(TextRewriting.Rewritten::rewritten)
                .containsOnly(1L);
        assertThat(TextRewriting.endOldKeys(store, rotated)).isZero();

        var alone = rotated.withoutOldOnes();
        try (var database = open(alone)) {
            assertFilled(database);
            assertThat(new JdbiAttemptRepository(database).of(ANA))
                    .extracting(Attempt::answer)
                    .contains(WORD + " under the new key");
        }
        assertRefused(
                Optional.of(KEY),
                "what people wrote is encrypted in it under a key that STARLING_DATABASE_KEY does not hold");
    }

    @Test
    void whoeverCouldNotReadAllIsRefusedBeforeTheFirstAnswer() {
        try (var database = open(KEY)) {
            keep(database, WORD);
        }

        assertRefused(Optional.empty(), "what people wrote is encrypted in it; set STARLING_DATABASE_KEY to its key");
        assertRefused(
                Optional.of(DatabaseKey.generate()),
                "what people wrote is encrypted in it under a key that STARLING_DATABASE_KEY does not hold");
        assertRefused(
                Optional.of(DatabaseKey.of(changed(KEY.text()))),
                "what people wrote is encrypted in it under a key that STARLING_DATABASE_KEY does not hold");
    }

    @Test
    void ofTwoWithDifferentKeysWhoeverKeepsTheFirstTextIsTheOneWhoMay() {
        var other = DatabaseKey.generate();
        try (var first = open(KEY);
                var second = open(other);
                var plain = Database.open(store)) {
            keep(first, WORD);

            assertThat(List.of(second, plain))
                    .allSatisfy(late -> assertThatThrownBy(() -> keep(late, "too late"))
                            .isInstanceOf(StorageException.class)
                            .hasMessageStartingWith("cannot keep an attempt in " + store
                                    + ": the database is encrypted with another key by now, or with none;"));
            assertRefused(
                    Optional.of(other),
                    "what people wrote is encrypted in it under a key that STARLING_DATABASE_KEY does not hold");
            assertThat(answers(first)).containsExactly(WORD);
        }
    }

    @Test
    void aKeyThatNothingIsUnderBindsNobody() {
        try (var plain = Database.open(store)) {
            keep(plain, WORD);
            open(KEY).close();
            open(KEY.rotated()).close();

            keep(plain, WORD + " after somebody looked with a key");
            Database.open(store).close();
        }
        try (var database = open(DatabaseKey.generate())) {
            assertThat(answers(database)).hasSize(2);
        }
    }

    @Test
    void aKeyWhoseUseWasEndedIsNotBegunAgainByWhoeverStillRunsWithIt() {
        try (var running = open(KEY)) {
            keep(running, WORD);
            keep(running, WORD + " again");
            TextRewriting.decrypt(store, KEY);

            assertThatThrownBy(() -> keep(running, "later"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("the database is encrypted with another key by now, or with none");
        }
        try (var plain = Database.open(store)) {
            assertThat(answers(plain)).hasSize(2);
        }
    }

    /** Whoever still keeps answers in plain, or under the old key, in processes of their own while all is brought under a new one. */
    @Test
    void whoeverKeepsAnswersOtherwiseMeanwhileIsRefusedAndWhatWasKeptBeforeIsUnderTheKeyInTheEnd() throws Exception {
        assertAllUnder(KEY, Optional.empty());
        assertAllUnder(KEY.rotated(), Optional.of(KEY));
    }

    private void assertAllUnder(DatabaseKey key, Optional<DatabaseKey> before) throws Exception {
        var kept = new ArrayList<String>();
        var under = before.map(DatabaseKey::id).orElse("plain");
        var begun = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        try (var running = Database.open(store, before, StoreClock.NONE)) {
            var writing = thread.submit(() -> {
                for (int number = 0; number < 400; number++) {
                    var text = WORD + " " + under + " " + number;
                    try {
                        keep(running, text);
                    } catch (StorageException e) {
                        return e.getMessage();
                    }
                    kept.add(text);
                    if (number == 150) {
                        begun.countDown();
                    }
                }
                return "";
            });
            begun.await();

            TextRewriting.encrypt(store, key);

            var refusal = "the database is encrypted with another key by now, or with none";
            assertThat(writing.get()).matches(said -> said.isEmpty() || said.contains(refusal), "all kept, or refused");
            assertThatThrownBy(() -> keep(running, "too late")).hasMessageContaining(refusal);
        } finally {
            thread.shutdownNow();
        }
        try (var database = open(key.withoutOldOnes())) {
            assertThat(database.notUnderKey()).hasValue(0);
            assertThat(answers(database)).containsAll(kept);
        }
        assertThat(kind.found(store)).doesNotContain(WORD);
    }

    @Test
    void whoeverStartedWithoutTheKeyOfNowNeitherReadsNorKeepsATextAnyMore() {
        try (var plain = Database.open(store);
                var old = open(KEY)) {
            var rotated = KEY.rotated();
            fill(old);
            TextRewriting.encrypt(store, rotated);

            assertThatThrownBy(() -> keep(plain, "in plain"))
                    .isInstanceOf(StorageException.class)
                    .hasMessage(
                            "cannot keep an attempt in " + store
                                    + ": the database is encrypted with another key by now, or"
                                    + " with none; stop Starling, and start it with the STARLING_DATABASE_KEY that all others have");
            assertThatThrownBy(() -> keep(old, "under the old key"))
                    .isInstanceOf(StorageException.class)
                    .hasMessage(
                            "cannot keep an attempt in " + store
                                    + ": the database is encrypted with another key by now, or"
                                    + " with none; stop Starling, and start it with the STARLING_DATABASE_KEY that all others have");
            assertThatThrownBy(() -> new JdbiAttemptRepository(plain).of(ANA))
                    .isInstanceOf(StorageException.class)
                    .hasMessage(
                            "cannot read the attempts of a person in " + store + ": it is encrypted, and Starling was"
                                    + " started without a key; stop it, set STARLING_DATABASE_KEY, and start it again");
            assertThatThrownBy(() -> new JdbiAttemptRepository(old).of(ANA))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("cannot read the attempts of a person in " + store
                            + ": it is damaged, or encrypted under a key"
                            + " that Starling was started without; stop it, and start it with the STARLING_DATABASE_KEY that"
                            + " all others have");
            try (var present = open(rotated)) {
                assertFilled(present);
                assertThat(new JdbiAttemptRepository(present).of(ANA)).hasSize(1);
            }
        }
    }

    @Test
    void aTextThatBeginsLikeAnEncryptedOneIsATextAllTheSame() {
        var typed = List.of(
                "\u0002",
                "\u0002=",
                "\u000201",
                "\u0002=\u0002=x",
                "\u00020112345678AAAA" + WORD,
                " \u000201 ",
                "= \u0002");
        try (var database = Database.open(store)) {
            typed.forEach(text -> keep(database, text));
            assertThat(answers(database)).containsExactlyInAnyOrderElementsOf(typed);
        }
        try (var database = open(KEY)) {
            assertThat(answers(database)).containsExactlyInAnyOrderElementsOf(typed);
        }
        TextRewriting.encrypt(store, KEY);
        try (var database = open(KEY)) {
            assertThat(answers(database)).containsExactlyInAnyOrderElementsOf(typed);
        }
        TextRewriting.decrypt(store, KEY);
        try (var database = Database.open(store)) {
            assertThat(answers(database)).containsExactlyInAnyOrderElementsOf(typed);
        }
    }

    @Test
    void everyKindOfCallKeepsTextsUnderTheKey() {
        var kept = new TreeMap<String, String>();
        try (var database = open(KEY)) {
            database.read("a test", done(keeping(kept, "read")));
            database.snapshot("a test", done(keeping(kept, "snapshot")));
            database.change("a test", done(keeping(kept, "change")));
            database.remove("a test", done(keeping(kept, "remove")));
            database.replace("a test", done(keeping(kept, "replace")));
            database.write("a test", keeping(kept, "write"));
            database.write("a test", keeping(kept, "write with care"), handle -> {});
            if (kind == TestedDatabase.POSTGRESQL) {
                database.write(
                        "a test",
                        handle -> {
                            throw new ConnectionException(new SQLException("the line is broken", "08006"));
                        },
                        keeping(kept, "write again"));
            }
        }
        assertThat(kept).containsKeys("read", "snapshot", "change", "remove", "replace", "write", "write with care");
        assertThat(kept.containsKey("write again")).isEqualTo(kind == TestedDatabase.POSTGRESQL);
        assertThat(kept.values())
                .allSatisfy(text -> assertThat(TextCipher.isEncrypted(text)).isTrue());
    }

    private static Consumer<Handle> keeping(Map<String, String> kept, String call) {
        return handle -> kept.put(call, PersonalColumn.ATTEMPT_ANSWER.kept(handle, WORD));
    }

    private static Function<Handle, Boolean> done(Consumer<Handle> work) {
        return handle -> {
            work.accept(handle);
            return true;
        };
    }

    @Test
    void byTheIdOfWordsNobodyWithoutTheKeyTellsThatTheyGuessedThem() {
        UUID plain;
        try (var database = Database.open(store)) {
            plain = idOf(database, "no");
            assertThat(idOf(database, "no")).isEqualTo(plain);
            assertThat(idOf(database, "yes")).isNotEqualTo(plain);
        }
        UUID under;
        try (var database = open(KEY)) {
            under = idOf(database, "no");
            assertThat(idOf(database, "no")).isEqualTo(under);
            assertThat(idOf(database, "yes")).isNotEqualTo(under);
        }
        // A process that starts again, with the same primary key, knows the same words again.
        try (var database = open(DatabaseKey.of(KEY.text()))) {
            assertThat(idOf(database, "no")).isEqualTo(under);
        }
        try (var database = open(DatabaseKey.generate())) {
            assertThat(idOf(database, "no")).isNotEqualTo(under).isNotEqualTo(plain);
        }
        assertThat(under).isNotEqualTo(plain);
    }

    private static UUID idOf(Database database, String said) {
        return new JdbiInterviews(database).idOf(interview(Optional.empty(), List.of()), 1, said);
    }

    @Test
    void aTextIsReadInItsOwnColumnOnly() throws SQLException {
        try (var database = open(KEY);
                var connection = kind.connect(store);
                var statement = connection.createStatement()) {
            fill(database);
            statement.execute("UPDATE attempt SET answer = (SELECT markdown FROM notes)");

            assertThatThrownBy(() -> new JdbiAttemptRepository(database).of(ANA))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("it is damaged, or encrypted under a key that Starling was started without");
        }
    }

    @Test
    void whateverStopsItMidwayAllCanBeReadAndTheNextTimeDoesTheRest() throws SQLException {
        var typed = new ArrayList<String>();
        try (var database = Database.open(store)) {
            for (int number = 0; number < 350; number++) {
                typed.add(WORD + " " + number);
                keep(database, WORD + " " + number);
            }
        }
        try (var connection = kind.connect(store);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE last_one AS SELECT MAX(id) AS id FROM attempt");
            statement.execute(kind.refusalOfUpdates("attempt", "NEW.id = (SELECT id FROM last_one)"));

            assertThatThrownBy(() -> TextRewriting.encrypt(store, KEY)).isInstanceOf(StorageException.class);

            try (var database = open(KEY)) {
                assertThat(database.notUnderKey()).hasValue(50);
                assertThat(answers(database)).containsExactlyInAnyOrderElementsOf(typed);
            }
            statement.execute(kind.refusalIsOver("attempt"));
            statement.execute("DROP TABLE last_one");
        }
        assertThat(TextRewriting.encrypt(store, KEY)).contains(new TextRewriting.Rewritten("attempt", 350, 50));
        assertThat(kind.found(store)).doesNotContain(WORD);
        try (var database = open(KEY)) {
            assertThat(answers(database)).containsExactlyInAnyOrderElementsOf(typed);
        }
    }

    @Test
    void whatIsKeptWhileAllIsEncryptedIsNeitherLostNorLeftInPlain() throws Exception {
        var typed = new ArrayList<String>();
        try (var database = Database.open(store)) {
            for (int number = 0; number < 300; number++) {
                typed.add(WORD + " " + number);
                keep(database, WORD + " " + number);
            }
            new JdbiNotebookRepository(database).keep(ANA, List.of(new KeptNotes("a.md", WORD, NOON)));
        }
        var over = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        var thread = Executors.newSingleThreadExecutor();
        try (var running = open(KEY)) {
            var later = thread.submit(() -> {
                var kept = new ArrayList<String>();
                for (int number = 0; !over.get(); number++) {
                    kept.add(WORD + " later " + number);
                    keep(running, WORD + " later " + number);
                    new JdbiNotebookRepository(running)
                            .keep(ANA, List.of(new KeptNotes("a.md", WORD + " " + number, NOON)));
                    begun.countDown();
                }
                return kept;
            });
            begun.await();

            TextRewriting.encrypt(store, KEY);
            over.set(true);

            typed.addAll(later.get());
            assertThat(answers(running)).containsExactlyInAnyOrderElementsOf(typed);
            assertThat(running.notUnderKey()).hasValue(0);
            assertThat(new JdbiNotebookRepository(running).of(ANA)).hasSize(1);
        } finally {
            over.set(true);
            thread.shutdown();
        }
        assertThat(kind.found(store)).doesNotContain(WORD);
    }

    /** Rows that grow are moved between SQLite's pages, and what they leave there is overwritten only when all is written anew. */
    @Test
    void nothingIsLeftOfManyTextsOfAllLengths() {
        var random = new Random(5);
        try (var database = Database.open(store)) {
            database.write("a test", handle -> {
                for (int number = 0; number < 2_000; number++) {
                    var id = new UUID(random.nextLong(), random.nextLong());
                    var answer = (WORD + " ").repeat(1 + random.nextInt(LENGTHS[random.nextInt(LENGTHS.length)]));
                    JdbiAttemptRepository.keepOnce(handle, new Attempt(id, ANA, "q-1", answer, NOON));
                }
            });
        }

        TextRewriting.encrypt(store, KEY);

        assertThat(kind.found(store)).doesNotContain("marzi");
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndNeverRepeated() throws GeneralSecurityException {
        var config = AeadConfig2026.get();
        var short128 = Base64.getUrlEncoder()
                .encodeToString(TinkProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES128_GCM, config),
                        InsecureSecretKeyAccess.get(),
                        config));
        var json = "{\"primaryKeyId\":1}";
        for (var wrong : List.of(
                "x",
                "hunter2!",
                json,
                KEY.text().substring(3),
                KEY.text() + "A",
                KEY.text().substring(9))) {
            assertThatThrownBy(() -> DatabaseKey.of(wrong))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage(
                            "STARLING_DATABASE_KEY: expected a key as 'starling key' prints it; copy all of it again")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> DatabaseKey.of(short128))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("STARLING_DATABASE_KEY: expected a key as 'starling key' prints it; copy all of it again");
        assertThat(KEY.text()).matches("[A-Za-z0-9_-]+");
        assertThat(KEY).hasToString("DatabaseKey[1]");
        assertThat(KEY.rotated()).hasToString("DatabaseKey[2]");
        assertThat(DatabaseKey.of(KEY.rotated().text())).hasToString("DatabaseKey[2]");
    }

    private Database open(DatabaseKey key) {
        return Database.open(store, Optional.of(key), StoreClock.NONE);
    }

    private void assertRefused(Optional<DatabaseKey> key, String reason) {
        assertThatThrownBy(() -> Database.open(store, key, StoreClock.NONE).close())
                .isInstanceOf(StorageException.class)
                .hasMessage("cannot open " + store.named() + ": " + reason);
    }

    /** The same key id with another secret. */
    private static String changed(String key) {
        int at = key.length() - 30;
        return key.substring(0, at) + (key.charAt(at) == 'A' ? 'B' : 'A') + key.substring(at + 1);
    }

    private static void fill(Database database) {
        fill(database, "1");
    }

    private static void fill(Database database, String id) {
        var attempt =
                new Attempt(UUID.nameUUIDFromBytes(id.getBytes(UTF_8)), ANA, "q-1", WORD + " 😀 \u0000 end", NOON);
        new JdbiAttemptRepository(database).keep(attempt);
        new JdbiDisagreementRepository(database)
                .keep(new Disagreement(
                        attempt,
                        "story",
                        List.of(),
                        new Claim(Claim.Subject.PART, "result", "Result: " + WORD),
                        "present",
                        "There is " + WORD,
                        NOON));
        new JdbiNotebookRepository(database)
                .keep(ANA, List.of(new KeptNotes("a.md", "# " + WORD + "\n" + (WORD + "\n").repeat(3_000), NOON)));
        var interviews = new JdbiInterviews(database);
        if (interviews.find(INTERVIEW).isEmpty()) {
            var begun = interview(Optional.empty(), List.of());
            interviews.begin(begun);
            interviews.keep(
                    begun, interview(Optional.of("And what of the " + WORD + "?"), PIECES), Optional.empty(), NOON);
        }
    }

    private static Interview interview(Optional<String> probe, List<Piece> pieces) {
        return new Interview(
                INTERVIEW,
                ANA,
                new Room("terminal", Audience.THE_PERSON_ALONE),
                new InterviewPlan(InterviewKind.BEHAVIOURAL, 2, Optional.empty(), "friendly"),
                Interview.Status.PAUSED,
                NOON,
                1,
                probe,
                Duration.ZERO,
                Optional.empty(),
                List.of(new Turn("q-1", 1, Optional.empty(), 0, false)),
                pieces,
                0);
    }

    private static void assertFilled(Database database) {
        assertThat(answers(database)).contains(WORD + " 😀 \u0000 end");
        var disagreement = new JdbiDisagreementRepository(database).all().get(0);
        assertThat(disagreement.says()).isEqualTo("There is " + WORD);
        assertThat(disagreement.claim().words()).isEqualTo("Result: " + WORD);
        assertThat(disagreement.attempt().answer()).isEqualTo(WORD + " 😀 \u0000 end");
        assertThat(new JdbiNotebookRepository(database).of(ANA))
                .containsExactly(new KeptNotes("a.md", "# " + WORD + "\n" + (WORD + "\n").repeat(3_000), NOON));
        var interview = new JdbiInterviews(database).find(INTERVIEW).orElseThrow();
        assertThat(interview.probe()).contains("And what of the " + WORD + "?");
        assertThat(interview.pieces()).isEqualTo(PIECES);
        assertThat(new JdbiAttemptHistory(database)
                        .page(ANA, Optional.empty(), (question, text) -> text.startsWith(WORD + " 😀"), 9))
                .hasSize(1);
    }

    /** All that is shown to a person of themselves, but for what is drawn by chance. */
    private static List<Map<String, Object>> shown(Database database) {
        var shown = new ArrayList<Map<String, Object>>();
        for (var kept : new JdbiPersonalData(database).everything(ANA)) {
            for (var row : kept.rows()) {
                var fields = new TreeMap<>(row);
                fields.keySet().removeAll(Set.of("id", "version"));
                shown.add(fields);
            }
        }
        return shown;
    }

    private static void keep(Database database, String answer) {
        new JdbiAttemptRepository(database).keep(new Attempt(UUID.randomUUID(), ANA, "q-1", answer, NOON));
    }

    private static List<String> answers(Database database) {
        return new JdbiAttemptRepository(database)
                .of(ANA).stream().map(Attempt::answer).toList();
    }

    /** All rows as they are kept. */
    private static List<KeptRows> rows(Database opened) {
        try (var database = opened) {
            return database.read("a test", handle -> {
                handle.getConfig(PersonalTexts.class).begin(AS_KEPT, handle);
                try {
                    return PersonTable.of(handle, database.dialect(), ANA);
                } catch (SQLException e) {
                    throw new UncheckedSqlException(e);
                }
            });
        }
    }

    private static final TextCipher AS_KEPT = new TextCipher() {
        @Override
        public String kept(PersonalColumn column, String typed) {
            return typed;
        }

        @Override
        public String typed(PersonalColumn column, String kept) {
            return kept;
        }

        @Override
        public UUID idOf(String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> keyId() {
            return Optional.empty();
        }

        @Override
        public boolean mayKeep(Handle handle) {
            return false;
        }
    };
}
