package starling.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import starling.notes.Line.Kind;

/** Collects the lines of notes that became nothing. A heading below other lines begins a new run. Linear in the notes. */
final class UnreadFinder {
    private final BitSet read = new BitSet();
    private final Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Takes lines for read. */
    void read(int firstLine, int lastLine) {
        read.set(firstLine, lastLine + 1);
    }

    /** Takes the own lines of a block for read, and those of the headings it stands under. */
    void read(Block block) {
        var here = Optional.of(block);
        while (here.isPresent() && !here.get().isRoot() && seen.add(here.get())) {
            here.get().lines().forEach(line -> read.set(line.number()));
            here = here.get().parent();
        }
    }

    /** Every other line, in runs. */
    List<UnreadLines> unread(String file, List<Line> lines) {
        var runs = new ArrayList<UnreadLines>();
        int from = 0;
        for (int at = 0; at <= lines.size(); at++) {
            boolean ends = at == lines.size()
                    || read.get(lines.get(at).number())
                    || (lines.get(at).is(Kind.HEADING)
                            && from < at
                            && !lines.get(at - 1).is(Kind.HEADING));
            if (ends) {
                if (from < at) {
                    runs.add(run(file, lines.subList(from, at)));
                }
                from = at < lines.size() && read.get(lines.get(at).number()) ? at + 1 : at;
            }
        }
        return runs;
    }

    private static UnreadLines run(String file, List<Line> run) {
        var text = String.join("\n", run.stream().map(Line::text).toList());
        return new UnreadLines(
                file, run.get(0).number(), run.get(run.size() - 1).number(), text);
    }
}
