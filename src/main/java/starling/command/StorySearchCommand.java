package starling.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.question.CompetencyCatalogue;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionKind;

/** {@code /story search}: which stories fit a question, a few words, or the name of a competency or a company value. */
public final class StorySearchCommand implements Command {
    private static final String TEXT = "for";
    private static final int MOST = 5;
    private static final int LONGEST_LABEL = 60;

    private final Notebooks notebooks;
    private final CompetencyCatalogue competencies;

    public StorySearchCommand(Notebooks notebooks, CompetencyCatalogue competencies) {
        this.notebooks = notebooks;
        this.competencies = competencies;
    }

    @Override
    public String name() {
        return "story search";
    }

    @Override
    public String description() {
        return "Find your stories that fit a question, a few words or a company value";
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(TEXT, "A question, a few words, or a company value", List.of()).asRequired());
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Effort effort() {
        return Effort.SEARCH;
    }

    /** A story that fits, and why. */
    private record Found(KeptStory kept, String why) {
        /** Says nothing of the story, so that no log ever holds it. */
        @Override
        public String toString() {
            return "found " + kept;
        }
    }

    @Override
    public Reply run(Invocation invocation) {
        var person = invocation.person();
        var text = invocation.option(TEXT).orElse("");
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Reply.of("Say what you are looking for: a question, a few words, or a company value.");
        }
        var own = notebooks.stories(person);
        if (own.isEmpty() && notebooks.sharedStories().isEmpty()) {
            return Reply.of(NotebookBlocks.nothingKept(notebooks));
        }
        var found = found(person, own, text);
        if (found.isEmpty()) {
            return Reply.of("None of " + (own.isEmpty() ? "the shared" : "your")
                    + " stories fits that. Say it in other words, or add a story with /notes add.");
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(
                found.size() == 1 ? "One story fits" : found.size() + " stories fit, the best first"));
        for (var each : found) {
            var shared = own.contains(each.kept()) ? "" : " (shared notes)";
            blocks.add(new Block.Labelled(each.kept().story().title() + shared, each.why()));
        }
        return Reply.asking(
                blocks, found.stream().map(StorySearchCommand::button).toList());
    }

    /** Those listed under a value of that name, then those that answer the text as if it were a question. */
    private List<Found> found(PersonId person, List<KeptStory> own, String text) {
        var all =
                Stream.concat(own.stream(), notebooks.sharedStories().stream()).toList();
        var found = new LinkedHashMap<String, Found>();
        for (var kept : all) {
            var listed = own.contains(kept) ? "you listed it under " : "it is listed under ";
            kept.story().values().stream()
                    .filter(value -> words(value).equals(words(text)))
                    .findFirst()
                    .ifPresent(value -> found.putIfAbsent(kept.id(), new Found(kept, listed + value)));
        }
        for (var match : notebooks.storiesFor(person, question(text), MOST)) {
            notebooks
                    .kept(person, match.story())
                    .ifPresent(kept -> found.putIfAbsent(kept.id(), new Found(kept, match.told())));
        }
        return found.values().stream().limit(MOST).toList();
    }

    /** A question that probes the competency of that name, if there is one. */
    private Question question(String text) {
        var named = competencies.all().stream()
                .filter(competency -> words(competency.name()).equals(words(text)))
                .findFirst();
        return new Question("search", QuestionKind.BEHAVIOURAL, text, named, Difficulty.MEDIUM, List.of(), List.of());
    }

    private static Button button(Found found) {
        var label = Option.Choice.shortened(found.kept().story().title(), LONGEST_LABEL);
        return new Button(
                label,
                NotesShowCommand.NAME,
                Map.of(StoryOption.NAME, found.kept().handle()));
    }

    /** The words alone, however they are written. */
    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
