package starling.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import starling.language.SentenceSplitter;
import starling.language.Span;

/**
 * What somebody typed in an interview, cut into what they ask and what they say.
 *
 * <p>A question that is followed by more is one that people ask themselves and answer ("What if the cache dies? Then we read the
 * database."), and stays with the rest, unless the piece is short and asks more than it says.
 *
 * @param asked the questions, in order, each in one line
 * @param said all the rest as typed; empty if there is none
 */
public record AskedPiece(List<String> asked, String said) {
    private static final SentenceSplitter SENTENCES = new SentenceSplitter();
    private static final int SHORT = 40;
    /** Without a question mark, a longer sentence is taken to say something. */
    private static final int LONGEST_WITHOUT_MARK = 16;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS_BEHIND = Pattern.compile("[\"'”’)\\]\\s]+$");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[:;=\\d>→`{}]|->");
    private static final Pattern PREAMBLE = Pattern.compile(
            "^(?:(?:and|so|but|also|ok|okay|well|first|then|now|before (?:i|we) (?:begin|start)|one more thing|quick question"
                    + "|just to be sure|just to check|hi|hello|sorry|please)[,:]?\\s+)+");
    private static final Pattern ASKS = Pattern.compile(
            "^(?:"
                    + "how (?:many|much|often|big|large|fast|quick\\w*|long|soon|fresh|exact|available|consistent|is|are|do|does|should|will)\\b"
                    + "|what (?:is|are|about|does|do|should|kind|if|happens|scale|size|sort|can|may|counts)\\b|what's\\b|whats\\b"
                    + "|which (?:\\w+ )?(?:\\w+ )?(?:do|does|is|are|should|can|must|may|matters?)\\b"
                    + "|who (?:is|are|uses|can|may|will|pays|decides)\\b|where (?:do|does|are|is|will)\\b|when (?:do|does|is|are|should|will)\\b"
                    + "|(?:do|does|did) (?:we|i|they|people|users|you|it|the|all|customers|clients)\\b"
                    + "|(?:is|are) (?:it|there|this|that|we|the|they|users|people)\\b"
                    + "|(?:can|could|should|may|shall|will|would|must) (?:i|we|you|it|they|users|people|one|two|somebody|the)\\b"
                    + "|i (?:would|'d) (?:like to|want to|love to) (?:know|ask)\\b|i wonder\\b|tell me\\b"
                    + "|(?:could|can|would) you (?:tell|clarify|say|explain)\\b|any (?:limits?|idea|numbers?|constraints?)\\b)");
    /** These ask for nothing that an interviewer knows about the system. */
    private static final Pattern COURTESY = Pattern.compile(
            "^(?:does (?:that|this|it) (?:make|sound)\\b.*|(?:shall|should|can|may) (?:i|we) (?:go on|move on|continue|start|begin|go ahead|proceed"
                    + "|go deeper|stop)\\b.*|(?:is|are) (?:that|this|we|you) (?:ok|okay|all right|alright|good|fine|with me|enough)\\b.*"
                    + "|(?:sounds )?(?:ok|okay|right|good|correct|yes|no|agreed|fair enough)|any questions.*|you know|make sense)\\W*$");

    private static final Set<String> QUESTION_MARKS = Set.of("?", "？");

    public AskedPiece {
        asked = List.copyOf(asked);
    }

    /** What a piece asks and says. */
    public static AskedPiece of(String text) {
        var sentences = SENTENCES.split(text);
        var asking = sentences.stream().map(AskedPiece::asks).toList();
        long questions = asking.stream().filter(asks -> asks).count();
        if (questions == 0) {
            return new AskedPiece(List.of(), text.strip());
        }
        boolean isShort = BLANKS.split(text.strip()).length <= SHORT && 2 * questions >= sentences.size();
        int behind = asking.lastIndexOf(false) + 1;
        var asked = new ArrayList<Span>();
        for (int at = 0; at < sentences.size(); at++) {
            if (asking.get(at) && (isShort || at >= behind)) {
                asked.add(sentences.get(at));
            }
        }
        return new AskedPiece(questions(asked, sentences), without(text, asked));
    }

    /** A question that holds nothing to know it by, such as "Is that right?", with the sentence before it. */
    private static List<String> questions(List<Span> asked, List<Span> sentences) {
        return asked.stream()
                .map(span -> {
                    int at = sentences.indexOf(span);
                    return refersBack(span.text()) && at > 0
                            ? sentences.get(at - 1).text() + " " + span.text()
                            : span.text();
                })
                .map(question -> BLANKS.matcher(question).replaceAll(" "))
                .collect(Collectors.toList());
    }

    private static boolean refersBack(String question) {
        return BLANKS.split(question.strip()).length <= 5
                && question.toLowerCase(Locale.ROOT).matches(".*\\b(?:that|this|it|so)\\b.*");
    }

    private static String without(String text, List<Span> spans) {
        var rest = new StringBuilder();
        int from = 0;
        for (var span : spans) {
            rest.append(text, from, span.start());
            from = span.start() + span.text().length();
        }
        rest.append(text, from, text.length());
        var left = rest.toString().strip();
        return left.chars().anyMatch(Character::isLetterOrDigit) ? left : "";
    }

    private static boolean asks(Span sentence) {
        var text = sentence.text().strip();
        var words = PREAMBLE.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceFirst("");
        if (COURTESY.matcher(words).matches()) {
            return false;
        }
        var bare = MARKS_BEHIND.matcher(text).replaceFirst("");
        if (!bare.isEmpty() && QUESTION_MARKS.contains(bare.substring(bare.length() - 1))) {
            return true;
        }
        return ASKS.matcher(words).find()
                && !SAYS_SOMETHING.matcher(words).find()
                && BLANKS.split(words).length <= LONGEST_WITHOUT_MARK;
    }

    /** Says nothing of what was typed, so that no log ever holds it. */
    @Override
    public String toString() {
        return "piece with " + asked.size() + " questions";
    }
}
