package starling.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import starling.design.Passage.Kind;
import starling.design.Passage.Marker;
import starling.design.Passage.Place;
import starling.design.Title.Form;
import starling.language.Span;

/**
 * What the titles of an answer say about its passages: which sections there are, and what is out of scope.
 *
 * @param sections the sections whose titles name steps, in order
 * @param body the passages that count, in order, without titles and without what is out of scope
 * @param headings the headings that are not out of scope, in order
 * @param leavesOut whether anything is said to be out of scope
 */
record Outline(List<Section> sections, List<Passage> body, List<Passage> headings, boolean leavesOut) {
    /** So many names in a row, with nothing under any of them, are a plan or a list of buzzwords and no titles. */
    private static final int NAMES_OF_A_PLAN = 3;

    private static final int TOO_MANY_SHORT = 3;

    private static final int LONGEST_NAME = 8;

    /** A passage that is a title, or counts, or is out of scope. */
    private record Entry(Passage passage, Optional<Title> title) {
        boolean isTitle() {
            return title.isPresent();
        }

        boolean hasForm(Form form) {
            return title.filter(found -> found.form() == form).isPresent();
        }

        Place place() {
            return passage.place();
        }

        int level() {
            return place().level();
        }
    }

    Outline {
        sections = List.copyOf(sections);
        body = List.copyOf(body);
        headings = List.copyOf(headings);
    }

    static Outline of(String answer, List<Passage> passages, Vocabulary vocabulary) {
        var entries = withoutPlans(entries(answer, passages, vocabulary.titles()));
        var inScope = inScope(entries, vocabulary);
        var sections = sections(inScope, vocabulary);
        var body = inScope.stream()
                .filter(entry -> !entry.isTitle())
                .map(Entry::passage)
                .toList();
        var headings = inScope.stream()
                .filter(entry -> entry.hasForm(Form.HEADING))
                .map(Entry::passage)
                .toList();
        return new Outline(sections, body, headings, inScope.size() < entries.size());
    }

    /**
     * The parts under titles. A few may be as short as "Shorten a link."; where most are, the titles are all that the answer has, and
     * the short ones count as empty.
     */
    private static List<Section> sections(List<Entry> inScope, Vocabulary vocabulary) {
        var all = new ArrayList<Section>();
        var filled = new ArrayList<Section>();
        for (int i = 0; i < inScope.size(); i++) {
            var title = inScope.get(i).title();
            if (title.isPresent() && !title.get().steps().isEmpty()) {
                all.add(section(inScope, i, title.get(), content -> true, vocabulary));
                filled.add(section(inScope, i, title.get(), vocabulary::fillsASection, vocabulary));
            }
        }
        long some = all.stream().filter(section -> section.text().isPresent()).count();
        long full =
                filled.stream().filter(section -> section.text().isPresent()).count();
        boolean onlyTitles = some - full >= TOO_MANY_SHORT && full < some - full;
        return onlyTitles ? filled : all;
    }

    /** Those of the parts of an answer, as one; what a title says ends with its part. */
    static Outline joined(List<Outline> parts) {
        return new Outline(
                parts.stream().flatMap(part -> part.sections().stream()).toList(),
                parts.stream().flatMap(part -> part.body().stream()).toList(),
                parts.stream().flatMap(part -> part.headings().stream()).toList(),
                parts.stream().anyMatch(Outline::leavesOut));
    }

    private static List<Entry> entries(String answer, List<Passage> passages, TitleReader titles) {
        var entries = new ArrayList<Entry>();
        for (var passage : passages) {
            if (passage.kind() == Kind.HEADING) {
                entries.add(new Entry(passage, Optional.of(titles.heading(passage))));
            } else if (passage.kind() == Kind.SENTENCE) {
                entries.addAll(sentence(answer, passage, titles));
            } else {
                entries.add(new Entry(passage, Optional.empty()));
            }
        }
        return entries;
    }

    private static List<Entry> sentence(String answer, Passage sentence, TitleReader titles) {
        var tokens = sentence.tokens();
        var label = titles.labelLength(sentence);
        if (label.isPresent()) {
            int length = label.get();
            var title = new Entry(sentence, Optional.of(titles.title(Form.LABEL, tokens.subList(0, length - 1))));
            return length == tokens.size()
                    ? List.of(title)
                    : List.of(title, new Entry(rest(answer, sentence, length), Optional.empty()));
        }
        var question = titles.question(sentence);
        if (question.isPresent()) {
            return List.of(new Entry(sentence, question));
        }
        boolean name = sentence.place().wholeLine()
                && tokens.size() <= LONGEST_NAME
                && tokens.stream().noneMatch(token -> token.is(".") || token.is("?") || token.is(","))
                && titles.isName(tokens);
        return List.of(new Entry(sentence, name ? Optional.of(titles.title(Form.NAME, tokens)) : Optional.empty()));
    }

