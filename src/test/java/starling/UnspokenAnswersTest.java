package starling;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import starling.clarification.AskedPiece;
import starling.coach.Coach;
import starling.coach.CoachEvaluation;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;
import starling.command.Attached;
import starling.command.Block;
import starling.command.Form;
import starling.command.Invocation;
import starling.command.Option;
import starling.command.Reply;
import starling.command.Upload;
import starling.command.VoiceMessages;
import starling.configuration.DatabaseAddress;
import starling.design.BriefCoverage;
import starling.design.ComponentKind;
import starling.design.DeliveryStep;
import starling.design.DesignReading;
import starling.design.DesignSubstance;
import starling.design.Sketch;
import starling.design.StepReading;
import starling.diagram.DesignDiagram;
import starling.export.ExportedFile;
import starling.feedback.Difference;
import starling.feedback.Feedback;
import starling.feedback.Finding;
import starling.feedback.RecalledNumber;
import starling.feedback.StatedNumbers;
import starling.interview.AnswerOutcome;
import starling.interview.Answered;
import starling.interview.Attempt;
import starling.interview.Audience;
import starling.interview.Claim;
import starling.interview.ConceptReminder;
import starling.interview.Disagreement;
import starling.interview.ImportOutcome;
import starling.interview.KeptCard;
import starling.interview.KeptNotes;
import starling.interview.KeptRows;
import starling.interview.KeptStory;
import starling.interview.NotesLimit;
import starling.interview.NotesOnAnswer;
import starling.interview.PersonId;
import starling.interview.StoryDraft;
import starling.interview.StoryOutcome;
import starling.interview.Telling;
import starling.language.Span;
import starling.notes.AuditedStory;
import starling.notes.ConceptCard;
import starling.notes.ListedQuestion;
import starling.notes.Notebook;
import starling.notes.NotebookAudit;
import starling.notes.NotesFolder;
import starling.notes.RetoldStory;
import starling.notes.Story;
import starling.notes.StoryLink;
import starling.notes.StoryPassage;
import starling.notes.UnreadLines;
import starling.progress.CoverageMatrix;
import starling.progress.CoveredStory;
import starling.question.CompanyValue;
import starling.question.DesignBrief;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.question.ValueName;
import starling.recall.DealtRound;
import starling.recall.PickOutcome;
import starling.recall.Presence;
import starling.recall.Rating;
import starling.recall.RecallCue;
import starling.recall.RecallKind;
import starling.recall.RecallOutcome;
import starling.recall.Recalled;
import starling.recall.RecalledPoint;
import starling.retrieval.Reason;
import starling.retrieval.StoryMatch;
import starling.rubric.Severity;
import starling.session.Interview;
import starling.session.InterviewKind;
import starling.session.InterviewOutcome;
import starling.session.InterviewPlan;
import starling.session.InterviewReport;
import starling.session.Piece;
import starling.session.Room;
import starling.session.Turn;
import starling.star.Cue;
import starling.star.KindReason;
import starling.star.Part;
import starling.star.PartReading;
import starling.star.ReadSentence;
import starling.star.StarReading;
import starling.star.Wording;

/** Whatever holds an answer can be written into a log or a message without telling it. */
final class UnspokenAnswersTest {
    private static final String SECRET = "I lost the keys";
    private static final byte[] BYTES = SECRET.getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @MethodSource("valuesThatHoldAnAnswer")
    void nothingTellsTheAnswerItHolds(Object value) {
        assertThat(value.toString()).isNotBlank().doesNotContain("keys");
    }

