package starling.retrieval;

import starling.language.Meaning;
import starling.language.TextMeaning;

/**
 * How close a story is to a question in meaning: the parts are cosines.
 *
 * @param whole of all of the story
 * @param closest of its sentence, or its title, that is closest
 * @param title of its title
 * @param sentence which sentence is the closest one, from 0; -1 if it has none
 */
record Closeness(double whole, double closest, double title, int sentence) {
    static Closeness of(Meaning question, TextMeaning story) {
        double title = story.title().closenessTo(question);
        double best = title;
        double bestSentence = -1;
        int sentence = -1;
        for (int i = 0; i < story.passages().size(); i++) {
            double close = story.passages().get(i).closenessTo(question);
            if (close > bestSentence) {
                bestSentence = close;
                sentence = i;
            }
        }
        return new Closeness(story.whole().closenessTo(question), Math.max(best, bestSentence), title, sentence);
    }

    /** What the network was taught to compare. */
    double mean() {
        return (whole + closest) / 2;
    }
}