    private static Passage rest(String answer, Passage sentence, int from) {
        var tokens = sentence.tokens().subList(from, sentence.tokens().size());
        int start = tokens.get(0).start();
        int end = Math.max(sentence.span().end(), start);
        return new Passage(Kind.SENTENCE, sentence.place(), Span.of(answer, start, end), tokens);
    }

    private static List<Entry> withoutPlans(List<Entry> entries) {
        var kept = new ArrayList<Entry>();
        int i = 0;
        while (i < entries.size()) {
            int end = i;
            while (end < entries.size() && entries.get(end).hasForm(Form.NAME)) {
                end++;
            }
            if (end - i < NAMES_OF_A_PLAN) {
                end = Math.max(end, i + 1);
                kept.addAll(entries.subList(i, end));
            }
            i = end;
        }
        return kept;
    }

    private static List<Entry> inScope(List<Entry> entries, Vocabulary vocabulary) {
        var kept = new ArrayList<Entry>();
        Optional<Entry> outside = Optional.empty();
        Optional<Entry> first = Optional.empty();
        for (var entry : entries) {
            if (outside.isPresent() && ends(outside.get(), entry, first)) {
                outside = Optional.empty();
            }
            if (entry.title().filter(Title::outOfScope).isPresent()) {
                outside = Optional.of(entry);
                first = Optional.empty();
            } else if (outside.isPresent()) {
                first = first.or(() -> Optional.of(entry));
            } else if (entry.isTitle() || !vocabulary.isOutOfScope(entry.passage())) {
                kept.add(entry);
            }
        }
        return kept;
    }

    /**
     * Whether what is out of scope ends before this entry.
     *
     * @param first what stands first under the title
     */
    private static boolean ends(Entry outside, Entry entry, Optional<Entry> first) {
        if (entry.isTitle()) {
            return entry.level() <= outside.level() || !outside.place().isHeading();
        }
        if (outside.hasForm(Form.HEADING)) {
            return false;
        }
        boolean onItsLine = first.filter(sameLine(outside)).isPresent();
        boolean afterIt = onItsLine && !sameLine(outside).test(entry);
        return afterIt
                || isNextInList(outside, entry)
                || (first.isPresent() && entry.place().afterBlank());
    }

    private static Predicate<Entry> sameLine(Entry entry) {
        return other -> other.place().line() == entry.place().line();
    }

    /** Whether an entry is in the same list as a title, and so beside it and not under it. */
    private static boolean isNextInList(Entry title, Entry entry) {
        var marker = title.place().marker();
        return marker != Marker.NONE
                && marker == entry.place().marker()
                && entry.level() <= title.level()
                && !sameLine(title).test(entry);
    }

    private static Section section(
            List<Entry> entries, int at, Title title, Predicate<List<Passage>> counts, Vocabulary vocabulary) {
        var head = entries.get(at);
        int start = head.passage().span().start();
        Optional<Passage> drawing = Optional.empty();
        var content = new ArrayList<Passage>();
        for (int i = at + 1; i < entries.size() && !closes(head, entries.get(i)); i++) {
            var entry = entries.get(i);
            if (entry.isTitle()) {
                continue;
            }
            if (entry.passage().kind() == Kind.DRAWING) {
                drawing = drawing.or(() -> Optional.of(entry.passage()));
            } else if (vocabulary.isPlaceholder(entry.passage())) {
                break;
            } else if (isContent(head, entry.passage(), vocabulary)) {
                content.add(entry.passage());
            }
        }
        var text = counts.test(content) ? content.stream().findFirst() : Optional.<Passage>empty();
        return new Section(title.steps(), head.place().line(), start, text, drawing);
    }

    private static boolean isContent(Entry head, Passage passage, Vocabulary vocabulary) {
        // A name in the middle of bare lines may be one buzzword among others.
        boolean bare = head.hasForm(Form.NAME)
                && !head.place().afterBlank()
                && passage.place().marker() == Marker.NONE
                && head.place().marker() == Marker.NONE;
        return vocabulary.saysSomething(passage) && (!bare || vocabulary.isMoreThanBuzzwords(passage));
    }

    private static boolean closes(Entry head, Entry entry) {
        if (entry.isTitle()) {
            boolean names =
                    entry.title().filter(title -> !title.steps().isEmpty()).isPresent();
            return names || entry.level() <= head.level();
        }
        return isNextInList(head, entry);
    }
}
