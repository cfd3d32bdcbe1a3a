package starling.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.TextMeaning;
import starling.notes.CompetencyTagger;
import starling.question.Competency;
import starling.question.CompetencyCatalogue;
import starling.question.Question;

/**
 * Tells which competencies a question probes and a story shows: those whose questions in the question bank lie closest to the
 * one, or are answered by the other, and those whose cue words stand in it. Immutable, safe for use by several threads.
 */
public final class CompetencyClassifier {
    /** How much closer a competency has to be to count e times as much: a fiftieth. */
    private static final double SHARPNESS = 50;

    /** A cue word is worth as much as being closer by this, and two are worth twice as much; more are not. */
    private static final double CUE = 0.06;

    private static final int MOST_CUES = 2;

    /** How many of a competency's questions speak for it: one alone may be close by chance. */
    private static final int SPEAKERS = 2;

    private final List<Competency> competencies;
    private final List<List<Asked>> asked;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private final CompetencyTagger cues;

    private record Asked(String text, Meaning meaning) {}

    /**
     * Knows what questions of each competency sound like. Embeds all of them, which takes about a second.
     *
     * @param bank those that probe no competency count for nothing
     */
    public CompetencyClassifier(Embedder embedder, CompetencyCatalogue catalogue, List<Question> bank) {
        competencies = catalogue.all();
        cues = new CompetencyTagger(catalogue);
        asked = competencies.stream()
                .map(competency -> asked(embedder, competency, bank))
                .toList();
        asked.forEach(ofOne -> ofOne.forEach(question -> meanings.put(question.text(), question.meaning())));
    }

    private static List<Asked> asked(Embedder embedder, Competency competency, List<Question> bank) {
        var texts = new ArrayList<String>();
        texts.add(competency.name() + ". " + competency.description());
        bank.stream()
                .filter(question -> question.competency().equals(Optional.of(competency)))
                .forEach(question -> texts.add(QueryText.of(question.text())));
        var meanings = embedder.embed(texts);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Asked(texts.get(i), meanings.get(i)))
                .toList();
    }

    /**
     * The share of each competency in what a question probes.
     *
     * @param meaning of the question without the words in which all are asked
     */
    CompetencyShares ofQuestion(String question, Meaning meaning) {
        var text = QueryText.of(question);
        return shares(
                question, one -> one.text().equals(text) ? -1 : one.meaning().closenessTo(meaning));
    }

    /** What a question of the bank means, which is known; empty for any other. */
    Optional<Meaning> meaning(String query) {
        return Optional.ofNullable(meanings.get(query));
    }

    /** The share of each competency in what a story shows. */
    CompetencyShares ofStory(String titleAndText, TextMeaning meaning) {
        return shares(titleAndText, one -> Closeness.of(one.meaning(), meaning).mean());
    }

    /** What a question probes of which that is known. */
    CompetencyShares of(Competency competency) {
        return CompetencyShares.only(competency, competencies);
    }

    /** The words of a text that point to a competency, in the order of the catalogue's cues. */
    List<String> cues(Competency competency, String text) {
        return cues.cues(competency.id(), text);
    }

    private interface Closest {
        double to(Asked question);
    }

    private CompetencyShares shares(String text, Closest closest) {
        var found = cues.counts(text);
        var close = new double[competencies.size()];
        for (int i = 0; i < close.length; i++) {
            double spoken = asked.get(i).stream()
                    .map(closest::to)
                    .sorted(Comparator.reverseOrder())
                    .limit(SPEAKERS)
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(0);
            int count = found.getOrDefault(competencies.get(i).id(), 0);
            close[i] = SHARPNESS * (spoken + CUE * Math.min(MOST_CUES, count));
        }
        return CompetencyShares.softmax(competencies, close);
    }
}
