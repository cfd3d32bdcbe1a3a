package starling.coach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.coach.Coach.FollowUp;
import starling.coach.Coach.Rewrite;
import starling.coach.Coach.Suggestion;
import starling.coach.Coach.Summary;
import starling.feedback.StatedNumbers;
import starling.language.LanguageDetector;
import starling.language.SentenceSplitter;
import starling.language.Span;
import starling.retrieval.TellingWords;
import starling.star.EverydayWords;

/**
 * Holds what a language model says of an answer against the answer, and leaves only what no check finds against. It looks at words, not
 * at meaning. When in doubt it drops: a suggestion that is lost costs nobody anything. Immutable, safe for use by several threads.
 */
public final class Grounding {
    private static final int LONGEST_SUGGESTION = 300;
    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_REWRITE = 900;
    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_QUOTES = 6;

    /** A run of so many words of the instructions is no chance. */
    private static final int LEAK = 8;

    /** A quote within a text has so many words; fewer may be a wording that is proposed. */
    private static final int WORDS_OF_A_QUOTE = 3;

    /** Praise stands beside so many words that earned it. */
    private static final int WORDS_THAT_EARN = 4;

    /** A sentence of a rewrite may have one telling word that the person did not use. */
    private static final int NEW_WORDS = 1;

    private static final int WORDS_OF_BRACKETS = 10;

    /** With fewer words a language cannot be told. */
    private static final int WORDS_OF_A_LANGUAGE = 4;

    private static final double ENGLISH = 0.5;

    /** The share of a sentence's telling words that the person must have said; chosen by examples, see the package. */
    static final double SUPPORT = 0.55;

