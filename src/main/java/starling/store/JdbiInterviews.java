package starling.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import starling.design.AskedPart;
import starling.interview.AskedQuestion;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.PersonId;
import starling.interview.StagedAnswers;
import starling.session.Interview;
import starling.session.InterviewKind;
import starling.session.InterviewPlan;
import starling.session.InterviewRepository;
import starling.session.Piece;
import starling.session.Room;
import starling.session.Stage;
import starling.session.StageRun;
import starling.session.Turn;

/** Interviews in the database. */
public final class JdbiInterviews implements InterviewRepository, StagedAnswers {
    private static final String ONE = "an interview";

    /** Of a piece that is part of an answer, with the time bound as {@code past}. */
    static final String OLD_ANSWER = "interview_piece.text <> '' AND interview_piece.at < :past";

    /** Of a piece, with the time bound as {@code past}; what was asked of the interviewer stays when the answer is handed in. */
    static final String OLD_WORDS =
            "interview_piece.text || interview_piece.asked <> '' AND interview_piece.at < :past";

    private final Database database;

    public JdbiInterviews(Database database) {
        this.database = database;
    }

    @Override
    public boolean begin(Interview interview) {
        return database.change(ONE, handle -> {
            var inserted = handle.createUpdate("""
                    INSERT INTO interview (id, person, place, audience, kind, questions, time, used, persona, status,
                                           started, step, probe, running_since, version)
                    VALUES (:id, :person, :place, :audience, :kind, :questions, :time, :used, :persona, :status,
                            :started, :step, :probe, :running_since, 0)
                    ON CONFLICT DO NOTHING
                    """)
                    .bind("id", interview.id())
                    .bind("person", interview.person().value())
                    .bind("place", interview.room().place())
                    .bind("audience", interview.room().audience().name())
                    .bind("kind", interview.plan().kind().id())
                    .bind("questions", interview.plan().questions())
                    .bind(
                            "time",
                            interview.plan().time().map(Duration::toString).orElse(null))
                    .bind("used", interview.used().toString())
                    .bind("persona", interview.plan().persona())
                    .bind("status", interview.status().name())
                    .bind("started", time(interview.started()))
                    .bind("step", interview.step())
                    .bind("probe", probe(handle, interview))
                    .bind(
                            "running_since",
                            interview.runningSince().map(JdbiInterviews::time).orElse(null))
                    .execute();
            if (inserted == 1) {
                keepTurns(handle, interview);
                rememberQuestion(handle, interview, interview.started());
            }
            return inserted == 1;
        });
    }

    @Override
    public Optional<Interview> open(PersonId person) {
        return database.read(
                ONE,
                handle -> handle.createQuery("SELECT * FROM interview WHERE person = :person AND status <> 'CLOSED'")
                        .bind("person", person.value())
                        .map((row, context) -> interview(handle, row, context))
                        .findOne());
    }

    @Override
    public Optional<Interview> find(String id) {
        return database.read(ONE, handle -> find(handle, id));
    }

