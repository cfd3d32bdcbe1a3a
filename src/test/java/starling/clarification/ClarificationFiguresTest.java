package starling.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import starling.language.Embedder;
import starling.language.SearchModel;
import starling.question.CompetencyCatalogue;
import starling.question.DesignBrief;
import starling.question.QuestionBank;

/** How often a clarifying question is answered rightly; the document of the package says the same, measured again. */
final class ClarificationFiguresTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final QuestionBank BANK = QuestionBank.load(
            HOME,
            HOME.resolve("config/questions"),
            CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml")));
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final List<Embedder> MODEL = new ArrayList<>();

    @BeforeAll
    static void load() {
        MODEL.add(SearchModel.load());
    }

    @Test
    void onTheQuestionsThatTheThresholdsWereChosenBy() throws IOException {
        assertThat(figures("chosen-by.txt", new Clarifications(() -> MODEL.get(0))))
                .isEqualTo(
                        "known: 76 of 79 answered rightly, 3 left open; not known: 17 of 17 left open; answered wrongly: 0");
    }

    @Test
    void onThoseThatWereKeptAside() throws IOException {
        assertThat(figures("kept-aside.txt", new Clarifications(() -> MODEL.get(0))))
                .isEqualTo(
                        "known: 62 of 79 answered rightly, 14 left open; not known: 16 of 17 left open; answered wrongly: 4");
    }

    /** Where the model cannot run. */
    @Test
    void byWordsAlone() throws IOException {
        var words = new Clarifications(() -> {
            throw new IllegalStateException("no model");
        });
        assertThat(figures("kept-aside.txt", words))
                .isEqualTo(
                        "known: 32 of 79 answered rightly, 44 left open; not known: 16 of 17 left open; answered wrongly: 4");
    }

    private static String figures(String file, Clarifications clarifications) throws IOException {
        int right = 0;
        int wrong = 0;
        int open = 0;
        int missed = 0;
        int notKnown = 0;
        for (var line : lines(file)) {
            var parts = BAR.split(line, 3);
            var brief = BANK.find(parts[0]).orElseThrow().brief().orElseThrow();
            var expected = expected(brief, parts[1]);
            var answer = clarifications.answer(brief, parts[2]);
            boolean isOpen = parts[1].equals("-");
            notKnown += isOpen ? 1 : 0;
            if (answer.isEmpty()) {
                open += isOpen ? 1 : 0;
                missed += isOpen ? 0 : 1;
            } else if (expected.contains(answer.get())) {
                right++;
            } else {
                wrong++;
            }
        }
        int known = lines(file).size() - notKnown;
        return "known: " + right + " of " + known + " answered rightly, " + missed + " left open; not known: " + open
                + " of " + notKnown + " left open; answered wrongly: " + wrong;
    }

    private static Set<String> expected(DesignBrief brief, String given) {
        var answers = new HashSet<String>();
        for (var one : COMMA.splitAsStream(given).toList()) {
            if (one.equals("s")) {
                brief.outOfScope().forEach(left -> answers.add("Leave that out: " + left + "."));
            } else if (one.equals("l")) {
                var load = brief.load();
                load.peakPerSecond()
                        .ifPresent(value -> answers.add(String.format(Locale.ROOT, "About %,d a second.", value)));
                load.itemsPerDay()
                        .ifPresent(value -> answers.add(String.format(Locale.ROOT, "About %,d a day.", value)));
                load.bytesPerItem()
                        .ifPresent(value -> answers.add(String.format(Locale.ROOT, "About %,d bytes each.", value)));
            } else if (!one.equals("-")) {
                answers.add(brief.facts().get(Integer.parseInt(one)).answer());
            }
        }
        return answers;
    }

    private static List<String> lines(String file) throws IOException {
        try (var in = Objects.requireNonNull(ClarificationFiguresTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }
}
