package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.notes.Line.Kind;

/** A heading, list item or paragraph with everything that stands under it. Built by {@link Outline}, unchanged after that. */
final class Block {
    private List<Line> lines;
    private List<Block> children = List.of();
    private final Optional<Block> parent;
    private final Optional<PartLabel> label;
    private final boolean lead;
    private int lastLine;
    private String title = "";
    private Deeds deeds = Deeds.NONE;
    private boolean question;
    private int words;
    private int designWords;

    /** @param lead whether the list that follows at the same depth belongs to this line */
    Block(Line first, Block parent, Optional<PartLabel> label, boolean lead) {
        this.parent = Optional.of(parent);
        this.label = label;
        this.lead = lead;
        this.lastLine = first.number();
        lines = List.of(first);
        if (parent.children.isEmpty()) {
            parent.children = new ArrayList<>(1);
        }
        parent.children.add(this);
    }

    private Block() {
        parent = Optional.empty();
        lines = List.of();
        label = Optional.empty();
        lead = false;
    }

    static Block root() {
        return new Block();
    }

    /** Takes a line that goes on with this paragraph. */
    void goOn(Line line) {
        if (lines.size() == 1) {
            lines = new ArrayList<>(lines);
        }
        lines.add(line);
        lastLine = line.number();
    }

    /** Adds up what is under this block; its children must have been closed before it. */
    void close() {
        if (!isRoot() && !first().is(Kind.CODE)) {
            question = QuestionText.isQuestion(ownText());
            words = Words.count(ownText(), Integer.MAX_VALUE);
            designWords = DesignWords.count(ownText());
            deeds = label.isPresent() && label.get().rest().isEmpty() ? Deeds.NONE : DeedCounter.count(ownText());
        }
        for (var child : children) {
            deeds = deeds.plus(child.deeds);
            words += child.words;
            designWords += child.designWords;
            lastLine = Math.max(lastLine, child.lastLine);
        }
    }

    boolean isRoot() {
        return parent.isEmpty();
    }

    Optional<Block> parent() {
        return parent;
    }

    Line first() {
        return lines.get(0);
    }

    boolean is(Kind kind) {
        return !isRoot() && first().is(kind);
    }

    List<Line> lines() {
        return lines;
    }

    List<Block> children() {
        return children;
    }

    Optional<PartLabel> label() {
        return label;
    }

    boolean isLead() {
        return lead;
    }

    int lastLine() {
        return lastLine;
    }

    /** The deeds told in all of these. */
    static Deeds deedsOf(List<Block> blocks) {
        return blocks.stream().map(Block::deeds).reduce(Deeds.NONE, Deeds::plus);
    }

    /** Whether its own words are what an interviewer would ask. */
    boolean isQuestion() {
        return question;
    }

    /** The deeds told here and under it. */
    Deeds deeds() {
        return deeds;
    }

    /** Whether it speaks of system design, and not of what somebody did. */
    boolean isAboutDesign() {
        return isAboutDesign(25);
    }

    /** Whether at least one word in so many is of system design, and it does not tell what somebody did. */
    boolean isAboutDesign(int words) {
        return designWords >= 3 && words * designWords >= this.words && 5 * deeds.own() <= deeds.clauses();
    }

    /** Its own words, those of a paragraph's lines joined by blanks. */
    String ownText() {
        if (lines.size() == 1) {
            return first().text();
        }
        return String.join(" ", lines.stream().map(Line::text).toList());
    }

    /** What it would be called as a story, question or card: empty for the file as a whole. */
    String title() {
        // Asked for again and again, and no title is empty.
        if (title.isEmpty() && !isRoot()) {
            title = Title.of(first().text());
        }
        return title;
    }
}
