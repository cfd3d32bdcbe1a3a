package starling.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.notes.NotesReader;
import starling.notes.Story;
import starling.question.CompetencyCatalogue;
import starling.star.Corpus;
import starling.star.MeasureFinder;

/** Reads the notebooks in {@code src/train/stories} and what is asked of them; the README of {@code src/train} describes them. */
public final class SearchCorpus {
    /** Notebooks that the search network learns from. */
    public static final Path TRAINING = Path.of("src/train/stories");

    /** Notebooks by another writer, that nothing was fitted to. */
    public static final Path HELD_OUT = Path.of("src/train/stories/held-out");

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String ASKED = ".questions";
    private static final int ANSWERS_TOGETHER = 10;
    private static final Pattern BEGINNING_OF_NOTEBOOK = Pattern.compile("(?m)^## ");
    private static final Pattern BEGINNING_OF_STORY = Pattern.compile("(?m)^# ");
    private static final Pattern ALSO = Pattern.compile("(.*?)(?: \\| ([\\d ,]+))?");

    /**
     * A notebook and what is asked of it.
     *
     * @param set where it is from, such as {@code held-out/mixed.txt}
     */
    public record Asked(String id, String set, List<Story> stories, List<Query> queries) {}

    /**
     * A question.
     *
     * @param fitting the numbers of the stories that answer it, from 0, the best first; empty if none does
     */
    public record Query(String text, List<Integer> fitting) {}

    private SearchCorpus() {}

    /** The notebooks in the {@code .txt} files of a folder, and those made of answers that {@code .questions} files ask of. */
    public static List<Asked> read(Path folder) {
        var competencies = CompetencyCatalogue.load(HOME, HOME.resolve("config/competencies.yaml"));
        var reader = new NotesReader(competencies, MeasureFinder.load(HOME));
        try (var files = Files.list(folder)) {
            var notebooks = new ArrayList<Asked>();
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".txt")) {
                    notebooks.addAll(notebooks(file, reader));
                } else if (file.toString().endsWith(ASKED)) {
                    notebooks.addAll(ofAnswers(file, reader));
                }
            }
            return notebooks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Asked> notebooks(Path file, NotesReader reader) throws IOException {
        var notebooks = new ArrayList<Asked>();
        for (var text : BEGINNING_OF_NOTEBOOK.split(Files.readString(file), -1)) {
            if (!text.isBlank()) {
                notebooks.add(notebook(text, set(file), reader));
            }
        }
        return notebooks;
    }

    /** The file and the folder it stands in. */
    private static String set(Path file) {
        return file.toAbsolutePath().getName(file.toAbsolutePath().getNameCount() - 2) + "/" + file.getFileName();
    }

    private static Asked notebook(String text, String set, NotesReader reader) {
        var id = text.substring(0, text.indexOf('\n')).split("\\|", 2)[0].strip();
        var stories = new ArrayList<Story>();
        var queries = new ArrayList<Query>();
        for (var block : BEGINNING_OF_STORY.split(text.substring(text.indexOf('\n') + 1), -1)) {
            if (block.isBlank()) {
                continue;
            }
            var told = block.lines()
                    .filter(line -> !line.startsWith("? ") && !line.startsWith("! "))
                    .toList();
            stories.add(story(
                    reader, id, told.get(0).strip(), String.join("\n", told).strip()));
            int here = stories.size() - 1;
            block.lines().filter(line -> line.startsWith("? ")).forEach(line -> queries.add(query(line, here)));
            block.lines()
                    .filter(line -> line.startsWith("! "))
                    .forEach(line -> queries.add(new Query(line.substring(2).strip(), List.of())));
        }
        return new Asked(id, set, List.copyOf(stories), List.copyOf(queries));
    }

    private static Query query(String line, int story) {
        var parts = ALSO.matcher(line.substring(2).strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no question: " + line);
        }
        var fitting = Stream.of(parts.group(2) == null ? "" : parts.group(2))
                .flatMap(numbers -> Stream.of(numbers.split("[ ,]+")))
                .filter(number -> !number.isEmpty())
                .map(number -> Integer.parseInt(number) - 1);
        return new Query(
                parts.group(1).strip(),
                Stream.concat(Stream.of(story), fitting).distinct().toList());
    }

    /** Answers of the other corpus, ten of them as if they were one person's notes. */
    private static List<Asked> ofAnswers(Path file, NotesReader reader) throws IOException {
        Map<String, List<String>> asked = Files.readAllLines(file).stream()
                .map(line -> line.split(" \\| ", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.groupingBy(
                        line -> line[0].strip(),
                        LinkedHashMap::new,
                        Collectors.mapping(line -> line[1].strip(), Collectors.toList())));
        var answers = Corpus.read(Corpus.TRAINING).stream()
                .filter(answer -> asked.containsKey(answer.id()))
                .toList();
        var notebooks = new ArrayList<Asked>();
        for (int from = 0; from < answers.size(); from += ANSWERS_TOGETHER) {
            var together = answers.subList(from, Math.min(answers.size(), from + ANSWERS_TOGETHER));
            var stories = new ArrayList<Story>();
            var queries = new ArrayList<Query>();
            for (var answer : together) {
                int here = stories.size();
                stories.add(story(reader, answer.id(), "", answer.text()));
                Stream.concat(asked.getOrDefault(answer.id(), List.of()).stream(), Stream.of(answer.question()))
                        .filter(question -> !question.isBlank())
                        .forEach(question -> queries.add(new Query(question, List.of(here))));
            }
            notebooks.add(new Asked(together.get(0).id(), set(file), stories, queries));
        }
        return notebooks;
    }

    private static Story story(NotesReader reader, String file, String title, String text) {
        int lines = (int) text.lines().count();
        return reader.tagged(new Story(
                file, title, 1, Math.max(1, lines), text, Map.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
