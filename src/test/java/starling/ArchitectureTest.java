package starling;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import starling.command.Command;
import starling.command.Invocation;

/** The house as a table: what each package may use. A package that is not in the table may not exist. */
final class ArchitectureTest {
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("configuration", Set.of("org.snakeyaml.engine")),
            Map.entry("language", Set.of("dev.langchain4j", "ai.onnxruntime", "opennlp.tools.langdetect")),
            Map.entry("question", Set.of("starling.configuration")),
            Map.entry("star", Set.of("starling.configuration", "starling.language")),
            // question for what an answer is held against: the brief of the question that it is to.
            Map.entry("design", Set.of("starling.configuration", "starling.language", "starling.question")),
            Map.entry("rubric", Set.of("starling.configuration", "dev.cel", "com.google.common")),
            Map.entry("notes", Set.of("starling.question", "starling.star", "org.commonmark")),
            Map.entry(
                    "retrieval",
                    Set.of("starling.language", "starling.notes", "starling.question", "org.apache.lucene")),
            Map.entry(
                    "feedback",
                    Set.of(
                            "starling.language",
                            "starling.question",
                            "starling.star",
                            "starling.design",
                            "starling.notes",
                            "starling.rubric",
                            "starling.retrieval")),
            Map.entry(
                    "interview",
                    // star for the parts of a story that somebody types or tells, language for the sentences they are
                    // of, design for the parts in which a design was asked for.
                    Set.of(
                            "starling.language",
                            "starling.question",
                            "starling.star",
                            "starling.design",
                            "starling.notes",
                            "starling.retrieval",
                            "starling.feedback")),
            Map.entry(
                    "recall",
                    // interview for the notebooks and the questions of a person; the drill is one more way to use them.
                    // language for the meaning of what is remembered, star and feedback for the result of a story and
                    // its
                    // numbers.
                    Set.of(
                            "starling.language",
                            "starling.question",
                            "starling.star",
                            "starling.notes",
                            "starling.retrieval",
                            "starling.feedback",
                            "starling.interview")),
            Map.entry(
                    "clarification",
                    // retrieval for the telling words that a question and what answers it share, as in a search.
                    Set.of("starling.language", "starling.question", "starling.retrieval")),
            Map.entry(
                    "session",
                    // configuration for the interviewers that the owner writes; rubric and star for what an answer left
                    // open, and for the report; design for what the stages of a system-design question want said.
                    Set.of(
                            "starling.configuration",
                            "starling.clarification",
                            "starling.design",
                            "starling.question",
                            "starling.rubric",
                            "starling.star",
                            "starling.feedback",
                            "starling.interview")),
            // What the coach is told and held against is the feedback; the network is in model. configuration for the
            // prompts
            // and word lists that the owner writes.
            Map.entry(
                    "coach",
                    Set.of(
                            "starling.configuration",
                            "starling.language",
                            "starling.question",
                            "starling.star",
                            "starling.design",
                            "starling.rubric",
                            "starling.notes",
                            "starling.retrieval",
                            "starling.feedback",
                            "starling.interview",
                            // Locks, one of so many for each person.
                            "com.google.common",
                            "org.slf4j",
                            "com.fasterxml.jackson")),
            // A person's answers are read anew for their export; what is kept of them is in interview.
            Map.entry(
                    "export",
                    Set.of("starling.question", "starling.feedback", "starling.interview", "com.fasterxml.jackson")),
            // configuration for which model the owner named; the coach's view of one is in coach.
            Map.entry(
                    "model",
                    Set.of(
                            "starling.configuration",
                            "starling.coach",
                            "dev.langchain4j",
                            "dev.failsafe",
                            "org.slf4j",
                            "javax.net.ssl")),
            Map.entry(
                    "progress",
                    Set.of(
                            "starling.question",
                            "starling.notes",
                            "starling.interview",
                            "starling.picture",
                            "java.awt")),
            // What all pictures have in common, so that neither of those who draw needs the other.
            Map.entry("picture", Set.of("java.awt", "javax.imageio")),
            Map.entry(
                    "diagram",
                    Set.of("starling.design", "starling.picture", "java.awt", "org.eclipse.elk", "org.eclipse.emf")),
            Map.entry(
                    "command",
                    Set.of(
                            "starling.question",
                            "starling.star",
                            "starling.design",
                            "starling.notes",
                            "starling.rubric",
                            "starling.retrieval",
                            "starling.feedback",
                            "starling.interview",
                            "starling.recall",
                            "starling.session",
                            "starling.progress",
                            "starling.diagram",
                            "starling.coach",
                            "starling.export",
                            "starling.language")),
            // configuration for the part of Discord that a process was given; interview for what the store says of a
            // failure, which may be logged.
            Map.entry("shard", Set.of("starling.configuration", "starling.interview", "org.slf4j")),
            Map.entry(
                    "store",
                    // question for what a question of the day is about, which a channel's managers choose; design for
                    // the parts in which a design was asked for; configuration for where the database is.
                    Set.of(
                            "starling.configuration",
                            "starling.design",
                            "starling.question",
                            "starling.interview",
                            "starling.coach",
                            "starling.recall",
                            "starling.session",
                            "starling.shard",
                            "starling.feedback",
                            "java.sql",
                            "org.jdbi",
                            "org.flywaydb",
                            "org.sqlite",
                            "org.postgresql",
                            "com.google.crypto.tink",
                            "com.zaxxer.hikari",
                            "javax.sql")),
            Map.entry(
                    "discord",
                    // configuration for the part of Discord that a process hears.
                    Set.of(
                            "starling.configuration",
                            "starling.command",
                            "starling.interview",
                            "starling.shard",
                            "net.dv8tion",
                            "org.slf4j",
                            "okhttp3",
                            "io.github.bucket4j")),
            // What it watches reports through listeners of its own, and knows nothing of it.
            Map.entry(
                    "observation",
                    Set.of(
                            "starling.language",
                            "starling.feedback",
                            "starling.coach",
                            "starling.store",
                            "starling.shard",
                            "starling.discord",
                            "io.micrometer",
                            "com.sun.net.httpserver")),
            Map.entry("terminal", Set.of("starling.command", "starling.interview", "org.jline")),
            Map.entry(
                    "cli",
                    // store for backups, moves and keys, which are of a database as a whole and of nobody in it.
                    Set.of(
                            "starling.configuration",
                            "starling.language",
                            "starling.question",
                            "starling.star",
                            "starling.design",
                            "starling.notes",
                            "starling.rubric",
                            "starling.retrieval",
                            "starling.feedback",
                            "starling.interview",
                            "starling.command",
                            "starling.terminal",
                            "starling.coach",
                            "starling.store",
                            "picocli",
                            "com.fasterxml.jackson"))));
    /** The JDK without the parts that only one package may speak to. */
    private static final List<String> EVERYBODY = List.of("java.", "javax.annotation.", "org.jspecify.");

    private static final List<String> ONE_PACKAGE_ONLY = List.of("java.sql", "java.awt");

    private static final JavaClasses STARLING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("starling");

    @Test
    void theTableNamesEveryPackage() {
        var packages = STARLING.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("starling"))
                .map(name -> name.substring("starling.".length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void everyPackageUsesOnlyWhatTheTableAllows() {
        MAY_USE.forEach((name, allowed) -> {
            var own = "starling." + name;
            classes()
                    .that()
                    .resideInAPackage(own)
                    .should()
                    .onlyDependOnClassesThat(describe("the table allows " + own, used -> mayUse(own, allowed, used)))
                    .check(STARLING);
        });
    }

    @Test
    void noPackageUsesOneThatUsesIt() {
        slices().matching("starling.(*)").should().beFreeOfCycles().check(STARLING);
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Misc|Default)(\\$.*)?")
                .check(STARLING);
    }

    @Test
    void whatMayAskOrWantSomethingSaysSoBeforehand() {
        // A front end has to tell Discord that it heard before it may look into the store.
        for (var announced : Map.of("form", "mayAskForm", "room", "mayWantRoom").entrySet()) {
            var silent = STARLING.stream()
                    .filter(command -> !command.isInterface() && command.isAssignableTo(Command.class))
                    .filter(command -> command.tryGetMethod(announced.getKey(), Invocation.class)
                            .isPresent())
                    .filter(command ->
                            command.tryGetMethod(announced.getValue()).isEmpty())
                    .map(JavaClass::getSimpleName)
                    .toList();

            assertThat(silent).as("those without " + announced.getValue()).isEmpty();
        }
    }

    @Test
    void nobodySpeaksWithADatabaseButByTheWayThatKnowsHowTextsAreKept() {
        var dialects = describe("a dialect", (JavaClass each) -> each.isAssignableTo("starling.store.Dialect"));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("starling.store.Database")
                .and()
                .doNotHaveFullyQualifiedName("starling.store.DialectWithTexts")
                .and(not(dialects))
                .should()
                .callMethodWhere(target(owner(dialects))
                        .and(target(describe(
                                "work on a connection",
                                method -> method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(Function.class))))))
                .check(STARLING);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("starling.store.Database")
                .should()
                .callConstructorWhere(target(owner(dialects)))
                .check(STARLING);
    }

    private static boolean mayUse(String own, Set<String> allowed, JavaClass used) {
        var name = used.getBaseComponentType().getPackageName();
        if (used.getBaseComponentType().isPrimitive() || name.equals(own)) {
            return true;
        }
        if (allowed.stream().anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."))) {
            return true;
        }
        return ONE_PACKAGE_ONLY.stream().noneMatch(name::startsWith)
                && EVERYBODY.stream().anyMatch((name + ".")::startsWith);
    }
}
