package starling.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The words of one line without emphasis, link targets, code marks and HTML tags.
 *
 * @param text the words
 * @param strong what the line has in bold at its beginning, or empty
 * @param jump whether the whole line is a link into this same file, as in a table of contents
 * @param anchors where in this same file its links lead
 */
record InlineText(String text, String strong, boolean jump, List<String> anchors) {
    /** Past this, a line is no prose, and the parser's work on its brackets is not worth the wait. */
    static final int LONGEST = 10_000;

    // Blocks are recognised line by line before this: as Markdown, notes indented with tabs would all be code.
    private static final Parser INLINES =
            Parser.builder().enabledBlockTypes(Set.of()).build();

    /** Says nothing of the notes, so that no log ever holds them. */
    @Override
    public String toString() {
        return "words of one line";
    }

    static InlineText of(String markdown) {
        if (markdown.length() > LONGEST || !hasMarks(markdown)) {
            return new InlineText(markdown, "", false, List.of());
        }
        var paragraph = INLINES.parse(markdown).getFirstChild();
        if (paragraph == null || paragraph.getFirstChild() == null) {
            return new InlineText("", "", false, List.of());
        }
        var first = paragraph.getFirstChild();
        var anchors = new ArrayList<String>();
        var text = words(paragraph, anchors);
        var strong = first instanceof StrongEmphasis || isStrongInside(first) ? words(first, new ArrayList<>()) : "";
        return new InlineText(text, strong, isJump(paragraph), anchors);
    }

    private static boolean hasMarks(String markdown) {
        for (int at = 0; at < markdown.length(); at++) {
            if ("*_`[]<&\\".indexOf(markdown.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStrongInside(Node first) {
        return first instanceof Emphasis && first.getFirstChild() instanceof StrongEmphasis;
    }

    private static boolean isJump(Node paragraph) {
        var only = paragraph.getFirstChild();
        while (only != null && only.getNext() == null && !(only instanceof Link)) {
            only = only.getFirstChild();
        }
        return only instanceof Link link
                && link.getNext() == null
                && link.getDestination().startsWith("#");
    }

    // Walks with a cursor: emphasis can be nested more deeply than a stack of calls can be.
    private static String words(Node root, List<String> anchors) {
        var words = new StringBuilder();
        var cursor = Optional.of(root);
        while (cursor.isPresent()) {
            var node = cursor.get();
            append(node, words);
            if (node instanceof Link link && link.getDestination().startsWith("#")) {
                anchors.add(link.getDestination().substring(1));
            }
            var below = node instanceof Image ? Optional.<Node>empty() : Optional.ofNullable(node.getFirstChild());
            cursor = below.isPresent() ? below : after(node, root);
        }
        return words.toString().replace("**", "").strip();
    }

    private static Optional<Node> after(Node node, Node root) {
        var here = node;
        while (here != null && here != root) {
            if (here.getNext() != null) {
                return Optional.of(here.getNext());
            }
            here = here.getParent();
        }
        return Optional.empty();
    }

    private static void append(Node node, StringBuilder words) {
        if (node instanceof Text text) {
            words.append(text.getLiteral());
        } else if (node instanceof Code code) {
            words.append(code.getLiteral());
        } else if (node instanceof HtmlInline tag && tag.getLiteral().startsWith("<br")) {
            words.append(' ');
        }
    }
}
