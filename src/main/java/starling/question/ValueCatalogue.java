package starling.question;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.configuration.YamlNode;

/** The values of companies that can be asked for: all files of {@code config/values}. Immutable. */
public final class ValueCatalogue {
    /** Begins the ids of values that only notes name, so no set is called so. */
    public static final String OF_NOTES = "notes";

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
    private static final Set<String> SET_FIELDS = Set.of("id", "company", "also", "values");
    private static final Set<String> VALUE_FIELDS = Set.of("id", "name", "also", "competencies");
    private static final int LONGEST_COMPANY = 30;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_COMPETENCIES = 4;

    private final List<ValueSet> sets;
    private final Map<String, CompanyValue> byId = new HashMap<>();
    private final Map<ValueName, Set<CompanyValue>> byName = new HashMap<>();

    /** A set and what else its company is called. */
    private record Read(ValueSet set, List<String> companyNames) {}

    private ValueCatalogue(List<Read> read) {
        sets = read.stream().map(Read::set).toList();
        for (var each : read) {
            var companies = each.companyNames().stream().map(ValueName::of).toList();
            for (var value : each.set().values()) {
                byId.put(value.id(), value);
                names(value, companies)
                        .forEach(name -> byName.computeIfAbsent(name, made -> new LinkedHashSet<>())
                                .add(value));
            }
        }
    }

    /**
     * The sets of every {@code .yaml} file in a folder, in the order of the file names; none where there is no such folder.
     *
     * @param home the folder that messages name the files relative to
     * @throws starling.configuration.ConfigurationException naming file, line and column of what is wrong
     */
    public static ValueCatalogue load(Path home, Path folder, CompetencyCatalogue competencies) {
        var read = new ArrayList<Read>();
        var seen = new HashMap<String, YamlNode>();
        var known = competencies.all().stream().collect(Collectors.toMap(Competency::id, Function.identity()));
        var documents = Files.notExists(folder) ? List.<YamlNode>of() : YamlNode.readFolder(home, folder);
        for (var document : documents) {
            document.fields(SET_FIELDS);
            var id = document.field("id");
            var before = seen.putIfAbsent(checkedSetId(id), document);
            if (before != null) {
                throw id.error("the id \"" + id.text() + "\" was given to another set, at " + before);
            }
            read.add(set(document, known));
        }
        return new ValueCatalogue(read);
    }

    /** All sets, in the order of their files. */
    public List<ValueSet> sets() {
        return sets;
    }

    /** The values of all sets, in their order. */
    public List<CompanyValue> values() {
        return sets.stream().flatMap(set -> set.values().stream()).toList();
    }

    /** The value with this id. */
    public Optional<CompanyValue> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The values that a heading in notes, or what a person types, may mean by name, with or without their company's: several
     * if several companies have one of that name, none if no company has.
     */
    public List<CompanyValue> called(String written) {
        return ValueName.in(written).stream()
                .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
                .findFirst()
                .map(List::copyOf)
                .orElseGet(List::of);
    }

    private static Set<ValueName> names(CompanyValue value, List<ValueName> companies) {
        var names = new LinkedHashSet<ValueName>();
        Stream.concat(Stream.of(value.name()), value.otherNames().stream())
                .map(ValueName::of)
                .forEach(name -> {
                    names.add(name);
                    companies.forEach(company -> names.addAll(List.of(company.then(name), name.then(company))));
                });
        return names;
    }

    private static String checkedSetId(YamlNode id) {
        if (!ID.matcher(id.text()).matches()) {
            throw id.error("an id is lower-case letters, digits and hyphens; found \"" + id.text() + "\"");
        }
        if (id.text().equals(OF_NOTES)) {
            throw id.error("the id \"" + OF_NOTES + "\" is kept for values that people's notes name; choose another");
        }
        return id.text();
    }

    private static Read set(YamlNode document, Map<String, Competency> competencies) {
        var id = document.field("id").text();
        var company = shortText(document.field("company"), "company", LONGEST_COMPANY);
        var values = new ArrayList<CompanyValue>();
        var seen = new HashMap<ValueName, YamlNode>();
        var items = document.field("values").itemsWithUnique("id");
        if (items.isEmpty()) {
            throw document.field("values").error("expected one value or more");
        }
        for (var item : items) {
            item.fields(VALUE_FIELDS);
            values.add(value(id, company, item, competencies));
            var before = seen.putIfAbsent(ValueName.of(item.field("name").text()), item);
            if (before != null) {
                throw item.field("name").error("another value of this set is called so, at " + before);
            }
        }
        var companyNames = new ArrayList<>(List.of(company));
        companyNames.addAll(also(document));
        return new Read(new ValueSet(id, company, values), companyNames);
    }

    private static CompanyValue value(String set, String company, YamlNode item, Map<String, Competency> competencies) {
        var id = item.field("id");
        int longest = CompanyValue.LONGEST_ID - set.length() - 1;
        if (!ID.matcher(id.text()).matches() || id.text().length() > longest) {
            throw id.error("an id is lower-case letters, digits and hyphens, at most " + longest + " beside \"" + set
                    + "\"; found \"" + id.text() + "\"");
        }
        var name = shortText(item.field("name"), "name", LONGEST_NAME);
        if (ValueName.of(name).words().isEmpty()) {
            throw item.field("name").error("a name has a letter or a digit in it; found \"" + name + "\"");
        }
        var probed = item.field("competencies");
        var named =
                probed.items().stream().map(each -> each.oneOf(competencies)).toList();
        if (named.isEmpty()
                || named.size() > MOST_COMPETENCIES
                || Set.copyOf(named).size() < named.size()) {
            throw probed.error("expected one to four different competencies");
        }
        return new CompanyValue(set + "." + id.text(), company, name, also(item), named);
    }

    private static List<String> also(YamlNode node) {
        return node.find("also").map(YamlNode::texts).orElse(List.of());
    }

    private static String shortText(YamlNode text, String what, int longest) {
        if (text.text().length() > longest) {
            throw text.error("a " + what + " has at most " + longest + " characters, this one "
                    + text.text().length());
        }
        return text.text();
    }
}
