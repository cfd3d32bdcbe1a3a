package starling.coach;

/**
 * Which language model it is, and to whom what it is given goes.
 *
 * @param name as its provider calls it, such as {@code llama3.2}
 * @param destination the host and port that it is asked at, such as {@code api.openai.com} or {@code localhost:11434}
 */
public record ModelCard(String name, String destination) {}
