package starling.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import starling.interview.Audience;
import starling.interview.PersonId;
import starling.question.Question;
import starling.question.QuestionKind;
import starling.session.Interview;
import starling.session.InterviewKind;
import starling.session.InterviewOutcome;
import starling.session.InterviewReport;
import starling.session.MockInterviews;
import starling.session.Persona;
import starling.session.Stage;
import starling.session.StagePlan;

/** What the interviewer says in an interview, in the words of its persona. Nothing that a person answered is in it. */
public final class InterviewWords {
    static final String NOT_THEIRS = "This is not your interview. /interview start begins one of your own.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final String WHO_READS_ALONG =
            "This room is for the two of us. Moderators of this server can look into it all the same; what you type into the form"
                    + " of the Answer button is seen by nobody but me. Whoever runs Starling can read what is kept.";
    private static final String HOW_TO_ANSWER =
            "Type your answer here, in as many messages as you like, and press Done when you have said it all.";

    private static final String THE_REST_WAITS =
            "What else you said is kept, and not handed in yet. Press Done, or say done, when you have said it all.";

    private static final String ONLY_SO_MANY = "I answer " + InterviewOutcome.Clarified.MOST
            + " questions of a message. Ask me the others in another one.";

    private static final String HOW_STAGES_GO =
            "We take it in stages; I open each one and tell you when to go on. What you ask me I answer at once.";

    private final MockInterviews interviews;
    private final Predicate<PersonId> scoresShown;
    private final boolean pictures;
    private final CoachWords coach;

    /**
     * The words.
     *
     * @param scoresShown whether a person wants to see scores
     * @param pictures whether people see pictures where they read
     * @param coach what is said below that, later, where the person lets it and nobody else reads
     */
    public InterviewWords(
            MockInterviews interviews, Predicate<PersonId> scoresShown, boolean pictures, CoachWords coach) {
        this.interviews = interviews;
        this.pictures = pictures;
        this.scoresShown = scoresShown;
        this.coach = coach;
    }

    /** The name of the room of an interview that begins then. */
    static String roomName(Instant at) {
        return "Interview, " + DAY.format(at.atZone(ZoneOffset.UTC));
    }

    /** What is said of an outcome to whoever said this. */
    Reply of(InterviewOutcome outcome, Invocation invocation) {
        return outcome.accept(new Said(invocation));
    }

    /**
     * What is said of an interview that is no longer kept.
     *
     * @param typed what was typed for it too late, and so is given back; may be empty
     */
    static Reply forgotten(String typed) {
        var given = Reply.givingBack(
                "This interview is forgotten, with all that was typed in it, so there is nothing to go on with here."
                        + " /interview start begins a new one.",
                typed);
        return new Reply(given.blocks(), List.of(new Button("A new interview", InterviewStartCommand.NAME, Map.of())));
    }

    /** The report, for its person alone. */
    Reply report(InterviewReport report) {
        return coached(withoutCoach(report), report);
    }

    private Reply withoutCoach(InterviewReport report) {
        return ReportBlocks.of(report, scoresShown.test(report.interview().person()), pictures);
    }

    private Reply coached(Reply reply, InterviewReport report) {
        return coach.summarised(
                reply,
                report.interview().person(),
                report.answered().stream()
                        .flatMap(entry -> entry.graded().stream())
                        .toList());
    }

    private final class Said implements InterviewOutcome.Visitor<Reply> {
        private final Invocation invocation;

        Said(Invocation invocation) {
            this.invocation = invocation;
        }

        @Override
        public Reply asks(InterviewOutcome.Asks outcome) {
            var blocks = new ArrayList<Block>();
            lead(outcome).forEach(line -> blocks.add(new Block.Paragraph(line)));
            if (isOpeningInARoom(outcome)) {
                blocks.add(new Block.Small(WHO_READS_ALONG));
            }
            blocks.addAll(asked(outcome.interview(), outcome.question(), outcome.lead()));
            blocks.add(InterviewProgress.of(outcome.interview(), outcome.question(), outcome.now()));
            var reply = new Reply(blocks, InterviewButtons.of(outcome));
            boolean alone = invocation.audience() == Audience.THE_PERSON_ALONE;
            return alone && outcome.lead() == InterviewOutcome.Lead.PROBING
                    ? followedUp(reply, outcome.interview())
                    : reply;
        }

