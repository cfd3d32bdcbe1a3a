package starling.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.SearchModel;
import starling.language.TextMeaning;
import starling.notes.Story;

/** How often the story that an answer tells is recognised; the package document says the same. */
final class StoryRecognizerTest {
    private static final double A_POINT = 0.01;
    private static final Pattern ROW =
            Pattern.compile(" \\* <tr><td>([^<]*)</td><td>(\\d\\.\\d{3})</td><td>(\\d\\.\\d{3})</td></tr>");

    /** Nothing of any story. */
    private static final String PREAMBLE = """
            Sure, that is a good question, let me think about it for a moment. There are a few times that come
            to my mind, because this kind of thing happens in my job quite often, as you can imagine. I will
            take one from a while ago that I remember well. To give you a bit of background first, we were a
            small group at that time, everybody had their hands full, and I had been there for about two
            years, so people knew me and came to me when something was not right. It was a busy season for us,
            and nobody had much patience left. So, what happened was the following.
            """;

    private static final StoryRecognizer RECOGNIZER = new StoryRecognizer(new RememberingEmbedder(SearchModel.load()));

    /** An answer, the stories it may tell, and the one that it tells. */
    private record Case(List<Story> stories, Optional<String> tells, String answer) {}

    private record Figures(double precision, double recall) {}

