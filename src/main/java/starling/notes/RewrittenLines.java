package starling.notes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import starling.star.Part;

/** Finds the parts of a text that somebody changed, by those of the text before. Linear in both. */
final class RewrittenLines {
    private static final int NONE = -1;

    private final List<Old> before = new ArrayList<>();
    private final Map<Part, List<String>> parts = new EnumMap<>(Part.class);
    private final List<String> body = new ArrayList<>();
    private boolean letters;

    /** For each line, which one of those before it is, or {@link #NONE}. */
    private int[] kept = new int[0];

    private Part part = Part.NONE;

    /** Whether a new label stands above, whose part the unlabelled lines of one section before take on. */
    private boolean named;

    private int takenOver = NONE;

    /**
     * A line of the text before.
     *
     * @param said what of it is the text of its part
     * @param section which one it stood in
     */
    private record Old(String line, Part part, String said, boolean label, int section) {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "a line of section " + section;
        }
    }

    private RewrittenLines(List<StorySection> sections) {
        for (int section = 0; section < sections.size(); section++) {
            var meaning = StorySection.meaning(sections.get(section).heading()).orElseThrow();
            if (meaning.inText()) {
                addBefore(meaning, sections.get(section).lines(), section);
            }
        }
    }

    /** What lines say that were written in place of these sections; empty if none of the lines was among them. */
    static Optional<StorySections.Told> of(List<StorySection> sections, List<String> lines) {
        var rewritten = new RewrittenLines(sections);
        rewritten.compare(lines);
        if (rewritten.keptSections().isEmpty()) {
            return Optional.empty();
        }
        rewritten.tell(lines);
        var texts = new EnumMap<Part, String>(Part.class);
        // A part that is not in the text was not in the form either.
        sections.stream()
                .filter(section ->
                        StorySection.meaning(section.heading()).stream().noneMatch(StorySection.Meaning::inText))
                .forEach(section -> StorySection.meaning(section.heading())
                        .ifPresent(apart -> texts.put(apart.part(), String.join("\n", section.lines()))));
        rewritten.parts.forEach((part, said) -> texts.put(part, String.join("\n", said)));
        return Optional.of(new StorySections.Told(rewritten.body, texts));
    }

    private void addBefore(StorySection.Meaning meaning, List<String> lines, int section) {
        int from = 0;
        if (!meaning.label().isEmpty()) {
            var said = meaning.joined() && !lines.isEmpty() ? lines.get(0) : "";
            from = said.isEmpty() ? 0 : 1;
            var line = meaning.label() + said;
            letters |= StorySection.label(line).filter(PartLabel::letter).isPresent();
            before.add(new Old(line, meaning.part(), said, true, section));
        }
        lines.subList(from, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .forEach(line -> before.add(new Old(line, meaning.part(), line, false, section)));
    }

    private void compare(List<String> lines) {
        kept = new int[lines.size()];
        int from = 0;
        while (from < Math.min(lines.size(), before.size()) && same(from, lines.get(from))) {
            kept[from] = from;
            from++;
        }
        int end = lines.size();
        int endBefore = before.size();
        while (end > from && endBefore > from && same(endBefore - 1, lines.get(end - 1))) {
            kept[--end] = --endBefore;
        }
        var left = new HashMap<String, Deque<Integer>>();
        for (int at = from; at < endBefore; at++) {
            left.computeIfAbsent(before.get(at).line().strip(), created -> new ArrayDeque<>())
                    .add(at);
        }
        int next = from;
        for (int at = from; at < end; at++) {
            var same = left.getOrDefault(lines.get(at), new ArrayDeque<>());
            while (!same.isEmpty() && same.element() < next) {
                same.remove();
            }
            kept[at] = same.isEmpty() ? NONE : same.remove();
            next = kept[at] == NONE ? next : kept[at] + 1;
        }
    }

    private boolean same(int at, String line) {
        return before.get(at).line().strip().equals(line);
    }

    /** The sections of which something is left as it was. */
    private Set<Integer> keptSections() {
        var sections = new HashSet<Integer>();
        for (int at : kept) {
            if (at != NONE) {
                sections.add(before.get(at).section());
            }
        }
        return sections;
    }

    private void tell(List<String> lines) {
        var unlabelled = new HashSet<Integer>();
        before.stream().filter(Old::label).map(Old::section).forEach(unlabelled::add);
        for (int at : kept) {
            if (at != NONE && before.get(at).label()) {
                unlabelled.remove(before.get(at).section());
            }
        }
        var following = followingKept();
        int next = 0;
        for (int at = 0; at < kept.length; at++) {
            if (kept[at] != NONE) {
                next = kept[at] + 1;
                keep(before.get(kept[at]), unlabelled);
            } else {
                // Where the next line before is gone too, this one stands for it.
                boolean replaces = next < following[at];
                write(lines.get(at), replaces ? Optional.of(before.get(next)) : Optional.empty(), unlabelled);
                next += replaces ? 1 : 0;
            }
        }
    }

    /** For each line, the first one before that is kept behind it; how many there were for none. */
    private int[] followingKept() {
        var following = new int[kept.length];
        int next = before.size();
        for (int at = kept.length - 1; at >= 0; at--) {
            next = kept[at] == NONE ? next : kept[at];
            following[at] = next;
        }
        return following;
    }

    private void keep(Old old, Set<Integer> unlabelled) {
        if (old.label()) {
            part = old.part();
            named = false;
        } else if (named && (takenOver == NONE || takenOver == old.section())) {
            takenOver = old.section();
        } else if (!unlabelled.contains(old.section())) {
            named = false;
            part = old.part();
        }
        say(old.line(), old.said());
    }

    private void write(String line, Optional<Old> replaced, Set<Integer> unlabelled) {
        var scanned = LineScanner.scan(List.of(line)).lines();
        var text = scanned.size() == 1 ? scanned.get(0).text() : line;
        var label = StorySection.label(text).filter(found -> letters || !found.letter());
        if (label.isPresent()) {
            part = label.get().part();
            named = true;
            takenOver = NONE;
            say(text, label.get().rest());
            return;
        }
        replaced.filter(old -> !named && !old.label() && !unlabelled.contains(old.section()))
                .ifPresent(old -> part = old.part());
        say(text, text);
    }

    private void say(String line, String said) {
        body.add(line);
        if (part != Part.NONE && !said.isBlank()) {
            parts.computeIfAbsent(part, created -> new ArrayList<>()).add(said);
        }
    }
}