        /** In stages there is no answer yet that could be followed up. */
        private Reply followedUp(Reply reply, Interview interview) {
            var persona = interviews.personas().of(interview);
            return interview.turn().attempt().isEmpty()
                    ? reply
                    : coach.followedUp(
                            reply,
                            interview.person(),
                            () -> interviews.answered(interview),
                            persona.name(),
                            persona.manner());
        }

        /** What is asked: the probe, the stage or the question; a question that is asked in stages with its first one. */
        private List<Block> asked(Interview interview, Question question, InterviewOutcome.Lead lead) {
            var turn = interview.turn();
            var stage = turn.stage().map(run -> StagePlan.of(question).question(run));
            if (interview.probe().isPresent() || stage.isEmpty()) {
                return List.of(new Block.Heading(interview.probe().orElse(question.text())));
            }
            if (turn.stages().size() > 1) {
                return List.of(new Block.Heading(stage.get()));
            }
            var blocks = new ArrayList<Block>(List.of(new Block.Heading(question.text())));
            if (lead == InterviewOutcome.Lead.OPENING) {
                blocks.add(new Block.Paragraph(HOW_STAGES_GO));
            }
            blocks.add(new Block.Paragraph(stage.get()));
            return blocks;
        }

        @Override
        public Reply clarified(InterviewOutcome.Clarified outcome) {
            var interview = outcome.interview();
            var persona = interviews.personas().of(interview);
            var blocks = new ArrayList<Block>();
            for (var asked : outcome.asked()) {
                var answer = asked.answer().orElseGet(() -> persona.says(Persona.Line.YOURS_TO_DECIDE, interview));
                blocks.add(new Block.Paragraph(
                        outcome.asked().size() > 1 ? "“" + asked.question() + "” " + answer : answer));
            }
            if (outcome.left() > 0) {
                blocks.add(new Block.Paragraph(ONLY_SO_MANY));
            }
            if (isSaidInAPause(interview)) {
                return keptInAPause(interview, blocks);
            }
            if (outcome.waits()) {
                blocks.add(new Block.Paragraph(THE_REST_WAITS));
            }
            return new Reply(blocks, InterviewButtons.of(interview, Optional.empty()));
        }

        /** A message that is changed in a pause is heard without a word. */
        private boolean isSaidInAPause(Interview interview) {
            return interview.status() == Interview.Status.PAUSED
                    && invocation.option(InterviewSayCommand.EDITED).isEmpty();
        }

        private Reply keptInAPause(Interview interview, List<Block> first) {
            var blocks = new ArrayList<>(first);
            blocks.add(new Block.Paragraph("The interview is paused. I have kept your words with your answer; go on"
                    + " whenever you like, with /interview resume."));
            return new Reply(blocks, inAPause(interview));
        }

        private static List<Button> inAPause(Interview interview) {
            return List.of(
                    new Button("Go on", InterviewMoveCommand.RESUME, StepOption.of(interview)),
                    new Button("Stop", InterviewMoveCommand.STOP, StepOption.of(interview)));
        }

        private List<String> lead(InterviewOutcome.Asks asks) {
            var interview = asks.interview();
            var persona = interviews.personas().of(interview);
            return switch (asks.lead()) {
                case OPENING -> opening(persona, interview);
                case PROBING -> List.of(persona.says(Persona.Line.PROBING, interview));
                case NEXT_STAGE -> nextStage(persona, asks);
                case MOVING_ON ->
                    List.of(persona.says(Persona.Line.THANKS, interview) + " " + transition(persona, asks));
                case SKIPPED -> skipped(persona, asks);
                case RESUMED -> List.of("Let us go on.");
                case OVER -> List.of("That one is over. We are here now:");
                case LATE ->
                    List.of("That question is over; I have kept your words with your answer to it. We are here"
                            + " now:");
                case GONE -> List.of("I can no longer ask that question, so here is another.");
                case GONE_KEPT ->
                    List.of(
                            "I can no longer ask that question here, so here is another. What you typed for it is kept.");
                case NOTHING_SAID -> List.of("You have not said anything yet. The question is:");
                case STARTED_OVER -> List.of("I have dropped what you typed. Once more:");
            };
        }

