package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import starling.design.Token.Kind;

/**
 * The passages of an answer as flows are read from them: lines that an arrow joins in one, the branches of a drawn tree each
 * with what it grows from, the names of a diagram's source in place of their abbreviations, and drawn boxes with what leads down
 * from one to another. One use by one thread.
 */
final class FlowPassages {
    private static final String BRANCHES = "├└╰┣┗";
    private static final int LONGEST_INDENT = 80;

    private final String answer;
    private final Abbreviations abbreviations;
    private final List<Passage> made = new ArrayList<>();
    // Of the tree that is being read: what stands at which column, each further to the right than the one before.
    private final List<Passage> trunk = new ArrayList<>();

    private FlowPassages(String answer) {
        this.answer = answer;
        this.abbreviations = Abbreviations.of(answer);
    }

    /** In the order of the answer; drawings last. Takes time linear in its length. */
    static List<Passage> of(String answer, List<Passage> body) {
        var passages = new FlowPassages(answer);
        passages.join(body);
        passages.made.addAll(BoxDrawing.arrows(answer));
        return List.copyOf(passages.made);
    }

    private void join(List<Passage> body) {
        var tokens = new ArrayList<Token>();
        int first = 0;
        for (int i = 0; i < body.size(); i++) {
            var passage = body.get(i);
            if (branch(passage)) {
                first = i + 1;
                continue;
            }
            tokens.addAll(abbreviations.spelledOut(passage.tokens()));
            boolean goesOn = i + 1 < body.size()
                    && !isBranch(body.get(i + 1))
                    && (endsInArrow(tokens) || beginsWithArrow(body.get(i + 1).tokens()));
            if (!goesOn) {
                var begin = body.get(first);
                var whole = new Passage(begin.kind(), begin.place(), begin.span(), tokens);
                made.add(whole);
                trunk.clear();
                trunk.add(whole);
                tokens.clear();
                first = i + 1;
            }
        }
    }

    /** Makes a passage of a branch of a tree and what it grows from; false if it is none. */
    private boolean branch(Passage passage) {
        if (!isBranch(passage) || trunk.isEmpty()) {
            return false;
        }
        int column = column(passage);
        while (trunk.size() > 1 && column(trunk.get(trunk.size() - 1)) >= column) {
            trunk.remove(trunk.size() - 1);
        }
        var tokens = new ArrayList<>(lastPart(trunk.get(trunk.size() - 1)));
        var own = abbreviations.spelledOut(passage.tokens());
        if (!beginsWithArrow(own)) {
            int start = passage.span().start();
            tokens.add(new Token(Kind.ARROW, "→", start, start));
        }
        tokens.addAll(own);
        made.add(new Passage(passage.kind(), passage.place(), passage.span(), tokens));
        trunk.add(new Passage(passage.kind(), passage.place(), passage.span(), own));
        return true;
    }

    private static List<Token> lastPart(Passage passage) {
        var tokens = passage.tokens();
        int from = tokens.size();
        while (from > 0 && !tokens.get(from - 1).is(Kind.ARROW)) {
            from--;
        }
        return tokens.subList(from, tokens.size());
    }

    private boolean isBranch(Passage passage) {
        return branchAt(passage).isPresent();
    }

    private int column(Passage passage) {
        return branchAt(passage).orElse(-1);
    }

    /** The column of the sign from which a branch grows, if this is one. */
    private Optional<Integer> branchAt(Passage passage) {
        int start = answer.lastIndexOf('\n', Math.max(0, passage.span().start() - 1)) + 1;
        for (int i = start; i < Math.min(answer.length(), start + LONGEST_INDENT); i++) {
            char c = answer.charAt(i);
            if (BRANCHES.indexOf(c) >= 0) {
                return Optional.of(i - start);
            }
            if (!Character.isWhitespace(c) && c != '│' && c != '|') {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean endsInArrow(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is(Kind.ARROW);
    }

    private static boolean beginsWithArrow(List<Token> tokens) {
        return !tokens.isEmpty() && tokens.get(0).is(Kind.ARROW);
    }
}
