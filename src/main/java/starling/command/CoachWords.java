package starling.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import starling.coach.Coach;
import starling.coach.CoachOutcome;
import starling.coach.ModelCard;
import starling.feedback.Feedback;
import starling.interview.AnswerOutcome;
import starling.interview.PersonId;
import starling.language.Span;
import starling.star.AnswerKind;
import starling.star.Part;

/**
 * What the coach says, in words: below what the rules found, and later. Only for people who let it, in replies that nobody else
 * reads; where it is let by nobody or there is none, nothing is said of it.
 */
public final class CoachWords {
    private static final String READING_TOO = "The coach is reading it too.";
    private static final String REWRITING = "The coach is at it. That takes a few seconds.";
    private static final String NOTHING_HANGS = "nothing above depends on it";
    private static final String FEEDBACK_STANDS = "your feedback does not depend on it";
    private static final String NEW_DAY = "midnight (UTC)";
    private static final int MOST_OWN_SENTENCES = 3;

    private final Coach coach;

    public CoachWords(Coach coach) {
        this.coach = coach;
    }

    /** What there is to say, made of what the coach said. */
    private interface Saying<T> {
        List<Block> blocks(T said);
    }

    /** Whether a person lets it read their answers. */
    boolean isLetBy(PersonId person) {
        return coach.model().isPresent() && coach.isLetBy(person);
    }

    /** Where what a person types goes, as the end of a sentence. */
    public String whereTypedGoes(PersonId person) {
        return coach.model()
                .filter(model -> coach.isLetBy(person))
                .map(model -> "the coach, " + named(model) + ", is given it too. /" + SettingsCommand.NAME
                        + " coach:off ends that.")
                .orElse("what you type stays on this machine.");
    }

    /** Who is given what people type, as the end of a sentence. */
    String givenTo() {
        return coach.model()
                .map(model -> "and no language model is given it unless you let the coach, " + named(model)
                        + ", read it: /" + SettingsCommand.NAME + " coach:on.")
                .orElse("and no language model is given it.");
    }

    static String named(ModelCard model) {
        return model.name() + " at " + model.destination();
    }

    static String tokens(long tokens) {
        return tokens == 1 ? "1 token" : String.format(Locale.ROOT, "%,d tokens", tokens);
    }

    /** Feedback that will have the coach's advice below it. */
    Reply advised(Reply feedback, AnswerOutcome.Graded graded) {
        var person = graded.attempt().person();
        if (!isGradable(graded.feedback()) || !isLetBy(person)) {
            return feedback;
        }
        return Later.promise(
                feedback,
                READING_TOO,
                () -> asked(person, () -> coach.adviseOn(graded), this::advice, List.of(), NOTHING_HANGS));
    }

    private static boolean isGradable(Feedback feedback) {
        return feedback instanceof Feedback.OnStory story
                ? story.reading().kind() != AnswerKind.NONE
                : ((Feedback.OnDesign) feedback).reading().gradable();
    }

    private List<Block> advice(Coach.Advice advice) {
        var blocks = new ArrayList<Block>();
        if (!advice.suggestions().isEmpty()) {
            blocks.add(heading());
        }
        for (var suggestion : advice.suggestions()) {
            blocks.add(new Block.Bullets(List.of(suggestion.text())));
            suggestion.quote().map(Block.Quote::new).ifPresent(blocks::add);
        }
        advice.probe().ifPresent(probe -> {
            blocks.add(
                    blocks.isEmpty()
                            ? new Block.Labelled(name() + ", a sharper probe", "")
                            : new Block.Labelled("A sharper probe", ""));
            blocks.add(new Block.Bullets(List.of(probe.question())));
        });
        return blocks;
    }

    private Block heading() {
        return new Block.Labelled(name(), "");
    }

    private String name() {
        return "Coach (" + coach.model().map(ModelCard::name).orElse("") + ", not part of the score)";
    }

    /** An interviewer's further question that will have another one below it. */
    Reply followedUp(
            Reply probe, PersonId person, Supplier<Optional<AnswerOutcome.Graded>> answer, String name, String manner) {
        if (!isLetBy(person)) {
            return probe;
        }
        return Later.promise(
                probe,
                READING_TOO,
                () -> answer.get()
                        .map(graded -> asked(
                                person,
                                () -> coach.followUp(graded, manner),
                                (Coach.FollowUp said) -> List.<Block>of(
                                        new Block.Labelled("Or, as " + name + " might put it", ""),
                                        new Block.Bullets(List.of(said.question()))),
                                List.of(),
                                NOTHING_HANGS))
                        .orElseGet(() -> CompletableFuture.completedFuture(List.of())));
    }

    /** A report that will have a summary below it; what a single answer has in common with others nobody can say. */
    Reply summarised(Reply report, PersonId person, List<AnswerOutcome.Graded> answers) {
        if (answers.size() < 2 || !isLetBy(person)) {
            return report;
        }
        return Later.promise(
                report,
                READING_TOO,
                () -> asked(person, () -> coach.summarise(person, answers), this::summary, List.of(), NOTHING_HANGS));
    }

    private List<Block> summary(Coach.Summary summary) {
        var blocks = new ArrayList<Block>(List.of(heading(), new Block.Bullets(List.of(summary.pattern()))));
        summary.quotes().stream().map(Block.Quote::new).forEach(blocks::add);
        blocks.add(new Block.Labelled("Practise next", ""));
        blocks.add(new Block.Bullets(List.of(summary.practise())));
        return blocks;
    }

