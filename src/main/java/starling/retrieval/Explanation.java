package starling.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import starling.notes.Story;
import starling.question.Competency;

/**
 * Why a story fits a question, in words that its owner believes, since they are their own: what they listed it under, the words by
 * which it shows what the question probes, the words that it shares with the question, and its sentence that comes closest.
 */
final class Explanation {
    private static final int QUOTED = 90;
    private static final int MOST_WORDS = 3;

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

    /** In one line. */
    String words() {
        var reasons = new ArrayList<String>();
        listed().ifPresent(name -> reasons.add("you listed it under " + name));
        if (reasons.isEmpty()) {
            shown().ifPresent(reasons::add);
        }
        var said = String.join(" ", reasons).toLowerCase(Locale.ROOT);
        var more = shared.stream()
                .filter(word -> !said.contains(word.toLowerCase(Locale.ROOT)))
                .limit(MOST_WORDS)
                .toList();
        if (!more.isEmpty()) {
            reasons.add("it says " + String.join(", ", more) + " too");
        }
        if (scored.sentence() >= 0) {
            reasons.add(
                    "“" + shortened(sentences.get(scored.sentence())) + "” is close to “" + shortened(about()) + "”");
        }
        return reasons.isEmpty() ? "its title is close to “" + shortened(about()) + "”" : String.join("; ", reasons);
    }

    /** The question without its mark at the end, which would end the reason. */
    private String about() {
        return query.replaceAll("[\\s.?!]+$", "");
    }

    /** The title, or the value that it stands under, if that names what the question probes. */
    private Optional<String> listed() {
        for (var competency : probedMost()) {
            for (var name : story.values()) {
                if (names(name, competency)) {
                    return Optional.of(name);
                }
            }
            if (names(story.title(), competency)) {
                return Optional.of(story.title());
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
    private Optional<String> shown() {
        for (var competency : probedMost()) {
            var cues = competencies.cues(competency, story.title() + "\n" + story.text());
            if (!cues.isEmpty()) {
                return Optional.of("it shows " + competency.name().toLowerCase(Locale.ROOT) + " (“"
                        + cues.stream().limit(2).collect(Collectors.joining("”, “")) + "”)");
            }
        }
        return Optional.empty();
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
        return line.substring(0, blank > QUOTED / 2 ? blank : line.offsetByCodePoints(0, QUOTED / 2)) + " …";
    }
}
