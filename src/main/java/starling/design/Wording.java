package starling.design;

import java.util.List;

/** The words of a sentence or title, and the components that they name. Immutable. */
final class Wording {
    /**
     * A component that is named.
     *
     * @param from the index of its first token
     * @param to the index after its last token
     * @param onlyInFlows whether these words mean the component only where something connects it to another one
     */
    record Mention(String component, int from, int to, boolean onlyInFlows) {}

    private final List<Token> tokens;
    private final List<Mention> mentions;
    private final int[] componentLengths;

    /**
     * @param mentions in order, none overlapping another
     */
    Wording(List<Token> tokens, List<Mention> mentions) {
        this.tokens = List.copyOf(tokens);
        this.mentions = List.copyOf(mentions);
        this.componentLengths = new int[tokens.size()];
        for (var mention : mentions) {
            componentLengths[mention.from()] = mention.onlyInFlows() ? 0 : mention.to() - mention.from();
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** How many tokens the component at this index has; 0 if none begins there. */
    int componentLength(int index) {
        return componentLengths[index];
    }
}
