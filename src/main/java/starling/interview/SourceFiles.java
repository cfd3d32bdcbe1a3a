package starling.interview;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.notes.ConceptCard;
import starling.notes.ListedQuestion;
import starling.notes.Notebook;
import starling.notes.Story;
import starling.notes.UnreadLines;

/** The files that a notebook comes from. */
final class SourceFiles {
    /** Should the notes of that name be unreadable, what is typed goes into others. */
    private static final Pattern TYPED_IN = Pattern.compile(Notebooks.TYPED_IN + "( \\d+)?");

    private SourceFiles() {}

    /** The name that an imported file is kept under. What people typed cannot be lost to a file that happens to have its name. */
    static String importedAs(String given) {
        var name = FileName.of(given);
        return TYPED_IN.matcher(name).matches() ? name + " (file)" : name;
    }

    /** What a notebook holds of each file, by the names of the files. */
    static SortedMap<String, Notebook> of(Notebook notebook) {
        var stories = by(notebook.stories().stream().map(SourceFiles::named), Story::file);
        var questions = by(notebook.questions().stream().map(SourceFiles::named), ListedQuestion::file);
        var cards = by(notebook.cards().stream().map(SourceFiles::named), ConceptCard::file);
        var unread = by(notebook.unread().stream().map(SourceFiles::named), UnreadLines::file);
        var names = new TreeSet<String>();
        Stream.of(stories, questions, cards, unread).forEach(each -> names.addAll(each.keySet()));
        var files = new TreeMap<String, Notebook>();
        for (var name : names) {
            files.put(name, new Notebook(of(name, stories), of(name, questions), of(name, cards), of(name, unread)));
        }
        return files;
    }

    /** Whether anything was understood. */
    static boolean holdsSomething(Notebook notebook) {
        return !notebook.stories().isEmpty()
                || !notebook.questions().isEmpty()
                || !notebook.cards().isEmpty();
    }

    private static <T> Map<String, List<T>> by(Stream<T> items, Function<T, String> file) {
        return items.collect(Collectors.groupingBy(file));
    }

    private static <T> List<T> of(String name, Map<String, List<T>> items) {
        return items.getOrDefault(name, List.of());
    }

    private static Story named(Story story) {
        return new Story(
                FileName.of(story.file()),
                story.title(),
                story.firstLine(),
                story.lastLine(),
                story.text(),
                story.parts(),
                story.competencies(),
                story.values(),
                story.numbers(),
                story.links());
    }

    private static ListedQuestion named(ListedQuestion question) {
        return new ListedQuestion(FileName.of(question.file()), question.text(), question.line());
    }

    private static ConceptCard named(ConceptCard card) {
        return new ConceptCard(
                FileName.of(card.file()), card.term(), card.locus(), card.line(), card.text(), card.group());
    }

    private static UnreadLines named(UnreadLines lines) {
        return new UnreadLines(FileName.of(lines.file()), lines.firstLine(), lines.lastLine(), lines.text());
    }
}
