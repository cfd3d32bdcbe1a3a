package starling.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import starling.interview.CompanyValues;
import starling.interview.KeptStory;
import starling.interview.Notebooks;
import starling.interview.PersonId;
import starling.notes.Story;
import starling.question.CompanyValue;
import starling.question.Competency;
import starling.question.ValueSet;

/** {@code /values [company]}: the values of companies, and which of them a person has a story for. */
public final class ValuesCommand implements Command {
    static final String NAME = "values";

    private static final String COMPANY = "company";
    private static final int MOST_BUTTONS = 10;
    private static final int ASKED = 3;

    private final Notebooks notebooks;
    private final CompanyValues values;

    public ValuesCommand(Notebooks notebooks, CompanyValues values) {
        this.notebooks = notebooks;
        this.values = values;
    }

    /** The stories that count, and how many of them the notes list under each value, by its id. */
    private record Counted(List<Story> stories, Map<String, Integer> listed) {
        int listedUnder(CompanyValue value) {
            return listed.getOrDefault(value.id(), 0);
        }

        /** How many show one of the competencies that a value probes. */
        int showing(CompanyValue value) {
            var probed = value.competencies().stream().map(Competency::id).toList();
            return (int) stories.stream()
                    .filter(story -> story.competencies().stream().anyMatch(probed::contains))
                    .count();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "The values of companies, and which of them you have a story for";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.completed(COMPANY, "The company whose values you want to see"));
    }

    @Override
    public List<Option.Choice> completions(PersonId person, String option, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return values.sets().stream()
                .filter(set -> set.id().startsWith(wanted)
                        || set.company().toLowerCase(Locale.ROOT).contains(wanted))
                .map(set -> new Option.Choice(set.id(), set.company()))
                .toList();
    }

    @Override
    public Visibility visibility() {
        return Visibility.PERSONAL;
    }

    @Override
    public Reply run(Invocation invocation) {
        if (values.sets().isEmpty()) {
            return Reply.of("I have no values of companies: whoever runs Starling can add some under config/values.");
        }
        boolean shared = notebooks.stories(invocation.person()).isEmpty();
        var counted = counted(shared ? notebooks.sharedStories() : notebooks.stories(invocation.person()));
        var company = invocation.option(COMPANY);
        var set = company.flatMap(this::set);
        if (company.isPresent() && set.isEmpty()) {
            return unknown(company.get());
        }
        var blocks = new ArrayList<Block>();
        set.map(chosen -> new Block.Heading(chosen.company() + ": " + valuesOf(chosen)))
                .ifPresentOrElse(blocks::add, () -> blocks.add(new Block.Heading("The values of companies")));
        if (shared && !counted.stories().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "You keep no stories of your own, so this counts those that everybody here shares."));
        }
        return set.map(chosen -> one(chosen, counted, blocks))
                .orElseGet(() -> all(invocation.person(), counted, blocks));
    }

    private Optional<ValueSet> set(String idOrCompany) {
        return values.sets().stream()
                .filter(set ->
                        set.id().equalsIgnoreCase(idOrCompany) || set.company().equalsIgnoreCase(idOrCompany))
                .findFirst();
    }

    private Reply unknown(String typed) {
        return new Reply(
                List.of(
                        new Block.Paragraph("I have no values of a company of this name:"),
                        new Block.Quote(typed),
                        new Block.Paragraph("I have those of " + Enumeration.of(companies()) + ".")),
                List.of());
    }

    private List<String> companies() {
        return values.sets().stream().map(ValueSet::company).toList();
    }

    private Counted counted(List<KeptStory> kept) {
        var listed = new HashMap<String, Integer>();
        for (var each : kept) {
            var ids = new HashSet<String>();
            each.story().values().forEach(heading -> ids.addAll(values.ids(heading)));
            ids.forEach(id -> listed.merge(id, 1, Integer::sum));
        }
        return new Counted(kept.stream().map(KeptStory::story).toList(), listed);
    }

    private Reply all(PersonId person, Counted counted, List<Block> blocks) {
        blocks.add(new Block.Bullets(values.sets().stream()
                .map(set -> set.company() + ": " + valuesOf(set) + ", " + covered(set, counted))
                .toList()));
        var ofNotes = values.all(person).stream()
                .filter(value -> CompanyValues.mayBeOfNotes(value.id()) && counted.listedUnder(value) > 0)
                .map(value -> value.name() + ": " + stories(counted.listedUnder(value)))
                .toList();
        if (!ofNotes.isEmpty()) {
            blocks.add(new Block.Labelled("Values that only the notes name", ""));
            blocks.add(new Block.Bullets(ofNotes));
        }
        var buttons = values.sets().stream()
                .limit(MOST_BUTTONS)
                .map(set -> new Button(set.company(), NAME, Map.of(COMPANY, set.id())))
                .toList();
        return Reply.asking(blocks, buttons).withWholeAs("starling-values.md");
    }

    private static String covered(ValueSet set, Counted counted) {
        long listed = set.values().stream()
                .filter(value -> counted.listedUnder(value) > 0)
                .count();
        return listed == 0 ? "no story listed under any of them" : "stories listed under " + listed + " of them";
    }

    private static Reply one(ValueSet set, Counted counted, List<Block> blocks) {
        var gaps = set.values().stream()
                .filter(value -> counted.listedUnder(value) == 0 && counted.showing(value) == 0)
                .toList();
        var unlisted = set.values().stream()
                .filter(value -> counted.listedUnder(value) == 0 && counted.showing(value) > 0)
                .toList();
        var listed = set.values().stream()
                .filter(value -> counted.listedUnder(value) > 0)
                .toList();
        add(blocks, "No story yet", gaps.stream().map(value -> value.name() + ": look for one on " + probed(value)));
        add(
                blocks,
                "No story listed under it, but some that may do",
                unlisted.stream()
                        .map(value -> value.name() + ": " + stories(counted.showing(value)) + " on " + probed(value)));
        add(
                blocks,
                "Listed in the notes",
                listed.stream().map(value -> value.name() + ": " + stories(counted.listedUnder(value))));
        var buttons = Stream.of(gaps, unlisted, listed)
                .flatMap(List::stream)
                .limit(ASKED)
                .map(value -> new Button(
                        "Ask me: " + value.name(), QuestionCommand.NAME, Map.of(ValueOption.NAME, value.id())))
                .toList();
        return Reply.asking(blocks, buttons).withWholeAs("starling-values.md");
    }

    private static void add(List<Block> blocks, String label, Stream<String> lines) {
        var all = lines.toList();
        if (!all.isEmpty()) {
            blocks.add(new Block.Labelled(label, ""));
            blocks.add(new Block.Bullets(all));
        }
    }

    /** What a value probes, in a sentence. */
    private static String probed(CompanyValue value) {
        var names = value.competencies().stream().map(Competency::name).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static String valuesOf(ValueSet set) {
        return NotebookBlocks.counted(set.values().size(), "value", "values");
    }

    private static String stories(int count) {
        return NotebookBlocks.counted(count, "story", "stories");
    }
}
