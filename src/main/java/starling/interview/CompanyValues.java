package starling.interview;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import starling.notes.CompetencyTagger;
import starling.question.CompanyValue;
import starling.question.CompetencyCatalogue;
import starling.question.ValueCatalogue;
import starling.question.ValueName;
import starling.question.ValueSet;

/**
 * The company values that a person can be asked about: those of the catalogue, and those that only their own notes or the shared
 * ones name. The latter probe what their names speak of, as far as that can be told. Safe for use by several threads.
 */
public final class CompanyValues {
    private static final String OF_NOTES = ValueCatalogue.OF_NOTES + ".";
    private static final int DIGITS = 10;
    private static final int LONGEST_NAME = 80;
    private static final double NEAR = 0.5;

    private final ValueCatalogue catalogue;
    private final CompetencyCatalogue competencies;
    private final CompetencyTagger tagger;
    private final Notebooks notebooks;

    public CompanyValues(ValueCatalogue catalogue, CompetencyCatalogue competencies, Notebooks notebooks) {
        this.catalogue = catalogue;
        this.competencies = competencies;
        this.tagger = new CompetencyTagger(competencies);
        this.notebooks = notebooks;
    }

    /** The sets of the catalogue. */
    public List<ValueSet> sets() {
        return catalogue.sets();
    }

    /** Whether an id may be that of a value that only notes name, which those who keep other notes do not know. */
    public static boolean mayBeOfNotes(String id) {
        return id.startsWith(OF_NOTES);
    }

    /** Whether others may read the name of a value: not if it stands in the notes of one person alone. */
    public boolean isForAllToRead(CompanyValue value) {
        return !mayBeOfNotes(value.id()) || named(notebooks.sharedStories()).containsKey(value.id());
    }

    /** The value with this id: of the catalogue, of this person's notes, or of the shared ones. */
    public Optional<CompanyValue> find(PersonId person, String id) {
        return mayBeOfNotes(id) ? Optional.ofNullable(listed(person).get(id)) : catalogue.find(id);
    }

    /**
     * All values that this person can be asked about: those that their own notes list, in the order of these, then those that
     * the shared ones list, then the others, in the order of the catalogue.
     */
    public List<CompanyValue> all(PersonId person) {
        var all = listed(person);
        catalogue.values().forEach(value -> all.putIfAbsent(value.id(), value));
        return List.copyOf(all.values());
    }

    /** The values that this person may mean by name; several if several companies have one of that name. */
    public List<CompanyValue> called(PersonId person, String written) {
        var known = catalogue.called(written);
        if (!known.isEmpty()) {
            return known;
        }
        var names = ValueName.in(written);
        return listed(person).values().stream()
                .filter(value -> mayBeOfNotes(value.id()) && names.contains(ValueName.of(value.name())))
                .toList();
    }

    /**
     * The values whose names are most like what was typed, the most alike first; none where none is much alike.
     *
     * @param audience who reads them
     */
    public List<CompanyValue> nearest(PersonId person, Audience audience, String typed, int limit) {
        record Likened(CompanyValue value, double likeness) {}
        var name = ValueName.of(typed);
        return all(person).stream()
                .filter(value -> audience == Audience.THE_PERSON_ALONE || isForAllToRead(value))
                .map(value -> new Likened(value, likeness(value, name)))
                .filter(likened -> likened.likeness() >= NEAR)
                .sorted(Comparator.comparingDouble(Likened::likeness).reversed())
                .limit(limit)
                .map(Likened::value)
                .toList();
    }

    private static double likeness(CompanyValue value, ValueName typed) {
        return Stream.concat(Stream.of(value.name(), value.label()), value.otherNames().stream())
                .mapToDouble(name -> ValueName.of(name).likeness(typed))
                .max()
                .orElse(0);
    }

    /**
     * The ids of the values that a heading in notes means: those of the catalogue that are called so, or else the one that only
     * notes name.
     *
     * @param heading as in {@link starling.notes.Story#values}
     */
    public List<String> ids(String heading) {
        var known = catalogue.called(heading);
        if (!known.isEmpty()) {
            return known.stream().map(CompanyValue::id).toList();
        }
        var name = ValueName.of(heading);
        // The words alone decide, so that a value stays itself over restarts and wherever its story is moved to.
        return name.words().isEmpty() ? List.of() : List.of(OF_NOTES + StoryIds.hash(name.text(), DIGITS));
    }

    private CompanyValue ofNotes(String id, String heading) {
        var probed = tagger.tag(heading, "").stream()
                .flatMap(competency -> competencies.find(competency).stream())
                .toList();
        return new CompanyValue(id, "", shortened(heading.strip()), List.of(), probed);
    }

    private static String shortened(String heading) {
        return heading.codePointCount(0, heading.length()) <= LONGEST_NAME
                ? heading
                : heading.substring(0, heading.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** The values that a person's own notes and the shared ones list, by their ids. */
    private Map<String, CompanyValue> listed(PersonId person) {
        var listed = named(notebooks.stories(person));
        named(notebooks.sharedStories()).forEach(listed::putIfAbsent);
        return listed;
    }

    private Map<String, CompanyValue> named(List<KeptStory> stories) {
        var headings = new LinkedHashSet<String>();
        stories.forEach(kept -> headings.addAll(kept.story().values()));
        var named = new LinkedHashMap<String, CompanyValue>();
        for (var heading : headings) {
            for (var id : ids(heading)) {
                named.computeIfAbsent(id, made -> catalogue.find(id).orElseGet(() -> ofNotes(id, heading)));
            }
        }
        return named;
    }
}
