package starling.clarification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import starling.language.SentenceSplitter;
import starling.language.Span;

/**
 * What somebody typed in an interview, cut into what they ask, with what is answered to it, and what they say.
 *
 * <p>A question that is followed by more is one that people ask themselves and answer ("What if the cache dies? Then we read the
 * database."), and stays with the rest, unless the piece is short and asks more than it says. What only ends like a question, as
 * the unsure talk ("A queue and two workers?"), is said, and so are the marks of SQL and of code.
 *
 * @param asked the first questions, at most {@value #MOST_ANSWERED}, in order
 * @param left how many more there are
 * @param said as typed, all that is no question or is one that was not answered, since it may be meant as an answer; empty if there
 *     is none
 */
public record AskedPiece(List<Asked> asked, int left, String said) {
    /** So many questions of a message are answered: each takes the time of a search. */
    public static final int MOST_ANSWERED = 3;

    private static final SentenceSplitter SENTENCES = new SentenceSplitter();
    private static final int SHORT = 40;
    /** Without a question mark, a longer sentence is taken to say something. */
    private static final int LONGEST_WITHOUT_MARK = 16;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS_BEHIND = Pattern.compile("[\"'”’)\\]\\s]+$");
    /** What ends in a question mark and begins in no way that questions do is one only if it is as short as this. */
    private static final int LONGEST_FRAGMENT = 5;

    private static final Pattern BEGINS_LIKE_A_QUESTION =
            Pattern.compile("^(?:who|whom|whose|what|what's|whats|which|why|how|is|are|am"
                    + "|was|were|do|does|did|can|could|should|may|might|shall|will|would|must|has|have|isn't|aren't|don't|doesn't|can't"
                    + "|any|anything|in which|for whom|for how|at what|to what|by when|on what)\\b");
    private static final Pattern REQUESTS =
            Pattern.compile("^(?:i (?:would|'d) (?:like to|want to|love to) (?:know|ask)\\b|i wonder\\b"
                    + "|tell me\\b|(?:could|can|would) you (?:tell|clarify|say|explain)\\b)");
    /** "12,000 a second, right?": said, and held out for a nod. */
    private static final Pattern TAG = Pattern.compile(
            ".*[,;–—-]\\s*(?:right|ok|okay|correct|yes|no|true|agreed|isn't it|aren't they"
                    + "|(?:is|would|are) (?:that|this|it|you) (?:be )?(?:ok|okay|right|fine|correct|enough|good|all right|with me))\\W*$");

    private static final Pattern SPEAKS = Pattern.compile("\\b(?:i|we|i'd|we'd|i'll|we'll|let's|maybe|perhaps)\\b");
    private static final Pattern OPEN_PLACE = Pattern.compile(".*[=,(<>]\\s*$", Pattern.DOTALL);
    private static final Pattern SOURCE = Pattern.compile(
            "\\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|VALUES|SET|LIMIT)\\b"
                    + "|\\b(?:GET|POST|PUT|DELETE|PATCH)\\s+/|(?i:\\b(?:insert into|delete from|update \\w+ set|select .+ from)\\b)");
    private static final String FENCE = "```";
    /** "Should we lose the primary": an if. */
    private static final Pattern MAY_BE_A_CONDITION = Pattern.compile("^should\\b");

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

    /**
     * A question.
     *
     * @param question in one line
     * @param answer empty where that is for whoever asks to decide
     */
    public record Asked(String question, Optional<String> answer) {
        /** Says nothing of what was asked, so that no log ever holds it. */
        @Override
        public String toString() {
            return answer.isPresent() ? "a question that is answered" : "a question that is left open";
        }
    }

    /** Whether a text asks anything. */
    public static boolean asks(String text) {
        return !questions(text, SENTENCES.split(text)).isEmpty();
    }

