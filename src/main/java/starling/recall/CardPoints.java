package starling.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.notes.ConceptCard;
import starling.retrieval.TellingWords;

/**
 * The points of a card: what each line of it says, cut where a sentence ends or a semicolon stands. A line that only names what
 * follows is no point, and what is too short to be one stays with what stands before it.
 */
final class CardPoints {
    /** Of a longer card the rest is read, not compared; nobody remembers more at once. */
    static final int MOST = 40;

    /** A piece with fewer telling words says nothing by itself. */
    private static final int FEWEST_WORDS = 2;

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();
    private static final Pattern PIECE_END = Pattern.compile("\\s*;\\s+");
    private static final Pattern AFTER_TERM = Pattern.compile("\\s*(?::|[-–—]|=)\\s+");

    private CardPoints() {}

    /** The points in the order of the card; at most {@value #MOST}, and none if there is only its term. */
    static List<String> of(ConceptCard card) {
        var points = new ArrayList<String>();
        boolean first = true;
        for (var line : card.text().lines().toList()) {
            var said = first ? withoutTerm(line.strip(), card.term()) : line.strip();
            first = first && said.isEmpty() && line.isBlank();
            if (!said.endsWith(":")) {
                points.addAll(pieces(said));
            }
        }
        return List.copyOf(points.subList(0, Math.min(MOST, points.size())));
    }

    private static String withoutTerm(String line, String term) {
        if (!line.toLowerCase(Locale.ROOT).startsWith(term.toLowerCase(Locale.ROOT))) {
            return line;
        }
        var rest = line.substring(term.length());
        var mark = AFTER_TERM.matcher(rest);
        return rest.isBlank() ? "" : mark.lookingAt() ? rest.substring(mark.end()) : line;
    }

    private static List<String> pieces(String line) {
        var pieces = new ArrayList<String>();
        for (var sentence : SENTENCES.split(line).stream().map(Span::text).toList()) {
            for (var piece : PIECE_END.splitAsStream(sentence).toList()) {
                boolean tooShort = TellingWords.of(piece).rarity().size() < FEWEST_WORDS;
                if (tooShort && !pieces.isEmpty()) {
                    int last = pieces.size() - 1;
                    pieces.set(last, pieces.get(last) + "; " + piece);
                } else {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }
}
