package starling.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import starling.notes.Story;
import starling.notes.StoryPassage;
import starling.question.Competency;

/**
 * Why a story fits a question, in words that its owner believes, since they are their own: what they listed it under, the words by
 * which it shows what the question probes, the words that it shares with the question, and its sentence that comes closest.
 */
final class Explanation {
    /** As much as is taken in at a glance, in characters. */
    private static final int QUOTED = 90;

    /** A line of this length tells which sentence is meant. */
    private static final int ENOUGH = 40;

    /** What scores less may well be the nearest of what there is and no more. */
    private static final double CLOSE = 0.5;

    private static final int LONGEST_WORD = 30;
    private static final String CUT = " …";
    private static final int MOST_WORDS = 3;
    private static final int MOST_CUES = 2;
    private static final int LEAST_LETTERS = 4;

    /** They are in many a question and many a story, and tell nothing of either. */
    private static final Set<String> SMALL = Set.of(
            "able",
            "back",
            "been",
            "came",
            "come",
            "different",
            "done",
            "ever",
            "find",
            "found",
            "gave",
            "give",
            "given",
            "goes",
            "going",
            "gone",
            "good",
            "great",
            "hard",
            "help",
            "helped",
            "just",
            "keep",
            "kept",
            "knew",
            "know",
            "like",
            "long",
            "look",
            "made",
            "make",
            "many",
            "much",
            "need",
            "needed",
            "never",
            "part",
            "people",
            "place",
            "really",
            "said",
            "seem",
            "show",
            "some",
            "someone",
            "something",
            "take",
            "taken",
            "team",
            "tell",
            "thing",
            "things",
            "think",
            "thought",
            "time",
            "told",
            "took",
            "turn",
            "used",
            "want",
            "wanted",
            "went",
            "work",
            "worked",
            "working",
            "would");

    /** What has less of a question is not what it probes. */
    private static final double LEAST_PROBED = 0.15;

    private final Story story;
    private final String query;
    private final List<String> sentences;
    private final ScoredStory scored;
    private final CompetencyShares probed;
    private final CompetencyClassifier competencies;
    private final List<String> shared;

    /**
     * @param query what the question is about
     * @param probed how much of each competency the question probes
     * @param shared the telling words that it shares with the story
     */
    Explanation(
            Story story,
            String query,
            List<String> sentences,
            ScoredStory scored,
            CompetencyShares probed,
            CompetencyClassifier competencies,
            List<String> shared) {
        this.story = story;
        this.query = query;
        this.sentences = List.copyOf(sentences);
        this.scored = scored;
        this.probed = probed;
        this.competencies = competencies;
        this.shared = List.copyOf(shared);
    }

    /** The most telling first, at most three; at least one. */
    List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        listed().or(this::shown).ifPresent(reasons::add);
        var said = reasons.stream()
                .map(Reason::words)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        var more = shared.stream()
                .filter(word -> word.length() <= LONGEST_WORD && !said.contains(word.toLowerCase(Locale.ROOT)))
                .limit(MOST_WORDS)
                .toList();
        if (!more.isEmpty()) {
            reasons.add(new Reason(Reason.Kind.WORDS, "it says " + String.join(", ", more) + " too", told(more)));
        }
        sentence()
                .ifPresent(sentence -> reasons.add(new Reason(
                        Reason.Kind.SENTENCE, close(sentence), close(sentence.replaceFirst("^\\p{L}++: ++", "")))));
        return reasons.isEmpty()
                ? List.of(new Reason(Reason.Kind.SHOWN, "its title comes near the question"))
                : reasons;
    }

    /** The sentence that is closest, as far as it is quoted; empty if the story has none, or no more than a label. */
    private Optional<String> sentence() {
        if (scored.sentence() < 0) {
            return Optional.empty();
        }
        var quoted = new StringBuilder();
        var lines = StoryPassage.unlabelled(story, sentences.get(scored.sentence()))
                .lines()
                .iterator();
        // A line of the notes may be the end of a thought that has no full stop.
        while (lines.hasNext() && quoted.length() < ENOUGH) {
            quoted.append(' ').append(lines.next().strip());
        }
        if (lines.hasNext()) {
            quoted.append(CUT);
        }
        return Optional.of(shortened(quoted.toString())).filter(text -> !text.isEmpty());
    }

    /** How close a sentence is to what the question is about, which is quoted too as far as there is room. */
    private String close(String sentence) {
        var about = query.replaceAll("[\\s.?!]+$", "");
        return "“" + sentence + (scored.score() >= CLOSE ? "” is close to " : "” comes near ")
                + (sentence.length() + about.length() <= QUOTED ? "“" + about + "”" : "the question");
    }

    /** That it stands under a value that names what the question probes, or that its title does. */
    private Optional<Reason> listed() {
        for (var competency : probedMost()) {
            for (var name : story.values()) {
                if (names(name, competency)) {
                    return Optional.of(new Reason(Reason.Kind.LISTED, name));
                }
            }
            if (names(story.title(), competency)) {
                return Optional.of(new Reason(
                        Reason.Kind.SHOWN,
                        "its title speaks of " + competency.name().toLowerCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }

    private boolean names(String heading, Competency competency) {
        var words = words(heading);
        return words.size() <= 4
                && (words.containsAll(words(competency.name()))
                        || !competencies.cues(competency, heading).isEmpty());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }

    /** That it shows what the question probes, with the words by which it does. */
    private Optional<Reason> shown() {
        for (var competency : probedMost()) {
            var cues = competencies.cues(competency, story.title() + "\n" + story.text());
            if (!cues.isEmpty()) {
                return Optional.of(new Reason(
                        Reason.Kind.SHOWN,
                        "it shows " + competency.name().toLowerCase(Locale.ROOT) + " (“"
                                + cues.stream().limit(MOST_CUES).collect(Collectors.joining("”, “")) + "”)",
                        told(competency, cues)));
            }
        }
        return Optional.empty();
    }

    /** What shows the competency, in a sentence; empty where one word alone, which is not its name, stands for it. */
    private static String told(Competency competency, List<String> cues) {
        var name = competency.name().toLowerCase(Locale.ROOT);
        boolean telling = cues.size() > 1
                || cues.stream().anyMatch(cue -> cue.contains(" ") || cue.startsWith(name) || name.startsWith(cue));
        return telling
                ? "it fits " + competency.name() + ", since it says "
                        + quoted(cues.stream().limit(MOST_CUES).toList())
                : "";
    }

    /** The words in common, in a sentence; empty if they are such as stand in any story. */
    private static String told(List<String> words) {
        var telling = words.stream()
                .filter(word -> word.length() >= LEAST_LETTERS)
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .toList();
        return telling.isEmpty() ? "" : "it shares " + quoted(telling) + " with the question";
    }

    /** Such as "a", "b" and "c", each in quotation marks. */
    private static String quoted(List<String> words) {
        var marked = words.stream().map(word -> "“" + word + "”").toList();
        int last = marked.size() - 1;
        return last == 0 ? marked.get(0) : String.join(", ", marked.subList(0, last)) + " and " + marked.get(last);
    }

    private List<Competency> probedMost() {
        return probed.atLeast(LEAST_PROBED);
    }

    private static String shortened(String sentence) {
        var line = sentence.strip().replaceAll("\\s+", " ");
        if (line.length() <= QUOTED) {
            return line;
        }
        int blank = line.lastIndexOf(' ', QUOTED);
        return line.substring(0, blank > QUOTED / 2 ? blank : line.offsetByCodePoints(0, QUOTED / 2)) + CUT;
    }
}