        private List<String> opening(Persona persona, Interview interview) {
            var lines = new ArrayList<String>();
            lines.add(persona.says(
                    interview.plan().kind() == InterviewKind.SYSTEM_DESIGN
                            ? Persona.Line.OPENING_DESIGN
                            : Persona.Line.OPENING,
                    interview));
            lines.add(agreed(interview));
            if (invocation.audience() == Audience.OTHERS_TOO) {
                lines.add(HOW_TO_ANSWER);
            }
            return lines;
        }

        private boolean isOpeningInARoom(InterviewOutcome.Asks asks) {
            return asks.lead() == InterviewOutcome.Lead.OPENING && invocation.audience() == Audience.OTHERS_TOO;
        }

        private List<String> nextStage(Persona persona, InterviewOutcome.Asks asks) {
            var interview = asks.interview();
            var runs = interview.turn().stages();
            var lines = new ArrayList<String>();
            boolean over = interview
                    .plan()
                    .timeOfQuestion()
                    .filter(time -> StagePlan.of(asks.question()).isFirstOver(runs, time))
                    .isPresent();
            if (over) {
                lines.add(persona.says(Persona.Line.OVER_TIME, interview));
            }
            lines.add(persona.says(
                    runs.get(runs.size() - 1).stage() == Stage.TWIST ? Persona.Line.TWIST : Persona.Line.NEXT_STAGE,
                    interview));
            return lines;
        }

        private List<String> skipped(Persona persona, InterviewOutcome.Asks asks) {
            var said = persona.says(Persona.Line.SKIPPING, asks.interview());
            return List.of(
                    InterviewProgress.isNearlyUp(asks)
                            ? said + " " + persona.says(Persona.Line.TIME_NEARLY_UP, asks.interview())
                            : said);
        }

        @Override
        public Reply closed(InterviewOutcome.Closed outcome) {
            var interview = outcome.interview();
            var persona = interviews.personas().of(interview);
            var said = switch (outcome.ending()) {
                case ALL_ASKED -> persona.says(Persona.Line.CLOSING, interview);
                case TIME_OVER -> "The time is over. " + persona.says(Persona.Line.CLOSING, interview);
                case STOPPED -> "We stop here.";
                case EARLIER -> "This interview is closed.";
            };
            var blocks = new ArrayList<Block>(List.of(new Block.Paragraph(said)));
            if (interview.turns().stream().noneMatch(turn -> turn.attempt().isPresent())) {
                blocks.add(new Block.Paragraph("You answered nothing, so there is no report."));
                return new Reply(blocks, List.of(InterviewStartCommand.another(interview.plan())));
            }
            if (invocation.audience() == Audience.THE_PERSON_ALONE) {
                var report = interviews.report(interview.person(), interview.id());
                if (report.isPresent()) {
                    var told = withoutCoach(report.get());
                    blocks.addAll(told.blocks());
                    return coached(new Reply(blocks, told.buttons()), report.get());
                }
            }
            blocks.add(new Block.Paragraph("Only you can open the report."));
            return new Reply(
                    blocks,
                    List.of(
                            new Button("Read my report", InterviewReportCommand.NAME, StepOption.of(interview)),
                            InterviewStartCommand.another(interview.plan())));
        }

        @Override
        public Reply paused(InterviewOutcome.Paused outcome) {
            var interview = outcome.interview();
            var clock = interview.plan().time().isPresent() ? " and the clock stands still" : "";
            return new Reply(
                    List.of(new Block.Paragraph(
                            "The interview is paused" + clock + ". Go on whenever you like, with /interview resume.")),
                    inAPause(interview));
        }

