package starling.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import starling.command.Block;
import starling.notes.NotesFolder;
import starling.notes.NotesReader;
import starling.retrieval.StoryFinder;
import starling.retrieval.StoryMatch;
import starling.terminal.Page;

/** {@code search}: the stories in notes that answer a question. */
@Command(name = "search", description = "Find the stories in notes that answer a question.")
final class SearchCommand implements Runnable {
    private static final int WIDTH = 80;
    private static final int MOST = 5;

    private final Supplier<NotesReader> reader;
    private final Supplier<StoryFinder> finder;
    private final Streams streams;

    @Option(names = "--notes", required = true, paramLabel = "PATH", description = "A notes file or a folder of them.")
    private Path notes = Path.of("stories");

    @ArgGroup(multiplicity = "1")
    private Queries queries = new Queries();

    private static final class Queries {
        @Option(
                names = "--jsonl",
                required = true,
                description = "Read {\"id\",\"query\"} lines from standard input, write a line of JSON for each.")
        private boolean jsonLines;

        @Parameters(paramLabel = "QUESTION", description = "A question, in quotes.")
        private String question = "";
    }

    SearchCommand(Supplier<NotesReader> reader, Supplier<StoryFinder> finder, Streams streams) {
        this.reader = reader;
        this.finder = finder;
        this.streams = streams;
    }

    private record Asked(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) String query) {}

    private record Found(String id, List<MatchLine> matches) {}

    private record MatchLine(
            String file,
            String title,
            @JsonProperty("first_line") int firstLine,
            @JsonProperty("last_line") int lastLine,
            double score,
            String why,
            Map<String, Double> points) {
        private static Map<String, Double> points(StoryMatch match) {
            var points = new TreeMap<String, Double>();
            match.points().forEach((ingredient, value) -> points.put(ingredient.id(), Streams.rounded(value)));
            return points;
        }

        static MatchLine of(StoryMatch match) {
            var story = match.story();
            return new MatchLine(
                    story.file(),
                    story.title(),
                    story.firstLine(),
                    story.lastLine(),
                    Streams.rounded(match.score()),
                    match.why(),
                    points(match));
        }
    }

    @Override
    public void run() {
        var imported = NotesFolder.read(notes, reader.get());
        var index = finder.get().index(imported.notebook());
        if (queries.jsonLines) {
            streams.answerLines(
                    Asked.class,
                    "a JSON object with the texts id and query",
                    asked -> new Found(
                            asked.id(),
                            index.find(asked.query(), Optional.empty(), MOST).stream()
                                    .map(MatchLine::of)
                                    .toList()));
        } else {
            var matches = index.find(queries.question, Optional.empty(), MOST);
            streams.printText(new Page(WIDTH, false).text(List.of(shown(matches))));
        }
        if (!imported.problems().isEmpty()) {
            throw new CommandFailedException(String.join("\n", imported.problems()));
        }
    }

    private static Block shown(List<StoryMatch> matches) {
        if (matches.isEmpty()) {
            return new Block.Paragraph("None of the stories fits this question.");
        }
        return new Block.Bullets(matches.stream()
                .map(match -> match.explained() + ". It " + match.scoreExplained() + ".")
                .toList());
    }
}
