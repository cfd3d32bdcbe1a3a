package starling.star;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import starling.language.Span;
import starling.language.WordPieceTokenizer;

/**
 * Writes the corpus as the network is to see it, one answer a line in JSON: cut into sentences and word pieces by the same
 * code that cuts what people type. {@code src/train/train.py} runs it.
 */
final class TrainingExamples {
    private final Lexicon lexicon = Lexicon.load(Path.of("").toAbsolutePath());
    private final AnswerSentences sentences = new AnswerSentences(lexicon);
    private final SignReader signReader = new SignReader(lexicon);
    private final WordPieceTokenizer tokenizer = WordPieceTokenizer.uncased();

    /** Writes to a file the answers of all folders named after it. */
    public static void main(String[] args) throws IOException {
        var examples = new TrainingExamples();
        var json = new ObjectMapper();
        try (var out = new PrintStream(Files.newOutputStream(Path.of(args[0])), false, StandardCharsets.UTF_8)) {
            for (var folder : Arrays.asList(args).subList(1, args.length)) {
                for (var answer : Corpus.read(Path.of(folder))) {
                    out.println(json.writeValueAsString(examples.example(answer, folder)));
                }
            }
        }
    }

    private Map<String, Object> example(CorpusAnswer answer, String folder) {
        var example = new LinkedHashMap<String, Object>();
        example.put("id", answer.id());
        example.put("set", Path.of(folder).getFileName().toString());
        example.put("question", StarNetwork.questionPieces(tokenizer, answer.question()));
        var spans = sentences.in(answer.text());
        example.put(
                "sentences", spans.stream().map(span -> sentence(answer, span)).toList());
        example.put(
                "ratings",
                answer.ratings().stream()
                        .map(rating -> rating(answer, rating, spans))
                        .toList());
        return example;
    }

    private Map<String, Object> sentence(CorpusAnswer answer, Span span) {
        return Map.of(
                "pieces", StarNetwork.sentencePieces(tokenizer, span),
                "features",
                        features(signReader.read(
                                answer.text(), span, Word.in(answer.text(), span.start(), span.end()))));
    }

    /** What the word lists see in a sentence, as numbers about one in size. */
    private static List<Double> features(Signs signs) {
        var telling = signs.telling();
        var cues = Part.STAR_AND_LEARNING.stream().map(part -> signs.cue(part).isPresent() ? 1.0 : 0.0);
        var moods = Arrays.stream(Telling.Mood.values()).map(mood -> telling.mood() == mood ? 1.0 : 0.0);
        var counts = Stream.of(
                signs.words().size() / 20.0,
                telling.pastVerbs() / 3.0,
                telling.singular() / 2.0,
                telling.plural() / 2.0,
                signs.measures().size() / 2.0,
                signs.says().habit() ? 1.0 : 0.0,
                signs.says().preamble() ? 1.0 : 0.0);
        return Stream.of(cues, moods, counts).flatMap(numbers -> numbers).toList();
    }

    private static Map<String, Object> rating(CorpusAnswer answer, CorpusAnswer.Rating rating, List<Span> spans) {
        return Map.of(
                "kind", rating.kind().id(),
                "relevant", rating.relevant(),
                "labels",
                        spans.stream()
                                .map(span -> answer.carried(rating, span).stream()
                                        .map(Part::id)
                                        .toList())
                                .toList());
    }
}
