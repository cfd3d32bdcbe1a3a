package starling.design;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /** A sentence of more words says something; one of fewer may name one thing more that is left out. */
    private static final int WORDS_OF_A_THING = 4;

    /** So many names in a row, with nothing under any of them, are a plan or a list of buzzwords and no titles. */
    private static final int NAMES_OF_A_PLAN = 3;

    private static final int TOO_MANY_SHORT = 3;

    private static final int LONGEST_NAME = 8;

    /** A passage that is a title, or counts, or is out of scope. */
    private record Entry(Passage passage, Optional<Title> title) {
        boolean isTitle() {
            return title.isPresent();
        }

        boolean namesSteps() {
            return !steps().isEmpty();
        }

        Set<DeliveryStep> steps() {
            return title.map(Title::steps).orElse(Set.of());
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
        var announcements = new Announcements(inScope, vocabulary);
        for (int i = 0; i < inScope.size(); i++) {
            if (inScope.get(i).namesSteps()) {
                var steps = announcements.taken(i);
                all.add(section(inScope, i, steps, content -> true, vocabulary));
                filled.add(section(inScope, i, steps, vocabulary::fillsASection, vocabulary));
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
        // "Out of scope: billing. Refunds. A client calls the load balancer ...", as one types in a chat.
        boolean afterIt = onItsLine
                && (!sameLine(outside).test(entry) || entry.passage().tokens().size() > WORDS_OF_A_THING);
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

    /** A title with nothing of its own to it, above titles of others, begins with what stands under these. */
    private static Section section(
            List<Entry> entries,
            int at,
            Set<DeliveryStep> steps,
            Predicate<List<Passage>> counts,
            Vocabulary vocabulary) {
        var head = entries.get(at);
        var own = under(entries, at, Outline::closes);
        var content = content(head, own, vocabulary);
        if (content.isEmpty() && own.stream().noneMatch(entry -> entry.passage().kind() == Kind.DRAWING)) {
            content = content(head, under(entries, at, Outline::closesWithItsParts), vocabulary);
        }
        var text = counts.test(content) ? content.stream().findFirst() : Optional.<Passage>empty();
        var drawing = untilPlaceholder(own, vocabulary).stream()
                .map(Entry::passage)
                .filter(passage -> passage.kind() == Kind.DRAWING)
                .findFirst();
        return new Section(steps, head.place().line(), head.passage().span().start(), text, drawing);
    }

    private static List<Passage> content(Entry head, List<Entry> under, Vocabulary vocabulary) {
        return untilPlaceholder(under, vocabulary).stream()
                .map(Entry::passage)
                .filter(passage -> passage.kind() != Kind.DRAWING && isContent(head, passage, vocabulary))
                .toList();
    }

    private static List<Entry> untilPlaceholder(List<Entry> under, Vocabulary vocabulary) {
        return under.stream()
                .takeWhile(
                        entry -> entry.passage().kind() == Kind.DRAWING || !vocabulary.isPlaceholder(entry.passage()))
                .toList();
    }

    /** What stands under a title and is none itself. */
    private static List<Entry> under(List<Entry> entries, int at, BiPredicate<Entry, Entry> closes) {
        return entries.subList(at + 1, entries.size()).stream()
                .takeWhile(entry -> !closes.test(entries.get(at), entry))
                .filter(entry -> !entry.isTitle())
                .toList();
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
        return entry.namesSteps() || closesWithItsParts(head, entry);
    }

    /** Whether a section ends here, the sections in it included. */
    private static boolean closesWithItsParts(Entry head, Entry entry) {
        return entry.isTitle()
                ? entry.level() <= head.level() || (entry.namesSteps() && !isPart(head, entry))
                : isNextInList(head, entry);
    }

    private static boolean isPart(Entry head, Entry title) {
        return head.hasForm(Form.HEADING) && title.hasForm(Form.HEADING) && title.level() > head.level();
    }

    /** Tells titles that take a step from those that only announce it, since a title for it follows. One use by one thread. */
    private static final class Announcements {
        private final List<Entry> entries;
        private final Vocabulary vocabulary;
        private final Set<Integer> listed;
        private final Map<DeliveryStep, Integer> lastUnlisted = new EnumMap<>(DeliveryStep.class);

        Announcements(List<Entry> entries, Vocabulary vocabulary) {
            this.entries = entries;
            this.vocabulary = vocabulary;
            this.listed = inListsOfSteps(entries);
            for (int i = 0; i < entries.size() && !listed.isEmpty(); i++) {
                if (!listed.contains(i) && isFilled(i)) {
                    int at = i;
                    entries.get(i).steps().forEach(step -> lastUnlisted.put(step, at));
                }
            }
        }

        /** The steps that a title takes: none that it announces for a title within it, or as one of a list of steps. */
        Set<DeliveryStep> taken(int at) {
            return entries.get(at).steps().stream()
                    .filter(step -> !isTakenLater(at, step) || does(at, step))
                    .collect(Collectors.toSet());
        }

        /** A title with nothing to it but titles of parts begins its step, if it names no other. */
        private boolean isTakenLater(int at, DeliveryStep step) {
            if (listed.contains(at)) {
                return lastUnlisted.getOrDefault(step, at) > at;
            }
            boolean isOfItsParts = entries.get(at).steps().size() == 1
                    && under(entries, at, Outline::closes).isEmpty();
            int end = at + 1;
            while (!isOfItsParts && end < entries.size() && !closesWithItsParts(entries.get(at), entries.get(end))) {
                if (entries.get(end).steps().contains(step) && isFilled(end)) {
                    return true;
                }
                end++;
            }
            return false;
        }

        /** "Users can ..." under the title itself takes the step, "Gather requirements." does not. */
        private boolean does(int at, DeliveryStep step) {
            return under(entries, at, Outline::closes).stream()
                    .anyMatch(entry -> vocabulary.does(step, entry.passage()));
        }

        private boolean isFilled(int at) {
            return under(entries, at, Outline::closesWithItsParts).stream()
                    .anyMatch(entry -> entry.passage().kind() == Kind.DRAWING
                            || isContent(entries.get(at), entry.passage(), vocabulary));
        }

        /** Entries such as "1. Requirements: what it must do" in a list that names several steps, a line for each. */
        private static Set<Integer> inListsOfSteps(List<Entry> entries) {
            var found = new HashSet<Integer>();
            var run = new ArrayList<Integer>();
            int line = 0;
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                if (entry.place().line() == line) {
                    continue;
                }
                boolean inList = entry.place().marker() != Marker.NONE;
                if (!inList || entry.place().line() != line + 1) {
                    addList(run, found);
                }
                if (inList && entry.namesSteps() && entry.hasForm(Form.LABEL)) {
                    run.add(i);
                }
                line = entry.place().line();
            }
            addList(run, found);
            return found;
        }

        private static void addList(List<Integer> run, Set<Integer> found) {
            if (run.size() >= NAMES_OF_A_PLAN) {
                found.addAll(run);
            }
            run.clear();
        }
    }
}
