package starling.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a piece of advice, or a question, takes for granted about what happened. Advice may ask for anything ("say whether the order
 * left on time"), but what it tells as having happened ("when the customer cancelled", "say that you were thanked") must have been
 * told by the person. Immutable.
 */
final class TakenForGranted {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*|[.,;:!?()—–]");
    private static final Set<String> OPEN = Set.of("what", "which", "who", "whom", "whose", "where");
    private static final Set<String> PRECISE = Set.of("why", "how");
    private static final Set<String> MEASURES =
            Set.of("many", "much", "long", "often", "far", "big", "fast", "late", "soon", "early");
    private static final Set<String> OF_TIME_AND_REASON = Set.of(
            "when",
            "after",
            "because",
            "since",
            "once",
            "before",
            "until",
            "while",
            "although",
            "though",
            "that",
            "as");
    private static final Set<String> SUPPOSING = Set.of("if", "unless", "whether");
    private static final Set<String> SUPPOSED =
            Set.of("would", "could", "might", "should", "may", "wouldn't", "couldn't");
    private static final Set<String> AUXILIARIES =
            Set.of("did", "do", "does", "was", "were", "is", "are", "will", "have", "had", "has");
    private static final Set<String> ENDS = Set.of(".", ";", ":", "!", "?", "—", "–", "(", ")");

    /** How many words that the person did not use a clause may have. */
    private static final int NEW_WHERE_ASKED = 3;

    private static final int NEW_WHERE_ASKED_PRECISELY = 2;
    private static final int NEW_WHERE_TOLD = 1;

    private final CoachLexicon lexicon;

    TakenForGranted(CoachLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** How much a clause takes for granted. */
    private enum Kind {
        /** It supposes something: "if she had refused", "whether it left on time". */
        SUPPOSED,
        /** It asks, and what it asks for is open: "what the customer said". */
        ASKED,
        /** It asks for the way or the reason of something that it takes for granted: "why you lied". */
        ASKED_PRECISELY,
        /** It tells when or why: "when the customer cancelled". */
        TOLD,
        /** It is to be told: "say that the customer paid". */
        TO_BE_TOLD,
        /** The main clause. */
        MAIN
    }

    private record Clause(Kind kind, String words) {}

    /** Whether all that a sentence takes for granted was told. */
    boolean wasTold(String sentence, Account account) {
        return clauses(sentence).stream().allMatch(clause -> wasTold(clause, account));
    }

    private boolean wasTold(Clause clause, Account account) {
        long fresh = account.newWords(clause.words());
        return switch (clause.kind()) {
            case SUPPOSED -> true;
            case ASKED -> fresh <= NEW_WHERE_ASKED;
            case ASKED_PRECISELY -> fresh <= NEW_WHERE_ASKED_PRECISELY;
            case TO_BE_TOLD -> fresh <= NEW_WHERE_TOLD && account.agrees(clause.words());
            case TOLD, MAIN ->
                !account.tellsOfDeeds(clause.words()) || (fresh <= NEW_WHERE_TOLD && account.agrees(clause.words()));
        };
    }

    private List<Clause> clauses(String sentence) {
        var tokens =
                TOKEN.matcher(sentence).results().map(token -> token.group()).toList();
        boolean question = sentence.strip().endsWith("?");
        var clauses = new ArrayList<Clause>();
        var kind = Kind.MAIN;
        var words = new ArrayList<String>();
        boolean asks = false;
        for (int i = 0; i < tokens.size(); i++) {
            var word = lower(tokens.get(i));
            var next = i + 1 < tokens.size() ? lower(tokens.get(i + 1)) : "";
            boolean joins = word.equals("and") || word.equals("but") || word.equals("so") || word.equals("or");
            boolean stops = ENDS.contains(word) || word.equals(",");
            boolean opens = OPEN.contains(word)
                    || PRECISE.contains(word)
                    || OF_TIME_AND_REASON.contains(word)
                    || SUPPOSING.contains(word);
            boolean first = words.isEmpty();
            // "What that meant": no clause of its own.
            boolean pointsBack =
                    (words.size() == 1 && isAsking(lower(words.get(0)))) || AUXILIARIES.contains(last(words));
            opens &= !word.equals("that") || !pointsBack;
            if (!(stops
                    || opens
                    || (joins && kind != Kind.ASKED && kind != Kind.ASKED_PRECISELY && kind != Kind.SUPPOSED))) {
                words.add(tokens.get(i));
                asks = lexicon.asks(word) || (asks && LISTENED.contains(word));
                if (SUPPOSED.contains(word) || (first && word.equals("had"))) {
                    kind = Kind.SUPPOSED;
                }
                continue;
            }
            add(clauses, kind, words);
            if (opens) {
                kind = opened(word, next, asks, kind, question && clauses.isEmpty());
                words.add(tokens.get(i));
            } else if (stops) {
                boolean goesOn = question && (kind == Kind.ASKED || kind == Kind.ASKED_PRECISELY);
                kind = goesOn ? kind : Kind.MAIN;
            }
            asks = false;
        }
        add(clauses, kind, words);
        return clauses;
    }

    /** Stands between who is to tell and what: "tell them that". */
    private static final Set<String> LISTENED = Set.of(
            "them",
            "him",
            "her",
            "me",
            "us",
            "it",
            "clearly",
            "only",
            "first",
            "out",
            "interviewer",
            "the",
            "your",
            "also");

    private Kind opened(String word, String next, boolean asked, Kind before, boolean first) {
        if (SUPPOSING.contains(word)) {
            return Kind.SUPPOSED;
        }
        if (OPEN.contains(word) || (word.equals("how") && MEASURES.contains(next))) {
            return Kind.ASKED;
        }
        if (PRECISE.contains(word)) {
            return Kind.ASKED_PRECISELY;
        }
        if (word.equals("when") && (asked || (first && AUXILIARIES.contains(next)))) {
            return Kind.ASKED_PRECISELY;
        }
        // Within what is only supposed, all is.
        if (before == Kind.SUPPOSED && !word.equals("because")) {
            return Kind.SUPPOSED;
        }
        return word.equals("that") && asked ? Kind.TO_BE_TOLD : Kind.TOLD;
    }

    private static boolean isAsking(String word) {
        return OPEN.contains(word) || PRECISE.contains(word);
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : lower(words.get(words.size() - 1));
    }

    private static void add(List<Clause> clauses, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            clauses.add(new Clause(kind, String.join(" ", words)));
            words.clear();
        }
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
