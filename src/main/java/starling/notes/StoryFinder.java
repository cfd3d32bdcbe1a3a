package starling.notes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import starling.notes.Line.Kind;
import starling.star.Part;

/**
 * Decides which blocks of an outline are stories: from the top down, a block is one story, or holds several, or none. Labels
 * of parts decide first, past deeds second; where things are listed side by side, they are taken for the same kind.
 */
final class StoryFinder {
    private static final Pattern SAME_AS = Pattern.compile(
            "(?i).*\\b(?:same (?:answer|story|example) as|see (?:above|question|story)|use (?:the )?same)\\b.*");
    private static final int SHORT_NAME = 5;
    private static final int LONGEST_NAME = 15;

    private final List<FoundStory> found = new ArrayList<>();

    private StoryFinder() {}

    /** The stories under a file's outline, in the order of their first lines. */
    static List<FoundStory> find(Block root) {
        var finder = new StoryFinder();
        finder.search(root);
        return finder.withoutWhatTheFileRulesOut(root);
    }

    private void search(Block block) {
        if (!block.isRoot() && SectionTitle.rulesOutStories(block.title()) && !Labels.nameAStory(block.children())) {
            shelves(block).forEach(this::search);
            return;
        }
        if (Labels.nameAStory(block.children())) {
            labelled(block);
            return;
        }
        int firstSection = firstSection(block.children());
        var own = block.children().subList(0, firstSection);
        var sections = block.children().subList(firstSection, block.children().size());
        int before = found.size();
        searchSideBySide(sections);
        if (found.size() == before && !block.isRoot() && !sections.isEmpty() && tells(block, block.deeds())) {
            found.add(FoundStory.of(block, block.children()));
            return;
        }
        var inSections = new ArrayList<>(found.subList(before, found.size()));
        found.subList(before, found.size()).clear();
        leaf(block, own);
        found.addAll(inSections);
    }

    /** Headings under this one that promise stories, whatever this one is about. */
    private static List<Block> shelves(Block block) {
        var shelves = new ArrayList<Block>();
        for (var child : block.children()) {
            if (child.is(Kind.HEADING)) {
                shelves.addAll(SectionTitle.promisesStories(child.title()) ? List.of(child) : shelves(child));
            }
        }
        return shelves;
    }

    private void searchSideBySide(List<Block> sections) {
        int before = found.size();
        var without = new ArrayList<Block>();
        for (var section : sections) {
            int size = found.size();
            search(section);
            if (found.size() == size
                    && section.deeds().couldTellAnOwnStory()
                    && firstSection(section.children()) == section.children().size()) {
                without.add(section);
            }
        }
        if (found.size() - before >= Math.max(2, without.size())) {
            without.stream()
                    .filter(StoryFinder::isNoExcluded)
                    .forEach(block -> found.add(FoundStory.of(block, block.children())));
        }
    }

    private static boolean isNoExcluded(Block block) {
        boolean hypothetical = SectionTitle.isHypothetical(block.title()) && block.isQuestion();
        return !hypothetical && !SectionTitle.rulesOutStories(block.title()) && !isReference(block.children());
    }

    private static int firstSection(List<Block> blocks) {
        int index = 0;
        while (index < blocks.size() && !blocks.get(index).is(Kind.HEADING)) {
            index++;
        }
        return index;
    }

    private void labelled(Block block) {
        int next = nextQuestion(block.children());
        var children = block.children().subList(0, next);
        searchSideBySide(block.children().subList(next, block.children().size()));
        if (Labels.count(children, Part.SITUATION) < 2) {
            if (Labels.areFilledIn(children)) {
                found.add(FoundStory.of(block, withoutAfterword(children)));
            }
            return;
        }
        inARow(children);
    }

    /** Where a labelled story ends at the latest: at the next question that stands as a heading. */
    private static int nextQuestion(List<Block> blocks) {
        int index = 0;
        while (index < blocks.size()
                && !(blocks.get(index).is(Kind.HEADING) && blocks.get(index).isQuestion())) {
            index++;
        }
        return index;
    }