    /** Whether there is a part of an answer to be told better by the coach. */
    boolean mayRewrite(AnswerOutcome.Graded graded) {
        return graded.feedback() instanceof Feedback.OnStory story
                && story.reading().kind() == AnswerKind.STORY
                && story.fixFirst().isPresent()
                && isLetBy(graded.attempt().person());
    }

    /** The weakest part of an answer, told better in a moment. */
    Reply rewritten(AnswerOutcome.Graded graded) {
        var person = graded.attempt().person();
        if (!isLetBy(person)) {
            return Reply.of("The coach is off, so it rewrites nothing. /" + SettingsCommand.NAME
                    + " coach:on says what it is given.");
        }
        var nothing = Reply.of("There is no part of this answer that I could tell better.");
        return mayRewrite(graded)
                ? Later.promise(
                        Reply.of("The weakest part of your answer, told better:"),
                        REWRITING,
                        () -> asked(
                                person,
                                () -> coach.rewrite(graded),
                                (Coach.Rewrite said) -> rewrite(said, (Feedback.OnStory) graded.feedback()),
                                nothing.blocks(),
                                FEEDBACK_STANDS))
                : nothing;
    }

    private List<Block> rewrite(Coach.Rewrite rewrite, Feedback.OnStory feedback) {
        var blocks = new ArrayList<Block>();
        var own = own(rewrite.part(), feedback);
        blocks.add(new Block.Labelled(
                own.isEmpty() ? "Your " + rewrite.part() : "Your " + rewrite.part() + ", in your words",
                own.isEmpty() ? "It is not there yet." : ""));
        own.stream().map(words -> new Block.Quote(words.text())).forEach(blocks::add);
        blocks.add(new Block.Labelled(
                "Told better by " + coach.model().map(ModelCard::name).orElse(""), ""));
        blocks.add(new Block.Bullets(List.of(rewrite.text())));
        blocks.add(new Block.Small(
                "Check it before you use it: I look whether its numbers, names and words are yours, and may miss what is put"
                        + " together from them. What is in brackets is for you to fill in."));
        return blocks;
    }

    /** The person's sentences that earned a part, in their order. */
    private static List<Span> own(String part, Feedback.OnStory feedback) {
        return Part.STAR_AND_LEARNING.stream()
                .filter(known -> known.heading().equalsIgnoreCase(part))
                .flatMap(known -> feedback.reading().part(known).evidence().stream())
                .limit(MOST_OWN_SENTENCES)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    /** What there is to say once the coach has answered; nothing if the person takes back by then that they let it. */
    private <T> CompletableFuture<List<Block>> asked(
            PersonId person,
            Supplier<CompletableFuture<CoachOutcome<T>>> asking,
            Saying<T> saying,
            List<Block> unasked,
            String otherwise) {
        return Later.following(
                asking.get(),
                outcome -> isLetBy(person) ? said(person, outcome, saying, unasked, otherwise) : List.of());
    }

    private <T> List<Block> said(
            PersonId person, CoachOutcome<T> outcome, Saying<T> saying, List<Block> unasked, String otherwise) {
        if (outcome instanceof CoachOutcome.Said<T> said) {
            var blocks = new ArrayList<>(saying.blocks(said.value()));
            blocks.add(new Block.Small("Left for you today: " + tokens(said.tokensLeft()) + "."));
            return blocks;
        }
        if (outcome instanceof CoachOutcome.Unsaid<T> unsaid) {
            return List.of(new Block.Small(reason(person, unsaid.reason(), otherwise)));
        }
        return unasked;
    }

    private String reason(PersonId person, CoachOutcome.Reason reason, String otherwise) {
        return switch (reason) {
            case PERSON_SPENT ->
                "The language model was not asked: this takes more tokens than the " + number(coach.tokensLeft(person))
                        + " that are left for you today. You have all of them again at " + NEW_DAY + ".";
            case DAY_SPENT ->
                "The language model was not asked: everybody together has used up the tokens of today. It is back at "
                        + NEW_DAY + "; for you, " + tokens(coach.tokensLeft(person)) + " were left.";
            case TOO_SLOW -> "The language model did not answer in time; " + otherwise + ".";
            case BUSY -> "The language model takes no more at this moment; " + otherwise + ".";
            case REFUSED ->
                "The language model turned Starling away, which whoever runs Starling can mend; " + otherwise + ".";
            case BROKEN -> "The language model could not be reached, or broke off; " + otherwise + ".";
            case RESTING -> "The language model failed too often, so it is left alone for a minute; " + otherwise + ".";
            case CUT_OFF ->
                "The language model ran out of room before it had said anything; whoever runs Starling can give it more, or take one that"
                        + " thinks less. " + Character.toUpperCase(otherwise.charAt(0)) + otherwise.substring(1) + ".";
            case FAILED ->
                "Something went wrong here, not with the language model, and whoever runs Starling finds it in the log; "
                        + otherwise + ".";
            case UNFOUNDED ->
                "What the language model said was not what I asked for, or does not agree with your answer, so it is left out; "
                        + otherwise + ".";
        };
    }

    private static String number(long tokens) {
        return String.format(Locale.ROOT, "%,d", tokens);
    }
}