    private static Optional<Interview> find(Handle handle, String id) {
        return handle.createQuery("SELECT * FROM interview WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> interview(handle, row, context))
                .findOne();
    }

    @Override
    public Optional<Interview> hearing(String message) {
        return database.read(
                ONE,
                handle -> handle.createQuery("""
                        SELECT interview.* FROM interview JOIN interview_piece ON interview = id
                        WHERE message = :message AND status <> 'CLOSED' LIMIT 1
                        """)
                        .bind("message", message)
                        .map((row, context) -> interview(handle, row, context))
                        .findOne());
    }

    @Override
    public boolean keep(Interview before, Interview after, Optional<Attempt> attempt, Instant at) {
        boolean wordsGo = before.pieces().stream().anyMatch(piece -> isGone(piece, after));
        if (wordsGo && attempt.isEmpty()) {
            return database.replace(ONE, handle -> change(handle, before, after, attempt, at));
        }
        return database.change(ONE, handle -> change(handle, before, after, attempt, at));
    }

    @Override
    public UUID idOf(Interview interview, int step, String said) {
        return database.idOf(interview.id() + "." + step + "." + said);
    }

    private static boolean isGone(Piece piece, Interview after) {
        return !(piece.text() + piece.asked()).isEmpty() && !after.pieces().contains(piece);
    }

    private static boolean change(
            Handle handle, Interview before, Interview after, Optional<Attempt> attempt, Instant at) {
        int changed = handle.createUpdate("""
                UPDATE interview SET place = :place, audience = :audience, used = :used, status = :status, step = :step,
                                     probe = :probe, running_since = :running_since, version = version + 1
                WHERE id = :id AND version = :version
                """)
                .bind("id", before.id())
                .bind("version", before.version())
                .bind("place", after.room().place())
                .bind("audience", after.room().audience().name())
                .bind("used", after.used().toString())
                .bind("status", after.status().name())
                .bind("step", after.step())
                .bind("probe", probe(handle, after))
                .bind(
                        "running_since",
                        after.runningSince().map(JdbiInterviews::time).orElse(null))
                .execute();
        if (changed == 0) {
            return false;
        }
        attempt.ifPresent(made -> JdbiAttemptRepository.keepOnce(handle, made));
        if (!after.turns().equals(before.turns())) {
            keepTurns(handle, after);
        }
        if (!after.turn().question().equals(before.turn().question())
                || after.turns().size() > before.turns().size()) {
            rememberQuestion(handle, after, at);
        }
        if (before.isOpen() && !after.isOpen()) {
            // What is said from now on in its place is to none of its questions.
            JdbiAskedQuestions.remember(handle, after.person(), after.room().place(), AskedQuestion.NONE, at);
        }
        keepPieces(handle, before, after, at);
        return true;
    }

    private static void rememberQuestion(Handle handle, Interview interview, Instant at) {
        var asked = new AskedQuestion(interview.turn().question());
        JdbiAskedQuestions.remember(handle, interview.person(), interview.room().place(), asked, at);
    }

    private static void keepTurns(Handle handle, Interview interview) {
        var batch = handle.prepareBatch("""
                INSERT INTO interview_turn (interview, number, question, first_step, attempt, probes, skipped)
                VALUES (:interview, :number, :question, :first_step, :attempt, :probes, :skipped)
                ON CONFLICT (interview, number) DO UPDATE SET
                    question = excluded.question, first_step = excluded.first_step, attempt = excluded.attempt,
                    probes = excluded.probes, skipped = excluded.skipped
                """);
        for (int at = 0; at < interview.turns().size(); at++) {
            var turn = interview.turns().get(at);
            batch.bind("interview", interview.id())
                    .bind("number", at + 1)
                    .bind("question", turn.question())
                    .bind("first_step", turn.firstStep())
                    .bind("attempt", turn.attempt().map(UUID::toString).orElse(null))
                    .bind("probes", turn.probes())
                    .bind("skipped", turn.skipped())
                    .add();
        }
        batch.execute();
        keepStages(handle, interview);
    }

    private static void keepStages(Handle handle, Interview interview) {
        handle.createUpdate("DELETE FROM interview_stage WHERE interview = :interview")
                .bind("interview", interview.id())
                .execute();
        var batch = handle.prepareBatch("""
                INSERT INTO interview_stage (interview, question, number, stage, dive, first_step, begun, ended, probed,
                                             skipped, said_from)
                VALUES (:interview, :question, :number, :stage, :dive, :first_step, :begun, :ended, :probed, :skipped,
                        :said_from)
                """);
        for (int at = 0; at < interview.turns().size(); at++) {
            var runs = interview.turns().get(at).stages();
            for (int number = 0; number < runs.size(); number++) {
                var run = runs.get(number);
                batch.bind("interview", interview.id())
                        .bind("question", at + 1)
                        .bind("number", number + 1)
                        .bind("stage", run.stage().id())
                        .bind("dive", run.dive())
                        .bind("first_step", run.firstStep())
                        .bind("begun", run.begun().toString())
                        .bind("ended", run.ended().map(Duration::toString).orElse(null))
                        .bind("probed", run.probed())
                        .bind("skipped", run.skipped())
                        .bind("said_from", run.from())
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void keepPieces(Handle handle, Interview before, Interview after, Instant since) {
        var batch = handle.prepareBatch("""
                INSERT INTO interview_piece (interview, message, number, step, text, asked, at)
                VALUES (:interview, :message, :number, :step, :text, :asked, :at)
                ON CONFLICT (interview, message) DO UPDATE SET
                    number = excluded.number, step = excluded.step, text = excluded.text, asked = excluded.asked,
                    at = excluded.at
                """);
        for (int at = 0; at < after.pieces().size(); at++) {
            var piece = after.pieces().get(at);
            if (at >= before.pieces().size() || !before.pieces().get(at).equals(piece)) {
                batch.bind("interview", after.id())
                        .bind("message", piece.message())
                        .bind("number", at + 1)
                        .bind("step", piece.step())
                        .bind("text", PersonalColumn.PIECE_TEXT.kept(handle, piece.text()))
                        .bind("asked", PersonalColumn.PIECE_ASKED.kept(handle, piece.asked()))
                        .bind("at", time(since))
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static @Nullable String probe(Handle handle, Interview interview) {
        return interview
                .probe()
                .map(probe -> PersonalColumn.INTERVIEW_PROBE.kept(handle, probe))
                .orElse(null);
    }

    private static Interview interview(Handle handle, ResultSet row, StatementContext context) throws SQLException {
        var id = row.getString("id");
        var plan = new InterviewPlan(
                InterviewKind.named(row.getString("kind")).orElseThrow(),
                row.getInt("questions"),
                Optional.ofNullable(row.getString("time")).map(Duration::parse),
                row.getString("persona"));
        return new Interview(
                id,
                new PersonId(row.getString("person")),
                new Room(row.getString("place"), Audience.valueOf(row.getString("audience"))),
                plan,
                Interview.Status.valueOf(row.getString("status")),
                Instant.parse(row.getString("started")),
                row.getInt("step"),
                Optional.ofNullable(row.getString("probe"))
                        .map(probe -> PersonalColumn.INTERVIEW_PROBE.typed(probe, context)),
                Duration.parse(row.getString("used")),
                Optional.ofNullable(row.getString("running_since")).map(Instant::parse),
                turns(handle, id),
                pieces(handle, id),
                row.getInt("version"));
    }

    private static List<Turn> turns(Handle handle, String interview) {
        return handle.createQuery("SELECT * FROM interview_turn WHERE interview = :interview ORDER BY number")
                .bind("interview", interview)
                .map((row, context) -> new Turn(
                        row.getString("question"),
                        row.getInt("first_step"),
                        Optional.ofNullable(row.getString("attempt")).map(UUID::fromString),
                        row.getInt("probes"),
                        row.getBoolean("skipped"),
                        stages(handle, interview, row.getInt("number"))))
                .list();
    }

    private static List<StageRun> stages(Handle handle, String interview, int question) {
        return handle.createQuery("""
                SELECT * FROM interview_stage WHERE interview = :interview AND question = :question ORDER BY number
                """)
                .bind("interview", interview)
                .bind("question", question)
                .map((row, context) -> new StageRun(
                        Stage.named(row.getString("stage")).orElseThrow(),
                        row.getInt("dive"),
                        row.getInt("first_step"),
                        Duration.parse(row.getString("begun")),
                        Optional.ofNullable(row.getString("ended")).map(Duration::parse),
                        row.getBoolean("probed"),
                        row.getBoolean("skipped"),
                        row.getInt("said_from")))
                .list();
    }

    @Override
    public List<AskedPart> parts(UUID attempt) {
        return database.read(
                ONE,
                handle -> handle.createQuery("""
                        SELECT stage, said_from FROM interview_stage JOIN interview_turn
                        ON interview_turn.interview = interview_stage.interview
                            AND interview_turn.number = interview_stage.question
                        WHERE attempt = :attempt ORDER BY interview_stage.interview, interview_stage.number
                        """)
                        .bind("attempt", attempt.toString())
                        .map((row, context) -> new AskedPart(
                                row.getInt("said_from"),
                                Stage.named(row.getString("stage"))
                                        .orElseThrow()
                                        .asks()))
                        .list());
    }

    private static List<Piece> pieces(Handle handle, String interview) {
        return handle.createQuery("SELECT * FROM interview_piece WHERE interview = :interview ORDER BY number")
                .bind("interview", interview)
                .map((row, context) -> new Piece(
                        row.getString("message"),
                        row.getInt("step"),
                        PersonalColumn.PIECE_TEXT.typed(row.getString("text"), context),
                        PersonalColumn.PIECE_ASKED.typed(row.getString("asked"), context)))
                .list();
    }

    /** Empties what a person typed before this and has not handed in, within a change that is being made. */
    static void forgetPieces(Handle handle, PersonId person, Instant past) {
        for (var statement : List.of(
                // Whoever is handing it in at this moment looks again.
                "UPDATE interview SET version = version + 1 WHERE person = :person AND EXISTS"
                        + " (SELECT 1 FROM interview_piece WHERE interview_piece.interview = interview.id AND "
                        + OLD_WORDS
                        + ")",
                "UPDATE interview_piece SET text = '', asked = '' WHERE " + OLD_WORDS
                        + " AND interview IN (SELECT id FROM interview WHERE person = :person)")) {
            handle.createUpdate(statement)
                    .bind("person", person.value())
                    .bind("past", time(past))
                    .execute();
        }
    }

    private static String time(Instant at) {
        return JdbiAttemptRepository.TIME.format(at);
    }
}
