package starling.notes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import starling.notes.Line.Kind;

/**
 * Finds where notes point at their own stories: Markdown links to a heading, and lines that name a story, such as "same answer
 * as question 1", "see above", "see Fare capping". What points into its own story is left out. Linear in the notes.
 */
final class StoryLinks {
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)\\b(?:same (?:answer|story|example|one) as|see also|see|use (?:the )?same"
                    + " (?:answer|story|example)(?: as)?)\\b(.{1,200})");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\W{0,3}(?:(?:in|for|to) )?(?:story|question|example|project|number|no\\.?|q)? ?#?(\\d{1,3})\\b.*");
    private static final Pattern ABOVE = Pattern.compile("(?i)\\W{0,3}(?:the )?(?:one |story |answer )?above\\b.*");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)[\\s#>*_-]{0,20}(?:(?:story|question|project|example|q)\\s*)?#?(\\d{1,3})\\s*[.):–-].*");
    private static final List<String> BEFORE_A_TITLE =
            List.of("my", "the", "story", "answer", "example", "about", "on", "of", "in", "for", "under", "to");
    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST = 200;

    private final TreeMap<Integer, Integer> byFirstLine = new TreeMap<>();
    private final TreeMap<Integer, Integer> byLastLine = new TreeMap<>();
    private final Map<String, Integer> byTitle = new HashMap<>();
    private final Map<Integer, Integer> byNumber = new HashMap<>();
    private final List<FoundStory> stories;
    private final List<List<StoryLink>> links = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();

    private StoryLinks(List<String> file, List<FoundStory> stories) {
        this.stories = stories;
        for (int index = 0; index < stories.size(); index++) {
            var story = stories.get(index);
            byFirstLine.put(story.firstLine(), index);
            byLastLine.put(story.lastLine(), index);
            byTitle.putIfAbsent(String.join(" ", Words.of(story.title())), index);
            var numbered = NUMBERED.matcher(file.get(story.firstLine() - 1));
            if (numbered.matches()) {
                byNumber.putIfAbsent(Integer.parseInt(numbered.group(1)), index);
            }
            links.add(new ArrayList<>());
        }
    }

    /** For each story in order, what points at it. */
    static List<List<StoryLink>> find(List<String> file, LineScanner.Scan scan, List<FoundStory> stories) {
        if (stories.isEmpty()) {
            return List.of();
        }
        var found = new StoryLinks(file, stories);
        var headings = headings(scan.lines());
        for (var jump : scan.jumps()) {
            Optional.ofNullable(headings.get(decoded(jump.anchor())))
                    .flatMap(found::around)
                    .ifPresent(story -> found.add(story, jump.line(), jump.text()));
        }
        scan.lines().forEach(found::follow);
        return found.links;
    }

    /** The lines of the headings by the anchors that Markdown viewers give them. */
    private static Map<String, Integer> headings(List<Line> lines) {
        var headings = new HashMap<String, Integer>();
        var times = new HashMap<String, Integer>();
        for (var line : lines) {
            if (line.is(Kind.HEADING) && line.level() < Line.BOLD_LEVEL) {
                var anchor = anchor(line.text());
                int before = times.merge(anchor, 1, Integer::sum) - 1;
                headings.putIfAbsent(before == 0 ? anchor : anchor + "-" + before, line.number());
            }
        }
        return headings;
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
    }

    private static String decoded(String anchor) {
        try {
            return URLDecoder.decode(anchor.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return anchor.toLowerCase(Locale.ROOT);
        }
    }

    /** The story that a line stands in. */
    private Optional<Integer> around(int line) {
        return Optional.ofNullable(byFirstLine.floorEntry(line))
                .map(Map.Entry::getValue)
                .filter(story -> line <= stories.get(story).lastLine());
    }

    private void follow(Line line) {
        if (line.is(Kind.CODE) || line.text().length() > InlineText.LONGEST) {
            return;
        }
        var reference = REFERENCE.matcher(line.text());
        if (reference.find()) {
            target(reference.group(1), line.number()).ifPresent(story -> add(story, line.number(), line.text()));
        }
    }

    private Optional<Integer> target(String said, int line) {
        if (ABOVE.matcher(said).matches()) {
            return Optional.ofNullable(byLastLine.lowerEntry(line)).map(Map.Entry::getValue);
        }
        Matcher number = NUMBER.matcher(said);
        if (number.matches()) {
            return Optional.ofNullable(byNumber.get(Integer.parseInt(number.group(1))));
        }
        var words = Words.of(said);
        int from = 0;
        while (from < words.size() && BEFORE_A_TITLE.contains(words.get(from)) && !names(words, from)) {
            from++;
        }
        for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
            var story = byTitle.get(String.join(" ", words.subList(from, to)));
            if (story != null && (to > from + 1 || words.get(from).length() >= SHORTEST_WORD)) {
                return Optional.of(story);
            }
        }
        return Optional.empty();
    }

    /** Whether a title begins here: "The flood" begins with a word that could be left out. */
    private boolean names(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + MOST_WORDS); to > from + 1; to--) {
            if (byTitle.containsKey(String.join(" ", words.subList(from, to)))) {
                return true;
            }
        }
        return false;
    }

    private void add(int story, int line, String text) {
        var pointed = stories.get(story);
        boolean inside = pointed.firstLine() <= line && line <= pointed.lastLine();
        if (!inside && known.add(((long) story << Integer.SIZE) + line)) {
            links.get(story).add(new StoryLink(line, Words.beginning(text, LONGEST)));
        }
    }
}
