package starling.interview;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import starling.notes.ConceptCard;
import starling.notes.ListedQuestion;
import starling.notes.Notebook;
import starling.notes.Story;
import starling.notes.UnreadLines;

/** The files that a notebook comes from. */
final class SourceFiles {
    private static final int LONGEST_NAME = 100;
    private static final String NAMELESS = "notes.md";

    private SourceFiles() {}

    /** A file's name as it is kept: no folders, nothing that cannot be seen, at most 100 characters. */
    static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var seen = last.codePoints()
                .filter(point -> !Character.isISOControl(point)
                        && Character.getType(point) != Character.FORMAT
                        && Character.getType(point) != Character.SURROGATE
                        && Character.getType(point) != Character.LINE_SEPARATOR
                        && Character.getType(point) != Character.PARAGRAPH_SEPARATOR)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return seen.isEmpty() || seen.equals(".") || seen.equals("..") ? NAMELESS : seen;
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
                name(story.file()),
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
        return new ListedQuestion(name(question.file()), question.text(), question.line());
    }

    private static ConceptCard named(ConceptCard card) {
        return new ConceptCard(name(card.file()), card.term(), card.locus(), card.line(), card.text(), card.group());
    }

    private static UnreadLines named(UnreadLines lines) {
        return new UnreadLines(name(lines.file()), lines.firstLine(), lines.lastLine(), lines.text());
    }
}
