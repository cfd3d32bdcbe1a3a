package starling.command;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import starling.interview.PersonId;
import starling.recall.Presence;
import starling.recall.Rating;
import starling.recall.RecallCue;
import starling.recall.RecallDay;
import starling.recall.RecallDrill;
import starling.recall.RecallKind;
import starling.recall.RecallOutcome;
import starling.recall.Recalled;
import starling.recall.RecalledPoint;

/**
 * The reply to every outcome of a drill from memory.
 *
 * @param person whose day is told
 * @param goingOn whether the person has been told before whose notes these are
 */
record RecallReply(RecallDrill drill, PersonId person, boolean goingOn) implements RecallOutcome.Visitor<Reply> {
    private static final int YEAR = 365;
    /** Such as Tuesday 24 November 2026. */
    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private static final Map<RecallKind, String> ASKING = Map.of(
            RecallKind.CARDS, "What do you remember of it? What it is, when you would use it, what it costs.",
            RecallKind.WALK, "What stands there, and what do you remember of it?",
            RecallKind.NUMBERS, "What are the numbers of this story, and how did it end?");

    @Override
    public Reply shown(RecallCue cue) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(cue.text()));
        blocks.add(new Block.Paragraph(place(cue) + asking(cue.kind())));
        if (cue.shared() && !goingOn) {
            blocks.add(new Block.Paragraph((cue.kind() == RecallKind.NUMBERS ? "This story is" : "These cards are")
                    + " from the notes that everybody here shares."));
        }
        return Reply.asking(blocks, answers(cue));
    }

    private static List<Button> answers(RecallCue cue) {
        return List.of(
                new Button("Type it", RecallCommand.NAME, round(cue)),
                new Button("I don't know", RecallCommand.NAME, with(round(cue), RecallCommand.UNKNOWN, "yes")));
    }

    /** What is asked on a form. */
    static String asking(RecallKind kind) {
        return Optional.ofNullable(ASKING.get(kind)).orElseThrow();
    }

    /** Where a person stands on a walk, or which heading a term is from, as a sentence; empty if there is nothing to say. */
    static String place(RecallCue cue) {
        if (cue.places() > 0) {
            return "Place " + cue.place() + " of " + cue.places() + (cue.group().isEmpty() ? "" : ", " + cue.group())
                    + ". ";
        }
        return cue.group().isEmpty() ? "" : "From “" + cue.group() + "”. ";
    }

    /** What is said to whoever typed nothing. */
    static Reply nothingTyped(Optional<RecallCue> cue) {
        var words = new Block.Paragraph(
                "You typed nothing, so there is nothing to compare. Type what you remember, or say that you don't know.");
        return cue.map(still -> Reply.asking(List.of(words), answers(still)))
                .orElseGet(() -> new Reply(List.of(words), List.of()));
    }

    @Override
    public Reply compared(Recalled recalled) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(recalled.title() + (recalled.known() ? ": " + count(recalled) : "")));
        if (recalled.known()) {
            recalled.points().forEach(point -> blocks.addAll(point(point)));
        } else {
            blocks.add(new Block.Bullets(recalled.points().stream()
                    .map(RecalledPoint::notes)
                    // On a walk it is a point, and stands above already.
                    .filter(point -> !point.equals(recalled.title()))
                    .toList()));
        }
        var suggested = recalled.suggested();
        blocks.add(
                new Block.Paragraph(
                        recalled.known()
                                ? "By this I would say " + label(suggested)
                                        + ". I can miss what you put in other words, so rate it yourself: that decides when it comes back."
                                : "Read it once more and say it aloud. Say Hard if it was on the tip of your tongue, Again otherwise."));
        var buttons = new ArrayList<Button>();
        recalled.days().forEach((rating, days) -> {
            // What somebody says they do not know was neither good nor easy.
            if (!recalled.known() && rating.grade() > Rating.HARD.grade()) {
                return;
            }
            var button = new Button(
                    label(rating) + " (" + days(days) + ")",
                    RateCommand.NAME,
                    with(round(recalled), RateCommand.RATING, Integer.toString(rating.grade())));
            buttons.add(rating == suggested ? button.asSuggested() : button);
        });
        return Reply.asking(blocks, buttons);
    }

    private static String count(Recalled recalled) {
        int all = recalled.points().size();
        int partly = recalled.count(Presence.PARTLY);
        int otherwise = recalled.count(Presence.OTHERWISE);
        return recalled.count(Presence.THERE) + " of " + all + (all == 1 ? " point" : " points")
                + (partly == 0 ? "" : ", " + partly + " partly")
                + (otherwise == 0 ? "" : ", " + otherwise + " otherwise");
    }

    private static List<Block> point(RecalledPoint point) {
        var line = new Block.Bullets(List.of(switch (point.presence()) {
                    case THERE -> "There: ";
                    case PARTLY -> "Partly: ";
                    case OTHERWISE -> "Otherwise in your notes: ";
                    case MISSING -> "Missing: ";
                }
                + point.notes()));
        return point.said()
                .<List<Block>>map(said -> List.of(line, new Block.Quote(said)))
                .orElse(List.of(line));
    }

    @Override
    public Reply rated(RecallOutcome.Rated outcome) {
        return goingOn(
                label(outcome.rating()) + ": it comes back "
                        + (outcome.days() == 1 ? "tomorrow" : "in " + days(outcome.days())) + ".",
                outcome.kind(),
                outcome.card());
    }

    @Override
    public Reply ratedBefore(RecallKind kind, String card) {
        return goingOn("You rated this one before, and the first rating counts.", kind, card);
    }

    private Reply goingOn(String said, RecallKind kind, String card) {
        return Reply.asking(
                List.of(new Block.Paragraph(said), new Block.Paragraph(standing(drill.day(person, kind)))),
                List.of(
                        new Button(
                                "Next",
                                DrillCommand.NAME,
                                Map.of(DrillCommand.WHAT, kind.id(), DrillCommand.AFTER, card)),
                        new Button("Stop", DrillCommand.NAME, Map.of(DrillCommand.WHAT, DrillCommand.TODAY))));
    }

    @Override
    public Reply done(RecallOutcome.Done outcome) {
        var things = things(outcome.kind());
        var said = outcome.next().isEmpty() || outcome.full()
                ? "You have begun " + RecallDrill.NEW_A_DAY + " new " + things
                        + " today, as many as stay in mind, and nothing else is due."
                : "Nothing is due today.";
        var next = outcome.next()
                .map(day -> " The next " + singular(outcome.kind()) + " comes back on " + DAY.format(day) + ".")
                .orElse("");
        return new Reply(
                List.of(
                        new Block.Paragraph(said + next),
                        new Block.Paragraph(standing(drill.day(person, outcome.kind())))),
                List.of());
    }

    @Override
    public Reply walkOver(int places) {
        return new Reply(
                List.of(
                        new Block.Paragraph(
                                places == 1
                                        ? "That was the only place of your walk."
                                        : "That was the last of the " + places
                                                + " places. /drill walk begins again at the first."),
                        new Block.Paragraph(standing(drill.day(person, RecallKind.CARDS)))),
                List.of());
    }

    @Override
    public Reply refused(RecallOutcome.Reason reason) {
        return Reply.of(
                switch (reason) {
                    case NO_CARDS ->
                        "There is no concept card in your notes or the shared ones. In your notes, give each concept a"
                                + " heading, with what you know of it below, and /notes import them.";
                    case NO_PLACES ->
                        "No card stands at a place of a memory palace. In your notes, begin the line of a concept with its"
                                + " place in backticks, such as “- `Taxi Rank` - Load Balancer: spreads requests”, and /notes import"
                                + " them.";
                    case NO_NUMBERS ->
                        "No story in your notes or the shared ones has a number or a result. /notes add takes a story part by"
                                + " part.";
                    case GONE -> "This one is no longer in your notes. /drill cards shows you another.";
                    case NOT_THEIRS -> "This is no card of your drill. /drill cards shows you one.";
                });
    }

    /** What is due, what is new and for how many days in a row, of both decks. */
    static Reply today(RecallDrill drill, PersonId person, String score) {
        var cards = drill.day(person, RecallKind.CARDS);
        var numbers = drill.day(person, RecallKind.NUMBERS);
        var buttons = new ArrayList<Button>();
        if (cards.due() + cards.fresh() > 0) {
            buttons.add(new Button("Cards", DrillCommand.NAME, Map.of(DrillCommand.WHAT, RecallKind.CARDS.id())));
        }
        if (numbers.due() + numbers.fresh() > 0) {
            buttons.add(new Button("Numbers", DrillCommand.NAME, Map.of(DrillCommand.WHAT, RecallKind.NUMBERS.id())));
        }
        buttons.add(new Button("Stories", DrillCommand.NAME, Map.of(DrillCommand.WHAT, DrillCommand.STORIES)));
        return Reply.asking(
                List.of(
                        new Block.Bullets(List.of(
                                "Concept cards, /drill cards: " + left(cards),
                                "Numbers of stories, /drill numbers: " + left(numbers),
                                "Stories, /drill stories. " + score)),
                        new Block.Paragraph(streak(cards.streak()))),
                buttons);
    }

    private static String standing(RecallDay day) {
        return "Left today: " + left(day) + " " + streak(day.streak());
    }

    private static String left(RecallDay day) {
        return day.due() + " due, " + day.fresh() + " new.";
    }

    private static String streak(int days) {
        return days == 0 ? "No streak yet." : days == 1 ? "Streak: 1 day." : "Streak: " + days + " days.";
    }

    private static String things(RecallKind kind) {
        return kind == RecallKind.NUMBERS ? "stories" : "cards";
    }

    private static String singular(RecallKind kind) {
        return kind == RecallKind.NUMBERS ? "story" : "card";
    }

    private static String label(Rating rating) {
        return switch (rating) {
            case AGAIN -> "Again";
            case HARD -> "Hard";
            case GOOD -> "Good";
            case EASY -> "Easy";
        };
    }

    /** Such as "4 days"; a day is tomorrow. */
    private static String days(int days) {
        if (days == 1) {
            return "tomorrow";
        }
        return days < 2 * YEAR ? days + " days" : Math.round((double) days / YEAR) + " years";
    }

    private static Map<String, String> round(RecallCue cue) {
        return Map.of(RecallCommand.ROUND, cue.round().toString());
    }

    private static Map<String, String> round(Recalled recalled) {
        return Map.of(RecallCommand.ROUND, recalled.round().toString());
    }

    private static Map<String, String> with(Map<String, String> options, String name, String value) {
        var more = new TreeMap<>(options);
        more.put(name, value);
        return more;
    }
}
