package starling.coach;

/**
 * One question to a language model. Holds what a person typed, and tells no log.
 *
 * @param instructions what it is told to do; holds nothing that a person typed
 * @param material what it is to do it with, in which everything that a person typed is marked as such
 * @param schema the JSON Schema of the object that it is to reply with; blank if any text will do
 * @param mostTokens how long its reply may be
 */
public record ModelRequest(String instructions, String material, String schema, int mostTokens) {
    @Override
    public String toString() {
        return "a request of " + (instructions.length() + material.length()) + " characters";
    }
}