    /**
     * What a piece asks and says.
     *
     * @param forQuestions whether the person is to ask now, so that no question is meant as an answer
     * @param answers what is answered to a question; each is looked up once
     */
    public static AskedPiece of(String text, boolean forQuestions, Function<String, Optional<String>> answers) {
        var sentences = SENTENCES.split(text);
        var questions = questions(text, sentences);
        if (questions.isEmpty()) {
            return new AskedPiece(List.of(), 0, text.strip());
        }
        var asked = new ArrayList<Asked>();
        var noAnswers = new ArrayList<Span>();
        for (var span : questions) {
            boolean known = false;
            if (asked.size() < MOST_ANSWERED) {
                var question = inOneLine(span, sentences);
                var answer = answers.apply(question);
                asked.add(new Asked(question, answer));
                known = answer.isPresent();
            }
            if (!isDoubtful(span) && (forQuestions || known)) {
                noAnswers.add(span);
            }
        }
        return new AskedPiece(asked, questions.size() - asked.size(), without(text, noAnswers));
    }

    private static List<Span> questions(String text, List<Span> sentences) {
        var asking = sentences.stream().map(sentence -> asks(text, sentence)).toList();
        long questions = asking.stream().filter(asks -> asks).count();
        boolean isShort = BLANKS.split(text.strip()).length <= SHORT && 2 * questions > sentences.size();
        int behind = asking.lastIndexOf(false) + 1;
        var asked = new ArrayList<Span>();
        for (int at = 0; at < sentences.size(); at++) {
            if (asking.get(at) && (isShort || at >= behind)) {
                asked.add(sentences.get(at));
            }
        }
        return asked;
    }

    /** A question; one that holds nothing to know it by, such as "Is that right?", with the sentence before it. */
    private static String inOneLine(Span span, List<Span> sentences) {
        int at = sentences.indexOf(span);
        var question =
                refersBack(span.text()) && at > 0 ? sentences.get(at - 1).text() + " " + span.text() : span.text();
        return BLANKS.matcher(question).replaceAll(" ");
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

    private static boolean asks(String text, Span sentence) {
        var words = words(sentence);
        var bare = MARKS_BEHIND.matcher(sentence.text().strip()).replaceFirst("");
        if (bare.isEmpty() || COURTESY.matcher(words).matches() || isSource(text, sentence, bare)) {
            return false;
        }
        var mark = bare.substring(bare.length() - 1);
        if (QUESTION_MARKS.contains(mark)) {
            return endsLikeOneAndIs(words);
        }
        if (mark.equals(".")) {
            return REQUESTS.matcher(words).find()
                    && !SAYS_SOMETHING.matcher(words).find();
        }
        return ASKS.matcher(words).find()
                && !SAYS_SOMETHING.matcher(words).find()
                && BLANKS.split(words).length <= LONGEST_WITHOUT_MARK;
    }

    private static String words(Span sentence) {
        return PREAMBLE.matcher(sentence.text().strip().toLowerCase(Locale.ROOT).replace('’', '\''))
                .replaceFirst("");
    }

    private static boolean endsLikeOneAndIs(String words) {
        if (TAG.matcher(words).matches()) {
            return false;
        }
        boolean fragment = BLANKS.split(words).length <= LONGEST_FRAGMENT
                && !SPEAKS.matcher(words).find()
                && !SAYS_SOMETHING.matcher(words).find();
        return ASKS.matcher(words).find()
                || BEGINS_LIKE_A_QUESTION.matcher(words).find()
                || fragment;
    }

    /** Whether the mark stands for a value, as in "WHERE id = ?", or in code. */
    private static boolean isSource(String text, Span sentence, String bare) {
        var before = bare.substring(0, bare.length() - 1);
        var above = text.substring(0, sentence.start());
        int fences = (above.length() - above.replace(FENCE, "").length()) / FENCE.length();
        return OPEN_PLACE.matcher(before).matches()
                || SOURCE.matcher(sentence.text()).find()
                || fences % 2 == 1;
    }

    /** Whether what asks may as well say something. */
    private static boolean isDoubtful(Span sentence) {
        return !sentence.text().contains("?")
                && !sentence.text().contains("？")
                && MAY_BE_A_CONDITION.matcher(words(sentence)).find();
    }

    /** Says nothing of what was typed, so that no log ever holds it. */
    @Override
    public String toString() {
        return "piece with " + (asked.size() + left) + " questions";
    }
}