    @Test
    void thereAreEnoughAnswersToMeasureBy() {
        var all = new ArrayList<>(RetoldNotebook.in("chosen-by"));
        all.addAll(RetoldNotebook.in("kept-aside"));

        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        var answers =
                all.stream().flatMap(notebook -> notebook.answers().stream()).toList();
        assertThat(answers).filteredOn(answer -> answer.tells().isPresent()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(answers).filteredOn(answer -> answer.tells().isEmpty()).hasSizeGreaterThanOrEqualTo(60);
        for (var notebook : all) {
            var titles = notebook.stories().stream().map(Story::title).toList();
            assertThat(notebook.answers())
                    .allSatisfy(answer -> assertThat(titles)
                            .containsAll(answer.tells().stream().toList()));
        }
    }

    @Test
    void theFiguresInThePackageDocumentAreTrue() throws IOException {
        var chosenBy = RetoldNotebook.in("chosen-by");
        var keptAside = RetoldNotebook.in("kept-aside");
        var measured = new LinkedHashMap<String, Figures>();
        measured.put("chosen by", measure(cases(chosenBy)));
        measured.put("chosen by, after a preamble of a hundred words", measure(withPreamble(cases(chosenBy))));
        measured.put("kept aside", measure(cases(keptAside)));
        measured.put("kept aside, all four people's stories in one notebook", measure(pooled(keptAside)));
        measured.put("kept aside, after a preamble of a hundred words", measure(withPreamble(cases(keptAside))));
        measured.forEach((name, figures) -> System.out.printf(
                Locale.ROOT,
                " * <tr><td>%s</td><td>%.3f</td><td>%.3f</td></tr>%n",
                name,
                figures.precision(),
                figures.recall()));

        var published = new LinkedHashMap<String, Figures>();
        for (var line : Files.readAllLines(Path.of("src/main/java/starling/retrieval/package-info.java"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                published.put(
                        row.group(1), new Figures(Double.parseDouble(row.group(2)), Double.parseDouble(row.group(3))));
            }
        }
        assertThat(published.keySet()).isEqualTo(measured.keySet());
        measured.forEach((name, figures) -> {
            var before = published.getOrDefault(name, figures);
            assertThat(figures.precision())
                    .as("precision, " + name)
                    .isGreaterThanOrEqualTo(before.precision() - A_POINT);
            assertThat(figures.recall()).as("recall, " + name).isGreaterThanOrEqualTo(before.recall() - A_POINT);
        });
    }

    @Test
    void nothingIsToldOfNoNotesOrInNoWords() {
        var stories = RetoldNotebook.in("chosen-by").get(0).stories();

        assertThat(RECOGNIZER.told(List.of(), "I baked all night.")).isEmpty();
        assertThat(RECOGNIZER.told(stories, "")).isEmpty();
        assertThat(RECOGNIZER.told(stories, "?!")).isEmpty();
        assertThat(RECOGNIZER.told(stories, "いいえ")).isEmpty();
    }

    @Test
    void whoeverGoesOnWithAStoryStillTellsItUnlessTheyTellAnother() {
        var notebook = RetoldNotebook.in("chosen-by").get(0);
        var oven = notebook.stories().get(1);

        assertThat(oven.title()).isEqualTo("The oven that died");
        assertThat(RECOGNIZER.stillTells(
                        oven,
                        notebook.stories(),
                        "Our oven died on the day of the fair, and I baked the rolls at Giorgio's pizzeria."))
                .isTrue();
        assertThat(RECOGNIZER.stillTells(
                        oven, notebook.stories(), "A supplier sent us the wrong invoice and I rang their office."))
                .isFalse();
    }

    /** Each answer with the notebook it belongs to and, if it tells a story, once more with that story taken out. */
    private static List<Case> cases(List<RetoldNotebook> notebooks) {
        var cases = new ArrayList<Case>();
        for (var notebook : notebooks) {
            for (var answer : notebook.answers()) {
                add(cases, notebook.stories(), answer);
            }
        }
        return cases;
    }

    private static List<Case> pooled(List<RetoldNotebook> notebooks) {
        var stories = notebooks.stream()
                .flatMap(notebook -> notebook.stories().stream())
                .toList();
        var cases = new ArrayList<Case>();
        notebooks.forEach(notebook -> notebook.answers().forEach(answer -> add(cases, stories, answer)));
        return cases;
    }

    private static List<Case> withPreamble(List<Case> cases) {
        return cases.stream()
                .map(one -> new Case(one.stories(), one.tells(), PREAMBLE + one.answer()))
                .toList();
    }

    private static void add(List<Case> cases, List<Story> stories, RetoldNotebook.Answer answer) {
        cases.add(new Case(stories, answer.tells(), answer.text()));
        answer.tells()
                .ifPresent(title -> cases.add(new Case(
                        stories.stream()
                                .filter(story -> !story.title().equals(title))
                                .toList(),
                        Optional.empty(),
                        answer.text())));
    }

    private static Figures measure(List<Case> cases) {
        int right = 0;
        int named = 0;
        int told = 0;
        for (var one : cases) {
            var recognized = RECOGNIZER.told(one.stories(), one.answer()).map(Story::title);
            named += recognized.isPresent() ? 1 : 0;
            told += one.tells().isPresent() ? 1 : 0;
            right += recognized.isPresent() && recognized.equals(one.tells()) ? 1 : 0;
            if (recognized.isPresent() && !recognized.equals(one.tells())) {
                System.out.println("wrong: " + recognized.get() + " <- " + beginning(one.answer()));
            }
        }
        return new Figures((double) right / named, (double) right / told);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(50, text.length()));
    }

    /** Reads no text twice: the same stories and answers are measured in several ways. */
    private record RememberingEmbedder(
            Embedder real, Map<String, Meaning> meanings, Map<List<String>, TextMeaning> texts) implements Embedder {
        RememberingEmbedder(Embedder real) {
            this(real, new HashMap<>(), new HashMap<>());
        }

        @Override
        public List<Meaning> embed(List<String> questions) {
            return questions.stream()
                    .map(text -> meanings.computeIfAbsent(
                            text, unknown -> real.embed(List.of(unknown)).get(0)))
                    .toList();
        }

        @Override
        public TextMeaning read(String title, List<String> passages) {
            var key = new ArrayList<>(passages);
            key.add(title);
            return texts.computeIfAbsent(key, unknown -> real.read(title, passages));
        }
    }
}