        @Override
        public Reply heard(InterviewOutcome.Heard outcome) {
            if (isSaidInAPause(outcome.interview())) {
                return keptInAPause(outcome.interview(), List.of());
            }
            if (!outcome.first()) {
                return Reply.none();
            }
            return new Reply(
                    List.of(new Block.Paragraph("I am listening. Press Done, or say done, when you have said it all.")),
                    List.of(
                            new Button("Done", InterviewDoneCommand.NAME, StepOption.of(outcome.interview())),
                            new Button(
                                    "Start over",
                                    InterviewMoveCommand.START_OVER,
                                    StepOption.of(outcome.interview()))));
        }

        @Override
        public Reply tooLong(InterviewOutcome.TooLong outcome) {
            var refusal = String.format(
                    Locale.ROOT,
                    "Your answer would have %,d characters, and I read at most %,d; a spoken answer has about 1,500. I did"
                            + " not take that. Press Done with what you said before, or start over.",
                    outcome.length(),
                    outcome.most());
            // What was said in a message still stands there.
            boolean stays = invocation.option(InterviewSayCommand.MESSAGE).isPresent()
                    && invocation.audience() == Audience.OTHERS_TOO;
            var typed =
                    stays ? "" : invocation.option(InterviewDoneCommand.TEXT).orElse("");
            var given = Reply.givingBack(refusal, typed);
            return new Reply(given.blocks(), InterviewButtons.of(outcome.interview(), Optional.empty()));
        }

        @Override
        public Reply openAlready(InterviewOutcome.OpenAlready outcome) {
            var interview = outcome.interview();
            boolean here = interview.room().place().equals(outcome.room().place());
            var blocks = new ArrayList<Block>();
            blocks.add(new Block.Paragraph("You have an interview open, begun on "
                    + DAY.format(interview.started().atZone(ZoneOffset.UTC)) + ", at "
                    + InterviewProgress.question(interview).toLowerCase(Locale.ROOT) + "."));
            blocks.addAll(where(interview, here));
            return new Reply(
                    blocks,
                    List.of(
                            new Button(
                                    here ? "Go on" : "Go on here",
                                    InterviewMoveCommand.RESUME,
                                    StepOption.of(interview)),
                            new Button("Stop it", InterviewMoveCommand.STOP, StepOption.of(interview))));
        }

        private List<Block> where(Interview interview, boolean here) {
            if (here) {
                return List.of();
            }
            return interview.room().audience() == Audience.THE_PERSON_ALONE
                    ? List.of(new Block.Paragraph("It is in your direct messages with me."))
                    : List.of(
                            new Block.PlaceLink("It is here:", interview.room().place()));
        }

        @Override
        public Reply noQuestions(InterviewOutcome.NoQuestions outcome) {
            return Reply.of("The question bank has no "
                    + (outcome.kind() == QuestionKind.SYSTEM_DESIGN ? "system-design" : "behavioural")
                    + " question, so there is no such interview. Choose another kind.");
        }

        @Override
        public Reply noneOpen() {
            return Reply.of("You have no interview open. /interview start begins one.");
        }

        @Override
        public Reply notTheirs() {
            return Reply.of(NOT_THEIRS);
        }

        @Override
        public Reply forgotten() {
            return InterviewWords.forgotten(
                    invocation.option(InterviewDoneCommand.TEXT).orElse(""));
        }

        @Override
        public Reply elsewhere(InterviewOutcome.Elsewhere outcome) {
            return Reply.of(
                    "Your interview is not in this place. Use that command in your interview room, or continue here"
                            + " with /interview resume.");
        }
    }

    private static String agreed(Interview interview) {
        var plan = interview.plan();
        var kind = switch (plan.kind()) {
            case BEHAVIOURAL -> "behavioural ";
            case SYSTEM_DESIGN -> "system-design ";
            case MIXED -> "";
        };
        var time = plan.time()
                .map(limit -> ", " + InterviewProgress.minutes(limit))
                .orElse("");
        return NotebookBlocks.counted(plan.questions(), kind + "question", kind + "questions") + time
                + ". I say nothing about your answers until the end; the report has it all.";
    }

    private String transition(Persona persona, InterviewOutcome.Asks asks) {
        return persona.says(
                InterviewProgress.isNearlyUp(asks) ? Persona.Line.TIME_NEARLY_UP : Persona.Line.MOVING_ON,
                asks.interview());
    }
}
