package starling.star;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import starling.language.Span;

/** Reads the labelled answers in {@code src/train}; the README there describes the files. */
public final class Corpus {
    /** Answers that the network learns from. */
    public static final Path TRAINING = Path.of("src/train/corpus");

    /** Answers by other writers, that nothing was fitted to. */
    static final Path HELD_OUT = Path.of("src/train/held-out");

    private static final Pattern SENTENCE = Pattern.compile("([STARLN](?:/[STARLN])*) \\| (\\\\n)?(.+)");
    private static final Pattern HEADER = Pattern.compile("(\\w+): (.*)");
    private static final Pattern BLANK = Pattern.compile(" ");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern RATING =
            Pattern.compile("(\\S+) \\| (\\w+) \\| ([STAR012 ]+) \\| ([012]) \\| ([STARLN/ ]+)");
    private static final String RATED_AGAIN = ".ratings";

    private Corpus() {}

    /** The answers of all {@code .txt} files in a folder; second ratings stand beside them in {@code .ratings} files. */
    public static List<CorpusAnswer> read(Path folder) {
        try (var files = Files.list(folder)) {
            var sorted = files.sorted().toList();
            var again = new HashMap<String, CorpusAnswer.Rating>();
            for (var file : sorted) {
                if (file.toString().endsWith(RATED_AGAIN)) {
                    again.putAll(ratings(file));
                }
            }
            var answers = new ArrayList<CorpusAnswer>();
            for (var file : sorted) {
                if (file.toString().endsWith(".txt")) {
                    answers.addAll(answers(file, again));
                }
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CorpusAnswer> answers(Path file, Map<String, CorpusAnswer.Rating> again) throws IOException {
        var answers = new ArrayList<CorpusAnswer>();
        Draft draft = null;
        for (var line : Files.readAllLines(file)) {
            var sentence = SENTENCE.matcher(line);
            var header = HEADER.matcher(line);
            if (line.startsWith("## ")) {
                if (draft != null) {
                    answers.add(draft.answer(again));
                }
                draft = new Draft(line.substring(3).strip());
            } else if (draft != null && sentence.matches()) {
                draft.add(
                        sentence.group(1),
                        sentence.group(2) != null,
                        sentence.group(3).strip());
            } else if (draft != null && header.matches()) {
                draft.headers.put(header.group(1), header.group(2).strip());
            } else if (!line.isBlank()) {
                throw new IllegalArgumentException(file + ": not understood: " + line);
            }
        }
        if (draft != null) {
            answers.add(draft.answer(again));
        }
        return answers;
    }

    private static Map<String, CorpusAnswer.Rating> ratings(Path file) throws IOException {
        var ratings = new HashMap<String, CorpusAnswer.Rating>();
        for (var line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                continue;
            }
            var fields = RATING.matcher(line);
            if (!fields.matches()) {
                throw new IllegalArgumentException(file + ": not understood: " + line);
            }
            var labels = BLANK.splitAsStream(fields.group(5).strip())
                    .map(Corpus::parts)
                    .toList();
            ratings.put(
                    fields.group(1),
                    new CorpusAnswer.Rating(
                            kind(fields.group(2)),
                            present(fields.group(3)),
                            Integer.parseInt(fields.group(4)),
                            labels));
        }
        return ratings;
    }

    private static AnswerKind kind(String id) {
        return Arrays.stream(AnswerKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + id));
    }

    private static Map<Part, Integer> present(String text) {
        var present = new EnumMap<Part, Integer>(Part.class);
        for (var item : BLANK.split(text.strip(), -1)) {
            present.put(part(item.charAt(0)), item.charAt(1) - '0');
        }
        return present;
    }

    private static List<Part> parts(String label) {
        return SLASH.splitAsStream(label)
                .map(letter -> part(letter.charAt(0)))
                .distinct()
                .toList();
    }

    private static Part part(char letter) {
        return Arrays.stream(Part.values())
                .filter(part -> part.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + letter));
    }

    /** An answer whose lines are still being read. */
    private static final class Draft {
        private final String id;
        private final Map<String, String> headers = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> places = new ArrayList<>();
        private final List<List<Part>> labels = new ArrayList<>();

        Draft(String id) {
            this.id = id;
        }

        void add(String label, boolean newLine, String sentence) {
            if (!text.isEmpty()) {
                text.append(newLine ? '\n' : ' ');
            }
            places.add(new int[] {text.length(), text.length() + sentence.length()});
            text.append(sentence);
            labels.add(parts(label));
        }

        CorpusAnswer answer(Map<String, CorpusAnswer.Rating> again) {
            var ratings = new ArrayList<CorpusAnswer.Rating>();
            ratings.add(new CorpusAnswer.Rating(
                    kind(header("kind")), present(header("present")), Integer.parseInt(header("relevant")), labels));
            var second = again.get(id);
            if (second != null) {
                if (second.labels().size() != labels.size()) {
                    throw new IllegalArgumentException("the ratings of " + id + " differ in their sentences");
                }
                ratings.add(second);
            }
            var typed = text.toString();
            var sentences = places.stream()
                    .map(place -> Span.of(typed, place[0], place[1]))
                    .toList();
            return new CorpusAnswer(
                    id, header("question"), typed, sentences, header("metric").equals("yes"), ratings);
        }

        private String header(String name) {
            var value = headers.get(name);
            if (value == null) {
                throw new IllegalArgumentException(id + " has no " + name);
            }
            return value;
        }
    }
}