    private static Stream<Object> valuesThatHoldAnAnswer() {
        var person = new PersonId("terminal");
        var attempt = new Attempt(UUID.randomUUID(), person, "q-1", SECRET, Instant.EPOCH);
        var question = new Question(
                "q-1",
                QuestionKind.SYSTEM_DESIGN,
                "Design a chat",
                Optional.empty(),
                Difficulty.EASY,
                List.of(),
                List.of());
        var span = new Span(SECRET, 0, SECRET.length());
        var cue = new Cue(SECRET, true);
        var sentence = new ReadSentence(span, Part.ACTION, 0.9, cue);
        var part = new PartReading(true, 1, 1, List.of(span));
        var wording = new Wording(Map.of(Wording.Kind.HEDGE, List.of(span)));
        var reading = new StarReading(
                KindReason.EVENT, List.of(sentence), Map.of(Part.ACTION, part), 4, 1, 0, List.of(span), wording, 1);
        var step = new StepReading(DeliveryStep.API, 1, span);
        var box = new Sketch.Box("", ComponentKind.UNKNOWN, SECRET);
        var client = new Sketch.Box("client", ComponentKind.CLIENT, "client");
        var sketch = new Sketch(List.of(client, box), List.of(new Sketch.Arrow(client, box)));
        var design = new DesignReading(true, List.of(step), List.of(), List.of(), 4, sketch);
        var point = new BriefCoverage.PointReading(new DesignBrief.Point("People vote.", List.of()), Optional.of(span));
        var dive = new BriefCoverage.DiveReading(
                new DesignBrief.DeepDive("Votes", List.of(), List.of(), "Count.", "How?"),
                BriefCoverage.Depth.NAMED,
                Optional.of(span));
        var substance = DesignSubstance.of(design);
        var finding = new Finding(
                "rule",
                Severity.PROBLEM,
                "Too short.",
                Optional.of(span),
                Optional.empty(),
                Optional.empty(),
                false,
                "true",
                List.of());
        var onStory = new Feedback.OnStory(reading, List.of(finding), Optional.empty(), 20, List.of());
        var onDesign = new Feedback.OnDesign(design, List.of(finding), Optional.empty(), 20);
        var quote = new Block.Quote(SECRET);
        var claim = new Claim(Claim.Subject.SENTENCE, "0", "Action: " + SECRET);
        var choices = new Form.ChoiceField("line", "Which?", "", List.of(new Option.Choice("sentence:0", SECRET)));
        var field = new Form.TextField("text", "Change it", "", "", SECRET, true);
        var story = new Story(
                SECRET,
                SECRET,
                1,
                2,
                SECRET,
                Map.of(Part.ACTION, SECRET),
                List.of(SECRET),
                List.of(SECRET),
                List.of(SECRET),
                List.of(new StoryLink(1, SECRET)));
        var listed = new ListedQuestion(SECRET, SECRET, 1);
        var card = new ConceptCard(SECRET, SECRET, SECRET, 1, SECRET, SECRET);
        var unread = new UnreadLines(SECRET, 1, 2, SECRET);
        var notebook = new Notebook(List.of(story), List.of(listed), List.of(card), List.of(unread));
        var kept = new KeptStory("0a1b2c3d", story);
        var covered = new CoveredStory(kept, 0, 0, Map.of());
        var asked = new Question(
                "notes-1",
                QuestionKind.BEHAVIOURAL,
                SECRET,
                Optional.empty(),
                Difficulty.MEDIUM,
                List.of(),
                List.of(SECRET));
        var recalled = new Recalled(
                attempt.id(),
                RecallKind.CARDS,
                SECRET,
                List.of(new RecalledPoint(SECRET, Presence.PARTLY, Optional.of(SECRET))),
                true,
                Map.of(Rating.GOOD, 3));
        var interview = new Interview(
                "abcdefghij",
                person,
                new Room("terminal", Audience.THE_PERSON_ALONE),
                new InterviewPlan(InterviewKind.BEHAVIOURAL, 1, Optional.empty(), "friendly"),
                Interview.Status.PAUSED,
                Instant.EPOCH,
                1,
                Optional.empty(),
                Duration.ZERO,
                Optional.empty(),
                List.of(new Turn("q-1", 1, Optional.empty(), 0, false)),
                List.of(new Piece("1", 1, SECRET)),
                0);
        var audited = new AuditedStory(story, AuditedStory.Basis.LABELS, List.of(), List.of(Part.TASK), false);
        return Stream.of(
                new DatabaseAddress.Server(
                        "jdbc:postgresql://db.example/starling?user=keys&password=keys",
                        Optional.of("keys"),
                        Optional.of("keys"),
                        2),
                inside("starling.notes.StorySection", SECRET, List.of(SECRET)),
                inside("starling.notes.StorySection$Meaning", Part.ACTION, SECRET, true, true),
                inside("starling.notes.StorySections$Told", List.of(SECRET), Map.of(Part.ACTION, SECRET)),
                inside("starling.notes.Jump", 1, SECRET, SECRET),
                inside("starling.notes.PartLabel", Part.ACTION, false, SECRET),
                inside("starling.notes.InlineText", SECRET, SECRET, false, List.of(SECRET)),
                inside("starling.notes.NotebookParser$Origin", SECRET, 1, 2),
                inside("starling.discord.Downloads$Attachment", SECRET, 9L, "https://cdn.discordapp.com/keys.md"),
                inside("starling.command.StorySearchCommand$Found", kept, SECRET),
                inside("starling.command.TitledNote", "1a2b3c4d", "card.1a2b3c4d", SECRET, "mine.md", 1),
                new Coach.Suggestion(Optional.of(SECRET), SECRET),
                new Coach.Advice(List.of(), Optional.of(new Coach.FollowUp(SECRET))),
                new Coach.FollowUp(SECRET),
                new Coach.Rewrite("Result", SECRET),
                new Coach.Summary(SECRET, List.of(SECRET), SECRET),
                new ModelReply(SECRET, 1, 1),
                new ModelRequest(SECRET, SECRET, "{}", 1),
                new CoachEvaluation.Example(Question.ANYTHING, SECRET, SECRET),
                inside("starling.coach.Replies$SuggestionReply", "whole", "other", SECRET, SECRET),
                inside("starling.coach.Replies$QuestionReply", SECRET),
                inside("starling.coach.Replies$RewriteReply", SECRET),
                inside("starling.coach.Replies$ReportReply", SECRET, List.of(SECRET), SECRET),
                inside("starling.coach.Checked", Optional.of(SECRET), 1, 1, List.of()),
                inside("starling.coach.RecentReplies$Said", person, SECRET),
                inside("starling.coach.Quotes", SECRET),
                inside(
                        "starling.coach.Evidence",
                        List.of(SECRET),
                        SECRET,
                        SECRET,
                        SECRET,
                        SECRET,
                        Map.of(),
                        Map.of(),
                        Set.of(),
                        SECRET),
                StatedNumbers.of(SECRET),
                new Piece("1", 1, SECRET, SECRET),
                new AskedPiece(List.of(new AskedPiece.Asked(SECRET, Optional.of(SECRET))), 1, SECRET),
                interview,
                new InterviewReport(
                        interview,
                        List.of(new InterviewReport.Entry(
                                1,
                                Optional.of(asked),
                                interview.turn(),
                                Optional.of(new AnswerOutcome.Graded(attempt, asked, onStory, Optional.empty())),
                                Optional.empty())),
                        Duration.ZERO),
                new InterviewReport.Entry(
                        1,
                        Optional.of(asked),
                        interview.turn(),
                        Optional.of(new AnswerOutcome.Graded(attempt, asked, onStory, Optional.empty())),
                        Optional.empty()),
                new InterviewReport.Fix(finding, List.of(1)),
                new InterviewReport.Moment(finding, 1),
                new InterviewOutcome.Asks(interview, asked, InterviewOutcome.Lead.OVER, Instant.EPOCH),
                new InterviewOutcome.Heard(interview, true),
                new InterviewOutcome.Clarified(interview, asked, List.of(), 0, true, Instant.EPOCH),
                inside("starling.picture.PictureFont$Drawable", SECRET, new Font(Font.SANS_SERIF, Font.PLAIN, 12)),
                covered,
                new CoverageMatrix(CoverageMatrix.Whose.OWN, List.of(covered), List.of()),
                new Block.Picture(SECRET, "coverage.png", () -> BYTES, List.of(SECRET)),
                new NotesFolder.Imported(notebook, List.of(SECRET)),
                story,
                new NotebookAudit(
                        notebook, List.of(audited), List.of(), List.of(new RetoldStory(List.of(story, story)))),
                new StoryLink(1, SECRET),
                new StoryPassage(Part.ACTION, SECRET),
                listed,
                card,
                unread,
                notebook,
                kept,
                new KeptNotes(SECRET, SECRET, Instant.EPOCH),
                new KeptRows("notes", "Notes", List.of(Map.of("markdown", SECRET))),
                new ExportedFile("starling-export.md", BYTES),
                new ImportOutcome.TooMuch(SECRET, new NotesLimit.Exceeded(NotesLimit.FILES, 101)),
                new StoryOutcome.OtherNow(kept),
                new StoryMatch(story, 0.5, List.of(new Reason(Reason.Kind.LISTED, SECRET)), Map.of()),
                new Reason(Reason.Kind.LISTED, SECRET),
                new CompanyValue("notes.0a1b2c3d4e", "", SECRET, List.of(SECRET), List.of()),
                ValueName.of(SECRET),
                asked,
                new Answered(attempt, asked),
                new ImportOutcome.Imported(
                        List.of(SECRET), notebook, List.of(kept), List.of(), List.of(), List.of(kept), true),
                new ImportOutcome.Unreadable(SECRET),
                new ImportOutcome.NothingFound(SECRET, notebook),
                new ImportOutcome.Unlike(SECRET, List.of(kept)),
                new StoryOutcome.Saved(kept),
                new StoryOutcome.Removed(kept),
                new StoryOutcome.InSharedNotebook(kept),
                new DealtRound(UUID.randomUUID(), asked, List.of(kept), Instant.EPOCH, 1),
                new PickOutcome.Answer(kept, SECRET),
                new PickOutcome.Counted(
                        false,
                        Duration.ZERO,
                        true,
                        Optional.of(kept),
                        false,
                        List.of(new PickOutcome.Answer(kept, SECRET)),
                        true,
                        true),
                new KeptCard("0a1b2c3d", card),
                new RecallCue(attempt.id(), RecallKind.CARDS, SECRET, SECRET, 0, 0, false),
                new RecallOutcome.Shown(new RecallCue(attempt.id(), RecallKind.CARDS, SECRET, SECRET, 0, 0, false)),
                new RecalledPoint(SECRET, Presence.THERE, Optional.of(SECRET)),
                new RecallOutcome.Compared(recalled),
                recalled,
                new RecalledNumber(SECRET, SECRET, Optional.of(SECRET), false),
                inside("starling.recall.RecallableCard", new KeptCard("0a1b2c3d", card), List.of(SECRET), true),
                inside("starling.recall.RecallableStory", kept),
                inside("starling.recall.PointComparison$Evidence", SECRET, 1, 1, 0, SECRET, true, false, true),
                inside("starling.recall.PointComparison$Passage", SECRET, SECRET, 1, Set.of(SECRET)),
                attempt,
                new Answered(attempt, question),
                new Disagreement(attempt, "story", onStory.labels(), claim, "result", SECRET, Instant.EPOCH),
                new AnswerOutcome.Graded(attempt, question, onStory, Optional.of(onStory)),
                new NotesOnAnswer(
                        Optional.of(kept),
                        true,
                        false,
                        Optional.of(
                                new StoryMatch(story, 0.5, List.of(new Reason(Reason.Kind.LISTED, SECRET)), Map.of())),
                        List.of(new Difference.OtherNumber(SECRET, SECRET))),
                new Difference.OtherNumber(SECRET, SECRET),
                new Difference.NumberLeftOut(SECRET, true),
                new Difference.PartLeftOut(Part.RESULT, SECRET),
                new StoryDraft(SECRET, Map.of(Part.ACTION, SECRET)),
                new Telling(attempt.id(), "q-1", "0a1b2c3d", Instant.EPOCH),
                inside("starling.retrieval.StoryRecognizer$Candidate", story, 0.5),
                inside("starling.retrieval.StoryRecognizer$Recognized", story, 0.5),
                inside("starling.interview.NotesOnAnswers$Found", onStory, NotesOnAnswer.NOTHING),
                new Block.Bullets(List.of(SECRET)),
                new Invocation("answer", person, "terminal", Map.of("text", SECRET)),
                new Invocation("notes import", person, "terminal", Map.of(), Map.of("file", new Upload(SECRET, BYTES))),
                new Upload(SECRET, BYTES),
                new Attached(SECRET, BYTES),
                new Option.Choice(SECRET, SECRET),
                Reply.of("Here it is.").withFiles(List.of(new Attached(SECRET, BYTES))),
                claim,
                span,
                cue,
                sentence,
                part,
                wording,
                reading,
                step,
                design,
                box,
                sketch,
                DesignDiagram.of(sketch, List.of()).orElseThrow(),
                point,
                dive,
                substance,
                new DesignSubstance.Contradiction("That is 12 a second.", span),
                new DesignSubstance.Unexplained("Kafka", span),
                new ConceptReminder("locking", card),
                finding,
                onStory,
                onDesign,
                quote,
                new Block.Typed(SECRET),
                new VoiceMessages.Heard.Words(SECRET, Duration.ZERO),
                new Block.StarPart("Action", true, SECRET, 1),
                new Block.LabelledSentence(SECRET, "Action, by “keys”"),
                new Reply(List.of(quote), List.of()),
                field,
                choices,
                new Form("Try again", List.of(field, choices)));
    }

    /** What only its own package can make. */
    private static Object inside(String record, Object... components) {
        try {
            var constructor = Class.forName(record).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
