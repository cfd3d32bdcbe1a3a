package starling.retrieval;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import starling.notes.Notebook;

/**
 * How well the search chooses, on notebooks that nothing was fitted to.
 *
 * @param top1 the share of the questions that a story answers for which the first that is found does
 * @param top3 the same for one of the first three
 * @param reciprocalRank the mean of 1 / rank of the first that does; 0 where none is found
 * @param noneTold the share of the questions that no story answers for which none is found
 * @param noneToldWrongly the share of the others for which none is found
 */
public record SearchFigures(double top1, double top3, double reciprocalRank, double noneTold, double noneToldWrongly) {
    /** Measures on the notebooks of a folder. */
    static SearchFigures on(Path folder, StoryFinder finder) {
        int answerable = 0;
        int unanswerable = 0;
        int first = 0;
        int amongThree = 0;
        double reciprocal = 0;
        int noneTold = 0;
        int noneToldWrongly = 0;
        for (var notebook : SearchCorpus.read(folder)) {
            var index = finder.index(new Notebook(notebook.stories(), List.of(), List.of(), List.of()));
            for (var query : notebook.queries()) {
                var found = index.find(query.text(), Optional.empty(), Integer.MAX_VALUE).stream()
                        .map(match -> notebook.stories().indexOf(match.story()))
                        .toList();
                if (query.fitting().isEmpty()) {
                    unanswerable++;
                    noneTold += found.isEmpty() ? 1 : 0;
                    continue;
                }
                answerable++;
                noneToldWrongly += found.isEmpty() ? 1 : 0;
                int rank = 1;
                while (rank <= found.size() && !query.fitting().contains(found.get(rank - 1))) {
                    rank++;
                }
                if (rank <= found.size()) {
                    first += rank == 1 ? 1 : 0;
                    amongThree += rank <= 3 ? 1 : 0;
                    reciprocal += 1.0 / rank;
                }
            }
        }
        return new SearchFigures(
                share(first, answerable),
                share(amongThree, answerable),
                reciprocal / answerable,
                share(noneTold, unanswerable),
                share(noneToldWrongly, answerable));
    }

    private static double share(int some, int all) {
        return (double) some / all;
    }

    /** By the names under which they are published. */
    Map<String, Double> all() {
        var all = new LinkedHashMap<String, Double>();
        all.put("first story named answers the question", top1);
        all.put("one of the first three does", top3);
        all.put("mean reciprocal rank", reciprocalRank);
        all.put("no story answers, and none is named", noneTold);
        all.put("a story answers, and none is named", noneToldWrongly);
        return all;
    }

    /** Prints the figures. */
    public static void main(String[] args) {
        System.out.println(on(SearchCorpus.HELD_OUT, SearchFeatures.finder()).all());
    }
}
