package starling.notes;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import starling.notes.Line.Kind;

/**
 * Finds what notes on system design define: places of a memory palace, headings with text, terms in bold, terms before a
 * colon. Nothing is taken from a section that tells stories or that speaks of other things.
 */
final class CardFinder {
    private static final Pattern NOT_A_TERM = Pattern.compile(
            "(?i)(?:introduction|overview|definitions?|summary|notes?|see also|references?|resources?|links?|further reading|"
                    + "examples?|benefits?|advantages?|disadvantages?|pros|cons|pros and cons|key ?words|key concepts\\b.*|basics?|medium|"
                    + "advanced|complex|hard|easy|q ?& ?a|faq|questions?|table of contents|contents|concepts?|core concepts|"
                    + "patterns|deep dives|key technologies|system design|why|how|what|note|tip|e\\.?g\\.?|answers?|a|q|term)");
    private static final Pattern WHAT_IS = Pattern.compile("(?i)what(?:'s| is| are) (?:an? |the )?([^?]{2,40})\\?");
    private static final Pattern TERM = Pattern.compile("([\\p{L}\\p{N}][^:.!?]{0,58}?)\\s*(?::\\s+|\\s[-–—]\\s+)(.*)");
    private static final int MOST_WORDS = 8;

    /**
     * A card where it stands.
     *
     * @param locus empty for none
     */
    record Found(Block block, String term, String locus) {
        /** Says nothing of the notes, so that no log ever holds them. */
        @Override
        public String toString() {
            return "card in line " + block.first().number();
        }
    }

    private final Set<Integer> taken = new HashSet<>();
    private final Map<Integer, Found> found = new LinkedHashMap<>();

    /** The least share of words of system design in a section, as a divisor: more is asked of it among stories. */
    private final int among;

    private CardFinder(int among) {
        this.among = among;
    }

    static List<Found> find(Block root, List<FoundStory> stories) {
        var finder = new CardFinder(stories.isEmpty() ? 25 : 10);
        for (var story : stories) {
            for (int line = story.firstLine(); line <= story.lastLine(); line++) {
                finder.taken.add(line);
            }
        }
        finder.search(root, stories.isEmpty() && root.isAboutDesign(), false);
        return List.copyOf(finder.found.values());
    }

    private void search(Block block, boolean about, boolean amongTerms) {
        boolean here =
                about || (block.is(Kind.HEADING) && isFree(block) && isSection(block) && block.isAboutDesign(among));
        if (block.children().stream().anyMatch(child -> child.first().hasEmptyLocus())) {
            add(block, block.title(), "");
            return;
        }
        if (here && !block.isRoot() && isFree(block)) {
            card(block, amongTerms);
        }
        boolean terms = here && isListOfTerms(block.children());
        for (var child : block.children()) {
            if (isPlace(child)) {
                place(child);
            } else {
                search(child, here, terms);
            }
        }
        if (!block.isRoot() && block.children().stream().anyMatch(CardFinder::isPlace)) {
            // A heading over places is the room they are in, no term itself.
            found.remove(block.first().number());
        }
    }

    private boolean isFree(Block block) {
        return !taken.contains(block.first().number());
    }

    private static boolean isPlace(Block block) {
        return !block.first().locus().isEmpty() && !block.first().hasEmptyLocus();
    }

    private static boolean isSection(Block block) {
        return block.parent().stream().anyMatch(above -> above.isRoot() || above.is(Kind.HEADING));
    }

    private void place(Block block) {
        var term = TERM.matcher(block.first().text());
        var said = term.matches() ? term.group(1) : block.title();
        add(block, said, block.first().locus());
    }

    private void card(Block block, boolean amongTerms) {
        if (block.is(Kind.HEADING) || (block.is(Kind.TEXT) && block.first().afterGap() && asksWhatItIs(block))) {
            heading(block);
            return;
        }
        if (block.is(Kind.CODE) || insideATerm(block) || block.isQuestion()) {
            return;
        }
        var strong = block.first().strong();
        if (!strong.isEmpty()) {
            if (strong.length() < block.ownText().length() - 1
                    || !block.children().isEmpty()) {
                add(block, strong, "");
            }
            return;
        }
        var term = TERM.matcher(block.first().text());
        if (block.is(Kind.ITEM) && term.matches() && (isOfDesign(term.group(1)) || amongTerms)) {
            add(block, term.group(1), "");
        }
    }

    /** Whether half of the blocks in a list name terms of system design: then all of them are taken for terms. */
    private static boolean isListOfTerms(List<Block> blocks) {
        long terms = blocks.stream()
                .map(block -> TERM.matcher(block.first().text()))
                .filter(term -> term.matches() && isOfDesign(term.group(1)))
                .count();
        return terms >= 3 && 2 * terms >= blocks.size();
    }

    private static boolean isOfDesign(String term) {
        int words = DesignWords.count(term);
        return words > 0 && words * 4 >= Words.count(term, MOST_WORDS);
    }

    private void heading(Block block) {
        var question = WHAT_IS.matcher(block.first().text());
        if (question.matches()) {
            add(block, question.group(1), "");
            return;
        }
        boolean explained = block.children().stream()
                .anyMatch(child -> !child.is(Kind.HEADING)
                        || NOT_A_TERM.matcher(child.title()).matches());
        boolean term =
                block.first().level() == Line.BOLD_LEVEL || DesignWords.count(block.title()) > 0 || isLeaf(block);
        if (explained && term && !block.isQuestion()) {
            add(block, block.title(), "");
        }
    }

    private static boolean asksWhatItIs(Block block) {
        return WHAT_IS.matcher(block.first().text()).matches();
    }

    private static boolean isLeaf(Block block) {
        return block.children().stream().noneMatch(child -> child.is(Kind.HEADING));
    }

    /** Below a term, further terms before a colon are its properties. */
    private boolean insideATerm(Block block) {
        return block.parent().stream()
                .anyMatch(above -> !above.isRoot()
                        && above.is(Kind.ITEM)
                        && above.first().strong().isEmpty()
                        && found.containsKey(above.first().number()));
    }

    private void add(Block block, String name, String locus) {
        var term = Title.of(name);
        boolean fits = !term.isBlank()
                && Words.count(term, MOST_WORDS) <= MOST_WORDS
                && (!locus.isEmpty() || !NOT_A_TERM.matcher(term).matches());
        if (fits) {
            found.put(block.first().number(), new Found(block, term, locus));
        }
    }
}