    /** Several stories under one heading, each beginning with its situation or with a few words before that. */
    private void inARow(List<Block> blocks) {
        var starts = new ArrayList<Integer>();
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index)
                    .label()
                    .filter(label -> label.part() == Part.SITUATION)
                    .isPresent()) {
                starts.add(index > 0 && isName(blocks.get(index - 1)) ? index - 1 : index);
            }
        }
        starts.add(blocks.size());
        for (int index = 0; index + 1 < starts.size(); index++) {
            var story = blocks.subList(starts.get(index), starts.get(index + 1));
            if (!story.isEmpty() && Labels.areFilledIn(story)) {
                found.add(FoundStory.untitled(story));
            }
        }
    }

    private static boolean isName(Block block) {
        return block.label().isEmpty() && words(block) <= LONGEST_NAME;
    }

    /** The blocks under a title that no heading divides: one story, or a list of several. */
    private void leaf(Block title, List<Block> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        boolean labelled = blocks.stream()
                .anyMatch(block -> block.label()
                        .filter(label -> !label.letter() && label.part() != Part.TASK)
                        .isPresent());
        var named = new ArrayList<Block>();
        if (!labelled || title.isRoot() || SectionTitle.namesValues(title.title())) {
            blocks.stream().filter(StoryFinder::couldBeATitle).forEach(named::add);
        }
        var telling = named.stream().filter(StoryFinder::mayTell).toList();
        int inNamed = named.stream().mapToInt(StoryFinder::length).sum();
        int all = blocks.stream().mapToInt(StoryFinder::length).sum();
        boolean several = telling.size() >= 2 || (telling.size() == 1 && !title.is(Kind.ITEM));
        if (several && (2 * inNamed >= all || title.isRoot() || named.size() >= 3)) {
            listed(named);
        } else if (tells(title, Block.deedsOf(blocks))
                || (labelled && tells(title, Block.deedsOf(blocks).plus(new Deeds(1, 1, 0, 0, 0, 0))))) {
            whole(title, blocks);
        }
    }

    private void whole(Block title, List<Block> blocks) {
        var kept = withoutAfterword(blocks);
        found.add(FoundStory.of(title, kept));
    }

    /** Leaves out what follows a told story and is none of it: rules for next time, words to the reader, other jottings. */
    private static List<Block> withoutAfterword(List<Block> blocks) {
        boolean labelledItems =
                blocks.stream().filter(block -> block.label().isPresent()).allMatch(block -> block.is(Kind.ITEM));
        boolean labelled = Labels.nameAStory(blocks);
        int end = blocks.size();
        while (end > 1 && isAfterword(blocks.get(end - 1), labelled && labelledItems)) {
            end--;
        }
        return blocks.subList(0, end);
    }

    private static boolean isAfterword(Block block, boolean behindLabelledItems) {
        if (block.label().isPresent()
                || block.is(Kind.HEADING)
                || !block.first().afterGap()) {
            return false;
        }
        boolean advises = block.deeds().onlyAdvise()
                && (block.is(Kind.TEXT) || !block.children().isEmpty());
        return advises
                || (behindLabelledItems && block.is(Kind.TEXT) && block.deeds().own() == 0);
    }

    private void listed(List<Block> named) {
        int before = found.size();
        var without = new ArrayList<Block>();
        for (var block : named) {
            int size = found.size();
            search(block);
            if (found.size() == size && block.deeds().minus(own(block)).couldTellAStory() && block.is(Kind.ITEM)) {
                without.add(block);
            }
        }
        int listed = found.size() - before;
        if (listed >= 2 && 2 * listed >= without.size()) {
            without.stream()
                    .filter(StoryFinder::isNoExcluded)
                    .forEach(block -> found.add(FoundStory.of(block, block.children())));
        }
    }

    private static boolean couldBeATitle(Block block) {
        if (block.children().isEmpty() || block.label().isPresent() || block.is(Kind.CODE)) {
            return false;
        }
        int words = words(block);
        boolean name =
                words <= SHORT_NAME || (words <= LONGEST_NAME && own(block).own() == 0);
        return block.isLead() || block.isQuestion() || (name && !block.ownText().endsWith("."));
    }

    private static boolean mayTell(Block block) {
        return Labels.nameAStory(block.children())
                || block.deeds().minus(own(block)).tellAStory();
    }

    private static boolean tells(Block title, Deeds deeds) {
        if (!title.isRoot() && isReference(title.children())) {
            return false;
        }
        if (!title.isRoot() && SectionTitle.isHypothetical(title.title()) && title.isQuestion()) {
            return deeds.tellAStory() && deeds.own() >= 3 && 10 * (deeds.own() + deeds.told()) >= 6 * deeds.clauses();
        }
        return deeds.tellAStory();
    }

    private static boolean isReference(List<Block> blocks) {
        return blocks.size() == 1
                && words(blocks.get(0)) < LONGEST_NAME
                && SAME_AS.matcher(blocks.get(0).ownText()).matches();
    }

    private static Deeds own(Block block) {
        return block.isRoot() || block.is(Kind.CODE) ? Deeds.NONE : DeedCounter.count(block.ownText());
    }

    private static int words(Block block) {
        return Words.count(block.ownText(), LONGEST_NAME);
    }

    private static int length(Block block) {
        return block.lastLine() - block.first().number() + 1;
    }

    /** Where a heading says "Stories" and holds some, the rest of the file is about something else unless it has labels. */
    private List<FoundStory> withoutWhatTheFileRulesOut(Block root) {
        var shelved = new HashMap<Block, Integer>();
        found.forEach(story -> story.shelf().ifPresent(shelf -> shelved.merge(shelf, 1, Integer::sum)));
        boolean shelf = shelved.values().stream().anyMatch(stories -> stories >= 2);
        var kept = new ArrayList<>(found);
        if (shelf) {
            kept.removeIf(story -> story.shelf().isEmpty() && !Labels.nameAStory(story.content()));
        }
        if (root.isAboutDesign() && 10 * root.deeds().own() < root.deeds().clauses()) {
            kept.removeIf(story -> !Labels.nameAStory(story.content()));
        }
        Collections.sort(kept, (one, other) -> Integer.compare(one.firstLine(), other.firstLine()));
        return kept;
    }
}