    /** Words that are more frequent in English, of 1, tell nothing. */
    private static final double TELLING = 0.2;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\[\\]]{1,80}]");
    private static final Pattern INNER_QUOTE = Pattern.compile(
            "[\"“„«]([^\"“”„«»]+)[\"”“»]|(?<![\\p{L}\\p{N}])['‘]([^'‘’]+(?:['’](?=\\p{L})[^'‘’]+)*)['’](?![\\p{L}\\p{N}])");
    private static final Pattern SAID_TO_BE_THEIRS = Pattern.compile(
            "(?:you (?:say|said|write|wrote|call|called|told)|your words?|you put it)[^\\p{L}]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETS_ASK = Pattern.compile(
            "\\[\\s*(?:what|how|why|when|who|which|where|whether|your)\\b[^\\[\\]\\p{N}]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE = Pattern.compile(
            "[,;:—–]|\\b(?:and|but|so|because|which|who|when|while|after|although|though)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{Ll}{2,}\\b/?");
    private static final Pattern MARKUP = Pattern.compile(
            "://|\\bwww\\.|\\b[a-z0-9-]+\\.(?:com|org|net|io|dev|ai|app|gg)\\b|<[@#:/a-zA-Z!]|<<<|>>>|@\\w|"
                    + "\\]\\(|\\*\\*|__|`|~~|\\|\\||\\{\\{|}}|(?m)^\\s*(?:#{1,6} |> |[-*] )",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> STATES = Set.of("missing", "thin", "good", "other");

    /** A word that begins a sentence is somebody's name if one of these, or a past tense, is what they did. */
    private static final Set<String> OF_SOMEBODY = Set.of(
            "was", "is", "has", "had", "said", "told", "gave", "made", "took", "came", "went", "would", "and",
            "thought");

    private final CoachLexicon lexicon;
    private final EverydayWords english;
    private final TakenForGranted takenForGranted;
    private final LanguageDetector languages = new LanguageDetector();
    private final SentenceSplitter sentences = new SentenceSplitter();

    private Grounding(CoachLexicon lexicon, EverydayWords english) {
        this.lexicon = lexicon;
        this.english = english;
        this.takenForGranted = new TakenForGranted(lexicon);
    }

    /**
     * With the word lists of a home.
     *
     * @throws starling.configuration.ConfigurationException naming file, line and column of what is wrong
     */
    public static Grounding load(Path home) {
        return new Grounding(CoachLexicon.load(home), EverydayWords.load(home));
    }

    /** The suggestions that agree with the answer, at most three. */
    Checked<List<Suggestion>> suggestions(String reply, Evidence evidence) {
        var read = Replies.read(reply, Replies.AdviceReply.class);
        if (read.isEmpty() || !read.get().suggestions().stream().allMatch(said -> isOfForm(said, evidence))) {
            return Checked.dropped(Flaw.FORMAT);
        }
        var flaws = new ArrayList<Flaw>();
        var kept = new LinkedHashSet<Suggestion>();
        var said = read.get().suggestions();
        for (var suggestion : said.subList(0, Math.min(said.size(), MOST_SUGGESTIONS))) {
            var quote = Optional.of(suggestion.quote()).filter(words -> !words.isBlank());
            var found = quote.flatMap(words -> find(words, evidence));
            flaw(suggestion, quote.isPresent(), found, evidence)
                    .ifPresentOrElse(
                            flaws::add,
                            () -> kept.add(new Suggestion(
                                    found.map(Span::text), suggestion.text().strip())));
        }
        if (said.isEmpty()) {
            flaws.add(Flaw.EMPTY);
        }
        return new Checked<>(
                Optional.of(List.copyOf(kept)).filter(list -> !list.isEmpty()),
                kept.size() + flaws.size(),
                kept.size(),
                flaws);
    }

    private static boolean isOfForm(Replies.SuggestionReply said, Evidence evidence) {
        var about = lower(said.about());
        return STATES.contains(lower(said.state()))
                && (about.equals("whole") || evidence.aspects().containsKey(about));
    }

    private Optional<Flaw> flaw(Replies.SuggestionReply said, boolean quoted, Optional<Span> quote, Evidence evidence) {
        if (quoted && quote.isEmpty()) {
            return Optional.of(Flaw.QUOTE);
        }
        if (quote.filter(span -> span.text().length() > LONGEST_SUGGESTION).isPresent()) {
            return Optional.of(Flaw.TOO_LONG);
        }
        boolean found = evidence.aspects().getOrDefault(lower(said.about()), true);
        boolean saidMissing = lower(said.state()).equals("missing");
        boolean ofAspect = evidence.aspects().containsKey(lower(said.about()));
        boolean contradicts = ofAspect
                && (saidMissing ? found : !found && Set.of("thin", "good").contains(lower(said.state())));
        if (contradicts) {
            return Optional.of(Flaw.CONTRADICTION);
        }
        boolean praises = lower(said.state()).equals("good") || lexicon.praises(said.text());
        if (praises && !isEarned(said, quote, evidence)) {
            return Optional.of(Flaw.PRAISE);
        }
        return flaw(said.text(), LONGEST_SUGGESTION, evidence)
                .or(() -> when(!isToldBefore(said.text(), evidence), Flaw.UNSUPPORTED));
    }

    /** Whether praise is for a few words that earned their part, with nothing said against them, and for nothing besides. */
    private boolean isEarned(Replies.SuggestionReply said, Optional<Span> quote, Evidence evidence) {
        return !lexicon.sweeps(said.text())
                && quote.filter(words -> words(words.text()).size() >= WORDS_THAT_EARN)
                        .filter(words -> evidence.answers().get(0).startsWith(words.text(), words.start()))
                        .filter(words -> evidence.earned().entrySet().stream()
                                .filter(earned ->
                                        Set.of(earned.getKey(), "whole").contains(lower(said.about())))
                                .filter(earned -> evidence.aspects().keySet().stream()
                                        .allMatch(aspect ->
                                                aspect.equals(earned.getKey()) || !lexicon.names(aspect, said.text())))
                                .flatMap(earned -> earned.getValue().stream())
                                .anyMatch(
                                        sentence -> sentence.start() <= words.start() && words.end() <= sentence.end()))
                        .isPresent();
    }

    /** Whether what a text takes for granted was told, and nobody is accused of anything. */
    private boolean isToldBefore(String text, Evidence evidence) {
        var account = new Account(
                Stream.concat(evidence.ownWords().stream(), Stream.of(evidence.rubric()))
                        .toList(),
                english,
                lexicon.advising(),
                lexicon.holding());
        return sentences.split(text).stream().allMatch(sentence -> takenForGranted.wasTold(sentence.text(), account));
    }

    private boolean accuses(String text, Evidence evidence) {
        var said = words(String.join("\n", evidence.ownWords()));
        return lexicon.accusations(text).stream().anyMatch(word -> !said.containsAll(words(word)));
    }

    /** The question, if it is one and takes nothing for granted that was not said. */
    Checked<FollowUp> question(String reply, Evidence evidence) {
        var read = Replies.read(reply, Replies.QuestionReply.class);
        if (read.isEmpty()) {
            return Checked.dropped(Flaw.FORMAT);
        }
        var question = BLANKS.matcher(read.get().question().strip()).replaceAll(" ");
        var flaw = flaw(question, LONGEST_QUESTION, evidence)
                .or(() -> when(lexicon.praises(question), Flaw.PRAISE))
                .or(() -> when(
                        !question.endsWith("?") || question.indexOf('?') < question.length() - 1, Flaw.NOT_A_QUESTION))
                .or(() -> when(evidence.wasAsked(question), Flaw.REPEATED))
                .or(() -> when(!isToldBefore(question, evidence), Flaw.UNSUPPORTED));
        return flaw.<Checked<FollowUp>>map(Checked::dropped).orElseGet(() -> Checked.kept(new FollowUp(question)));
    }

    /**
     * The sentences that say no more than the person did.
     *
     * @param part the heading of the part
     */
    Checked<Rewrite> rewrite(String reply, String part, Evidence evidence) {
        var read = Replies.read(reply, Replies.RewriteReply.class);
        if (read.isEmpty()) {
            return Checked.dropped(Flaw.FORMAT);
        }
        var text = read.get().text().strip();
        var whole = form(text, LONGEST_REWRITE, evidence);
        if (whole.isPresent()) {
            return Checked.dropped(whole.get());
        }
        var flaws = new ArrayList<Flaw>();
        var kept = new ArrayList<String>();
        var all = sentences.split(text);
        for (var sentence : all) {
            facts(sentence.text(), evidence)
                    .or(() ->
                            when(!BRACKETS.matcher(sentence.text()).results().allMatch(Grounding::asks), Flaw.BRACKETS))
                    .or(() -> when(!isSupported(sentence.text(), evidence), Flaw.UNSUPPORTED))
                    .or(() -> when(
                            isMissing(part, evidence) && !claimsNothing(sentence.text(), evidence), Flaw.UNSUPPORTED))
                    .ifPresentOrElse(flaws::add, () -> kept.add(sentence.text()));
        }
        var value = flaws.isEmpty() ? text : String.join(" ", kept);
        return new Checked<>(
                Optional.of(value).filter(left -> !left.isBlank()).map(left -> new Rewrite(part, left)),
                all.size(),
                kept.size(),
                flaws);
    }

    /** Whether what stands in brackets asks the person for one thing, and tells them nothing. */
    private static boolean asks(MatchResult brackets) {
        var inner = brackets.group();
        return BRACKETS_ASK.matcher(inner).matches()
                && words(inner).size() <= WORDS_OF_BRACKETS
                && WORD.matcher(inner)
                        .results()
                        .skip(1)
                        .allMatch(word -> word.group().equals("I")
                                || !Character.isUpperCase(word.group().charAt(0)));
    }

    private static boolean isMissing(String part, Evidence evidence) {
        return evidence.aspects().entrySet().stream()
                .anyMatch(aspect -> aspect.getKey().equals(lower(part)) && !aspect.getValue());
    }

    /** Whether a sentence of a part that nobody told is nothing but brackets, or stands in the notes. */
    private boolean claimsNothing(String sentence, Evidence evidence) {
        var notes = account(List.of(evidence.story()));
        if (notes.isInOneSentence(withoutBrackets(sentence)) && notes.agrees(withoutBrackets(sentence))) {
            return true;
        }
        var all = account(evidence.ownWords());
        return BRACKETS.matcher(sentence).find()
                && Stream.of(CLAUSE.split(sentence, -1)).allMatch(clause -> claimsNothing(clause, all));
    }

    private static boolean claimsNothing(String clause, Account all) {
        var bare = withoutBrackets(clause);
        boolean tells = all.tellsOfDeeds(bare) && !all.isFrame(bare);
        return all.newWords(bare) == 0 && (tells || BRACKETS.matcher(clause).find() || all.isFrame(bare));
    }

    private static String withoutBrackets(String text) {
        return BRACKETS.matcher(text).replaceAll(" ");
    }

    private Account account(List<String> texts) {
        return new Account(texts, english, lexicon.holding(), lexicon.holding());
    }

    /** Whether a sentence tells what the person told, but for what is in brackets. */
    boolean isSupported(String sentence, Evidence evidence) {
        var bare = withoutBrackets(sentence);
        var account = account(evidence.ownWords());
        return support(bare, evidence) >= SUPPORT && account.newWords(bare) <= NEW_WORDS && account.agrees(bare);
    }

    /** The share of what a sentence tells that the person said, from 0 to 1; 1 if it tells nothing. */
    private double support(String bare, Evidence evidence) {
        var own = Account.stems(String.join("\n", evidence.ownWords()));
        double all = 0;
        double said = 0;
        for (var word : TellingWords.of(bare).rarity().entrySet()) {
            if (word.getValue() >= TELLING && !lexicon.holding().contains(word.getKey())) {
                all += word.getValue();
                said += own.contains(word.getKey()) ? word.getValue() : 0;
            }
        }
        return all == 0 ? 1 : said / all;
    }

    /** The pattern, with the quotes that stand in the answers; nothing without one. */
    Checked<Summary> summary(String reply, Evidence evidence) {
        var read = Replies.read(reply, Replies.ReportReply.class);
        if (read.isEmpty()) {
            return Checked.dropped(Flaw.FORMAT);
        }
        var said = read.get();
        var flaws = new ArrayList<Flaw>();
        for (var text : List.of(said.pattern(), said.practise())) {
            flaw(text, LONGEST_SUGGESTION, evidence)
                    .or(() -> when(lexicon.praises(text), Flaw.PRAISE))
                    .ifPresent(flaws::add);
        }
        boolean agrees = flaws.isEmpty();
        var quotes = new LinkedHashSet<String>();
        for (var quote : said.quotes().subList(0, Math.min(said.quotes().size(), MOST_QUOTES))) {
            find(quote, evidence)
                    .filter(span -> span.text().length() <= LONGEST_SUGGESTION)
                    .ifPresentOrElse(span -> quotes.add(span.text()), () -> flaws.add(Flaw.QUOTE));
        }
        if (quotes.isEmpty() && flaws.isEmpty()) {
            flaws.add(Flaw.EMPTY);
        }
        var value = Optional.of(new Summary(
                        said.pattern().strip(),
                        List.copyOf(quotes),
                        said.practise().strip()))
                .filter(summary -> agrees && !quotes.isEmpty());
        int grounded = quotes.size() + (agrees ? 1 : 0);
        return new Checked<>(value, grounded + flaws.size(), grounded, flaws);
    }

    private static Optional<Span> find(String quote, Evidence evidence) {
        return evidence.ownWords().stream()
                .flatMap(text -> new Quotes(text).find(quote).stream())
                .findFirst();
    }

    private Optional<Flaw> flaw(String text, int longest, Evidence evidence) {
        return form(text, longest, evidence).or(() -> facts(text, evidence));
    }

    /** What is wrong with a text, whatever it says. */
    private Optional<Flaw> form(String text, int longest, Evidence evidence) {
        return when(text.isBlank(), Flaw.EMPTY)
                .or(() -> when(text.length() > longest, Flaw.TOO_LONG))
                .or(() -> when(MARKUP.matcher(text).find() || hasAddress(text, evidence), Flaw.MARKUP))
                .or(() -> when(leaks(text, evidence), Flaw.LEAK))
                .or(() -> when(isForeign(text), Flaw.LANGUAGE));
    }

    private static boolean hasAddress(String text, Evidence evidence) {
        var said = lower(evidence.said() + " " + evidence.rubric());
        return ADDRESS.matcher(text).results().anyMatch(address -> !said.contains(lower(address.group())));
    }

    /** What it says that is not so. */
    private Optional<Flaw> facts(String text, Evidence evidence) {
        return when(!StatedNumbers.of(evidence.said()).support(text), Flaw.NUMBER)
                .or(() -> when(hasOtherName(text, evidence), Flaw.NAME))
                .or(() -> when(quotesOthers(text, evidence), Flaw.QUOTE))
                .or(() -> when(accuses(text, evidence), Flaw.ACCUSATION))
                .or(() -> when(contradicts(text, evidence), Flaw.CONTRADICTION));
    }

    private static Optional<Flaw> when(boolean flawed, Flaw flaw) {
        return flawed ? Optional.of(flaw) : Optional.empty();
    }

    private static boolean leaks(String text, Evidence evidence) {
        var runs = runs(text);
        if (runs.isEmpty()) {
            return false;
        }
        runs.retainAll(runs(evidence.instructions()));
        runs.removeAll(runs(evidence.said() + " " + evidence.rubric()));
        return !runs.isEmpty();
    }

    /** Every eight words that follow one another. */
    private static Set<String> runs(String text) {
        var words = words(text);
        var runs = new HashSet<String>();
        for (int i = 0; i + LEAK <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + LEAK)));
        }
        return runs;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> lower(word.group()).replace('’', '\''))
                .toList();
    }

    private boolean isForeign(String text) {
        var words = words(text);
        if (words.size() < WORDS_OF_A_LANGUAGE) {
            return text.codePoints().anyMatch(c -> Character.isLetter(c) && c > 0x24f);
        }
        long known = words.stream().filter(english::contains).count();
        return known < ENGLISH * words.size()
                && languages
                        .detect(text)
                        .filter(language -> !isEnglish(language))
                        .isPresent();
    }

    private static boolean isEnglish(Locale language) {
        return language.equals(Locale.ENGLISH) || language.getISO3Language().equals("eng");
    }

    /** Whether a text has a name that nobody said. */
    private boolean hasOtherName(String text, Evidence evidence) {
        var said = Set.copyOf(Stream.concat(
                        words(evidence.said() + " " + evidence.rubric()).stream(), evidence.aspects().keySet().stream())
                .map(Grounding::ownerOf)
                .collect(Collectors.toSet()));
        var word = WORD.matcher(text);
        int from = 0;
        while (word.find(from)) {
            from = word.end();
            var name = ownerOf(lower(word.group()).replace('’', '\''));
            boolean capital = Character.isUpperCase(word.group().charAt(0));
            boolean known = said.contains(name)
                    || (name.endsWith("s") && said.contains(name.substring(0, name.length() - 1)))
                    || lexicon.isNoName(name)
                    || lexicon.isNoName(name + "'s");
            if (!capital || known || isOfKnown(name, said)) {
                continue;
            }
            if (lexicon.isDate(name) || !begins(text, word.start())) {
                return true;
            }
            boolean loud = word.group().chars().filter(Character::isUpperCase).count() > 1;
            if (loud || (!english.contains(name) && isDoing(text, word.end(), word.group()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether each piece of a word with hyphens was said. */
    private boolean isOfKnown(String name, Set<String> said) {
        return name.contains("-")
                && Stream.of(name.split("-", -1)).allMatch(piece -> said.contains(piece) || english.contains(piece));
    }

    private static String ownerOf(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean begins(String text, int start) {
        int before = start - 1;
        while (before >= 0
                && (Character.isWhitespace(text.charAt(before)) || "\"“„«'‘(".indexOf(text.charAt(before)) >= 0)) {
            if ("\"“„«'‘(".indexOf(text.charAt(before)) >= 0) {
                return true;
            }
            before--;
        }
        return before < 0 || ".!?:…[".indexOf(text.charAt(before)) >= 0;
    }

    private static boolean isDoing(String text, int end, String word) {
        var rest = words(text.substring(end));
        return word.endsWith("'s")
                || word.endsWith("’s")
                || (!rest.isEmpty()
                        && (OF_SOMEBODY.contains(rest.get(0)) || rest.get(0).endsWith("ed")));
    }

    /** Whether something stands between quotation marks that nobody said. */
    private static boolean quotesOthers(String text, Evidence evidence) {
        return INNER_QUOTE.matcher(text).results().anyMatch(quote -> {
            var inner = quote.group(1) == null ? quote.group(2) : quote.group(1);
            var bare = withoutBrackets(inner);
            boolean theirs =
                    SAID_TO_BE_THEIRS.matcher(text.substring(0, quote.start())).find();
            return (theirs || words(bare).size() >= WORDS_OF_A_QUOTE)
                    && find(bare, evidence).isEmpty()
                    && new Quotes(evidence.question()).find(bare).isEmpty();
        });
    }

    /** Whether a text says of a part or step that it is missing where it was found, or speaks of one that was not. */
    private boolean contradicts(String text, Evidence evidence) {
        return evidence.aspects().entrySet().stream().anyMatch(aspect -> {
            boolean missing = lexicon.callsMissing(aspect.getKey(), text);
            return aspect.getValue() ? missing : !missing && lexicon.callsTheirs(aspect.getKey(), text);
        });
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
