package starling.language;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import starling.notes.Story;
import starling.retrieval.QueryText;
import starling.retrieval.SearchCorpus;
import starling.retrieval.StoryText;

/**
 * Writes notebooks and what is asked of them as the search network is to see them, one notebook a line in JSON: cut by the same
 * code that cuts what people note down and ask. {@code src/train/search.py} runs it.
 */
final class SearchExamples {
    private final WordPieceTokenizer tokenizer = WordPieceTokenizer.uncased();

    /** Writes to a file the notebooks of all folders named after it. */
    public static void main(String[] args) throws IOException {
        var examples = new SearchExamples();
        var json = new ObjectMapper();
        try (var out = new PrintStream(Files.newOutputStream(Path.of(args[0])), false, StandardCharsets.UTF_8)) {
            for (var folder : Arrays.asList(args).subList(1, args.length)) {
                for (var notebook : SearchCorpus.read(Path.of(folder))) {
                    out.println(json.writeValueAsString(examples.example(notebook)));
                }
            }
        }
    }

    private Map<String, Object> example(SearchCorpus.Asked notebook) {
        return Map.of(
                "id", notebook.id(),
                "set", notebook.set(),
                "stories", notebook.stories().stream().map(this::laid).toList(),
                "queries",
                        notebook.queries().stream()
                                .map(query -> Map.of("fitting", query.fitting(), "asked", laid(query.text())))
                                .toList());
    }

    /** The first run only, which holds all of nearly every story. */
    private Map<String, Object> laid(Story story) {
        return laid(TokenLayout.text(tokenizer, story.title(), StoryText.sentences(story))
                .get(0));
    }

    private List<Map<String, Object>> laid(String question) {
        return List.of(
                laid(TokenLayout.question(tokenizer, question)),
                laid(TokenLayout.question(tokenizer, QueryText.of(question))));
    }

    private static Map<String, Object> laid(TokenLayout layout) {
        return Map.of("tokens", layout.tokens(), "passages", layout.passages());
    }
}
