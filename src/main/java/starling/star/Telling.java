package starling.star;

import java.util.List;

/**
 * How a run of words tells what it tells: in which mood, and who does something in it.
 *
 * @param pastVerbs how many verbs are in the past tense
 * @param singular how many of them tell what "I" did
 * @param plural how many of them tell what "we" did
 * @param deed the index of the first verb that tells what "I" or "we" did, or -1
 */
record Telling(Mood mood, int pastVerbs, int singular, int plural, int deed) {
    /** What a sentence does with its main verb. */
    enum Mood {
        /** Tells what happened. */
        PAST,
        /** Tells what "I" or "we" do as a rule. */
        HABIT,
        /** Tells what one would do. */
        HYPOTHETICAL,
        /** Says how things are, or should be. */
        GENERAL,
        /** Has no main verb. */
        FRAGMENT
    }

    static Telling of(List<Word> words, Grammar grammar) {
        var walk = new Walk(words, grammar);
        for (int i = 0; i < words.size(); i++) {
            walk.step(i);
        }
        return walk.telling();
    }

    /** Whether somebody in it, "I" or "we", did something. */
    boolean hasDeed() {
        return deed >= 0;
    }

    private enum Subject {
        UNKNOWN,
        I,
        WE,
        YOU,
        OTHER
    }

    private enum Finite {
        NOTHING,
        PAST,
        PERFECT,
        MODAL,
        HABIT,
        OPINION,
        GENERAL
    }

    /** One pass over the words, which keeps track of the clause it is in and of who its subject is. */
    private static final class Walk {
        private final List<Word> words;
        private final Grammar grammar;
        private Subject subject = Subject.UNKNOWN;
        private boolean clauseStart;
        private boolean verbExpected;
        private boolean subordinate;
        private boolean subordinateHasVerb;
        private Finite main = Finite.NOTHING;
        private int past;
        private int perfects;
        private int modals;
        private int habits;
        private int generals;
        private int singular;
        private int plural;
        private int deed = -1;

        Walk(List<Word> words, Grammar grammar) {
            this.words = words;
            this.grammar = grammar;
        }

        void step(int i) {
            var word = words.get(i).form();
            if (words.get(i).opens()) {
                clauseStart = true;
                verbExpected = false;
                subordinate &= !subordinateHasVerb;
            }
            if (grammar.isSubordinator(word)) {
                subordinate = true;
                subordinateHasVerb = false;
                clauseStart = true;
                verbExpected = false;
            } else if (grammar.isConjunction(word)) {
                clauseStart = true;
            } else if (isSubject(word)) {
                subordinate &= !subordinateHasVerb;
                subject = subject(word);
                clauseStart = false;
                verbExpected = true;
            } else if (grammar.isPast(words, i)) {
                past(i, word);
            } else if (verbExpected && !grammar.isAdverb(word)) {
                presentAfterPronoun(i, word);
                verbExpected = false;
            } else if (grammar.isModal(word) && !isMonth(i)) {
                modals++;
                finite(Finite.MODAL);
            } else if (grammar.isPresent(word)) {
                generals++;
                finite(Finite.GENERAL);
            } else if (clauseStart && !grammar.isAdverb(word)) {
                subject = grammar.isPreposition(word) ? Subject.UNKNOWN : Subject.OTHER;
                clauseStart = false;
            }
        }

        /** Whether "may" is the month: "last May", "in May", "3 May". */
        private boolean isMonth(int i) {
            if (i == 0) {
                return false;
            }
            var before = words.get(i - 1);
            return before.isNumber() || before.form().equals("last") || grammar.isPreposition(before.form());
        }

        private boolean isSubject(String word) {
            return switch (word) {
                case "i", "we", "he", "she", "they" -> true;
                case "it", "you" -> clauseStart;
                default -> false;
            };
        }

        private static Subject subject(String word) {
            return switch (word) {
                case "i" -> Subject.I;
                case "we" -> Subject.WE;
                case "you" -> Subject.YOU;
                default -> Subject.OTHER;
            };
        }

        private void past(int i, String verb) {
            past++;
            // Notes and bullets leave "I" out: "Led the migration".
            boolean impliedI = i == 0;
            boolean negated = verb.equals("did")
                    && i + 1 < words.size()
                    && words.get(i + 1).form().equals("not");
            if (grammar.isDeed(verb) && !negated) {
                if (subject == Subject.I || impliedI) {
                    singular++;
                } else if (subject == Subject.WE) {
                    plural++;
                }
                if (deed < 0 && singular + plural > 0) {
                    deed = i;
                }
            }
            finite(Finite.PAST);
            clauseStart = false;
            verbExpected = false;
        }

        private void presentAfterPronoun(int i, String word) {
            boolean own = subject == Subject.I || subject == Subject.WE;
            if (word.equals("have") || word.equals("'ve") || word.equals("has") || word.equals("'d")) {
                perfectOrNot(i, word);
            } else if (grammar.isModal(word)) {
                modals++;
                finite(Finite.MODAL);
            } else if (grammar.isPresent(word) || !own) {
                generals++;
                finite(Finite.GENERAL);
            } else if (grammar.isOpinion(word)) {
                generals++;
                finite(Finite.OPINION);
            } else {
                habits++;
                finite(Finite.HABIT);
            }
        }

        private void perfectOrNot(int i, String word) {
            int next = i + 1;
            while (next < words.size() && grammar.isAdverb(words.get(next).form())) {
                next++;
            }
            boolean participle =
                    next < words.size() && grammar.isParticiple(words.get(next).form());
            if (participle) {
                perfects++;
                finite(word.equals("'d") ? Finite.PAST : Finite.PERFECT);
            } else if (word.equals("'d")) {
                modals++;
                finite(Finite.MODAL);
            } else {
                generals++;
                finite(Finite.GENERAL);
            }
        }

        private void finite(Finite kind) {
            if (subordinate) {
                subordinateHasVerb = true;
            } else if (main == Finite.NOTHING) {
                main = kind;
            }
        }

        Telling telling() {
            return new Telling(mood(), past + perfects, singular, plural, deed);
        }

        private Mood mood() {
            boolean conditional = !words.isEmpty() && words.get(0).form().equals("if");
            if (conditional && (modals > 0 || past == 0)) {
                return Mood.HYPOTHETICAL;
            }
            return switch (main) {
                case PAST -> Mood.PAST;
                case PERFECT -> past >= generals ? Mood.PAST : Mood.GENERAL;
                case MODAL -> past > 2 * modals ? Mood.PAST : Mood.HYPOTHETICAL;
                case HABIT -> past > 2 * habits ? Mood.PAST : Mood.HABIT;
                case OPINION -> past > 0 ? Mood.PAST : Mood.GENERAL;
                case GENERAL -> past > generals ? Mood.PAST : Mood.GENERAL;
                case NOTHING -> withoutMainVerb();
            };
        }

        private Mood withoutMainVerb() {
            if (past > 0) {
                return Mood.PAST;
            }
            if (modals > 0) {
                return Mood.HYPOTHETICAL;
            }
            if (habits + generals > 0) {
                return Mood.GENERAL;
            }
            return words.size() < 6 || startsLikeAFragment() ? Mood.FRAGMENT : Mood.GENERAL;
        }

        private boolean startsLikeAFragment() {
            var first = words.get(0).form();
            return first.endsWith("ing") || grammar.isConjunction(first) || grammar.isPreposition(first);
        }
    }
}
