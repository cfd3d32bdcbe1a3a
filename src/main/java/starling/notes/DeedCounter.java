package starling.notes;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds past deeds in a line of notes by the shape of its clauses. Words in quotation marks are left out: in advice they are
 * somebody else's example. A crude past tense is enough here, since a story has many of them and advice few.
 */
final class DeedCounter {
    private static final Pattern CLAUSE =
            Pattern.compile("(?<![.!?;。！？；])[.!?;。！？；]++(?=\\s|$)|(?<=\\s)(?:=>|->|→|--)(?=\\s)|[:：](?=\\s)");
    private static final Pattern QUOTED = Pattern.compile("[“\"][^“”\"]{30,}[”\"]");

    private static final Set<String> IRREGULAR = words(
            "was were had did led built wrote found took made went got gave told began ran saw came kept left met sent"
                    + " spent taught thought brought chose drew felt held knew lost paid rang said sat spoke stood won broke"
                    + " fell grew became caught bought sold learnt dealt understood couldn't didn't wasn't weren't rewrote"
                    + " threw drove rode wore woke swore stuck slept shook rose hid fought flew fed dug bit bent lent meant"
                    + " overcame withdrew undertook oversaw forgot could cut put set split hit shut spun sought");
    /** Also present or bare: past only behind "I" or "we" or at the beginning of a clause. */
    private static final Set<String> AMBIGUOUS = words("cut put set split hit shut fed left found felt could lent");

    private static final Set<String> NOT_PAST =
            words("need feed seed speed indeed exceed proceed succeed breed bleed hundred"
                    + " red bed shed led-based embed kindred sacred naked wicked");
    /** Describe a thing at the beginning of a clause in knowledge notes. */
    private static final Set<String> DESCRIBING =
            words("based used distributed called shared related replicated sorted cached indexed managed encrypted"
                    + " centralized centralised ordered unordered limited mixed advanced detailed required fixed recommended"
                    + " supported preferred continued interested motivated experienced skilled excited united linked nested"
                    + " named typed embedded integrated desired expected given known driven was were had could did");

    private static final Set<String> BEFORE_ADJECTIVE = words(
            "is are be been being get gets am 's isn't aren't the a an this each"
                    + " any more most of in with by for via as very so too highly well no to can will has have having 've");
    private static final Set<String> ADVERBS =
            words("also then just first firstly second next finally later immediately quickly"
                    + " initially personally both all successfully eventually once and so but never only still always therefore"
                    + " thus instead again soon even really actually simply together 1 2 3 4 5 6 7 8 9");
    private static final Set<String> HABITS = words(
            "will i'll we'll usually always often generally typically sometimes should must would i'd might may prefer"
                    + " believe never habit whenever");
    private static final Set<String> INTENTIONS = words("will i'll we'll");
    private static final Set<String> READER =
            words("you your you're yours you'll you've yourself candidate candidates interviewer");
    private static final Set<String> WRITERS = words("i we");

    private DeedCounter() {}

    static Deeds count(String text) {
        var sum = Deeds.NONE;
        var spoken = text.indexOf('"') < 0 && text.indexOf('“') < 0
                ? text
                : QUOTED.matcher(text).replaceAll(" ");
        for (var clause : CLAUSE.split(spoken, -1)) {
            var words = Words.of(clause);
            if (words.size() >= 2) {
                sum = sum.plus(ofClause(words));
            }
        }
        return sum;
    }

    private static Deeds ofClause(List<String> words) {
        int deed = ownDeed(words);
        boolean own = deed >= 0 && words.subList(0, deed).stream().noneMatch(INTENTIONS::contains);
        boolean habit = words.stream().anyMatch(HABITS::contains);
        boolean usedTo = words.contains("used") && words.contains("to") && !own;
        boolean toReader = !own && words.stream().anyMatch(READER::contains);
        boolean told = !own && !habit && !usedTo && !toReader && isTold(words);
        return new Deeds(own ? 1 : 0, told ? 1 : 0, habit && !own ? 1 : 0, toReader ? 1 : 0, 1, words.size());
    }

    /** Where the verb stands with which the writer did something, or -1. */
    private static int ownDeed(List<String> words) {
        int start = afterAdverbs(words, 0);
        if (start < words.size() && isPast(words.get(start)) && !DESCRIBING.contains(words.get(start))) {
            return start;
        }
        for (int index = 0; index < words.size(); index++) {
            if (WRITERS.contains(words.get(index))
                    && (index == 0 || !words.get(index - 1).equals("if"))) {
                int verb = afterAdverbs(words, index + 1);
                if (verb < words.size() && isPast(words.get(verb)) && !usedTo(words, verb)) {
                    return verb;
                }
            }
        }
        return -1;
    }

    private static boolean usedTo(List<String> words, int verb) {
        return words.get(verb).equals("used")
                && verb + 1 < words.size()
                && words.get(verb + 1).equals("to");
    }

    private static boolean isTold(List<String> words) {
        for (int index = 0; index < words.size(); index++) {
            var word = words.get(index);
            boolean past = isPast(word) && !AMBIGUOUS.contains(word);
            if (past && (index == 0 ? !DESCRIBING.contains(word) : !BEFORE_ADJECTIVE.contains(words.get(index - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static int afterAdverbs(List<String> words, int from) {
        int at = from;
        while (at < words.size() && at < from + 4 && isAdverb(words.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || (word.length() > 4 && word.endsWith("ly"));
    }

    private static boolean isPast(String word) {
        return IRREGULAR.contains(word) || (word.length() > 3 && word.endsWith("ed") && !NOT_PAST.contains(word));
    }

    private static Set<String> words(String all) {
        return Set.of(all.split(" "));
    }
}
