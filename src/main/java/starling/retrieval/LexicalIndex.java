package starling.retrieval;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import starling.notes.Story;

/**
 * Finds stories by the words they share with a query, stemmed, the rarer the better (BM25). Immutable once made, safe for use
 * by several threads; lives in memory.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009</a>
 */
final class LexicalIndex {
    /** Kept here, since Java forgets the level of a logger that nobody holds. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        // Lucene 9 tells people on a JDK newer than itself to update Lucene, which only a Starling for JDK 21 and on
        // could.
        LUCENE.setLevel(Level.SEVERE);
    }

    private static final String NUMBER = "number";
    private static final String TEXT = "text";
    private static final String NAMES = "names";

    /** Words that nobody believes to be a reason; as parts of a score, the few that Lucene lets through do no harm. */
    private static final CharArraySet NO_REASON = stopWords();

    private final Analyzer analyzer = new EnglishAnalyzer();
    private final IndexSearcher searcher;

    LexicalIndex(List<Story> stories) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int number = 0; number < stories.size(); number++) {
                    var story = stories.get(number);
                    var document = new Document();
                    document.add(new StoredField(NUMBER, number));
                    document.add(new TextField(TEXT, story.told(), Field.Store.NO));
                    document.add(new TextField(NAMES, names(story), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    /** How well the text of each story that shares a word with the query matches it, by the story's number; unbounded, above 0. */
    Map<Integer, Double> searchTexts(String query) {
        return search(TEXT, query);
    }

    /** The same of what the story is called and listed under. */
    Map<Integer, Double> searchNames(String query) {
        return search(NAMES, query);
    }

    private Map<Integer, Double> search(String field, String query) {
        var words = new BooleanQuery.Builder();
        stems(query).keySet().stream()
                .limit(IndexSearcher.getMaxClauseCount())
                .forEach(stem -> words.add(new TermQuery(new Term(field, stem)), BooleanClause.Occur.SHOULD));
        try {
            var scores = new HashMap<Integer, Double>();
            var found = searcher.search(
                    words.build(), Math.max(1, searcher.getIndexReader().maxDoc()));
            var documents = searcher.storedFields();
            for (var hit : found.scoreDocs) {
                int number = documents
                        .document(hit.doc)
                        .getField(NUMBER)
                        .numericValue()
                        .intValue();
                scores.put(number, (double) hit.score);
            }
            return scores;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory failed", e);
        }
    }

    /** The telling words of the query that the story has too, as they stand in the query, in its order. */
    List<String> shared(String query, Story story) {
        Set<String> ofStory = stems(names(story) + "\n" + story.told()).keySet();
        var shared = new ArrayList<String>();
        stems(query).forEach((stem, word) -> {
            if (ofStory.contains(stem) && !NO_REASON.contains(word.toLowerCase(Locale.ROOT))) {
                shared.add(word);
            }
        });
        return List.copyOf(new LinkedHashSet<>(shared));
    }

    private static CharArraySet stopWords() {
        try (var words = new InputStreamReader(
                Objects.requireNonNull(SnowballFilter.class.getResourceAsStream("english_stop.txt")),
                StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of stop words cannot be read", e);
        }
    }

    /** What the person calls the story, and the values they list it under. */
    private static String names(Story story) {
        return story.title() + "\n" + String.join("\n", story.values());
    }

    /** The stems of a text, in order, each with the first word it comes from. */
    private Map<String, String> stems(String text) {
        var stems = new LinkedHashMap<String, String>();
        try (var tokens = analyzer.tokenStream(TEXT, text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.putIfAbsent(term.toString(), text.substring(offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory failed", e);
        }
        return stems;
    }
}
