package starling.question;

import java.util.List;

/**
 * What a behavioural question probes.
 *
 * @param id the name in files and commands, such as {@code difficult-person}
 * @param name the name shown to people
 * @param description one sentence: what is probed, and what a strong story shows
 * @param cues lower-case words and phrases by which people's notes and questions show it
 */
public record Competency(String id, String name, String description, List<String> cues) {
    public Competency {
        cues = List.copyOf(cues);
    }
}
