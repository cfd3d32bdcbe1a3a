package starling.interview;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import starling.design.AskedPart;
import starling.feedback.DesignSoFar;
import starling.feedback.Feedback;
import starling.feedback.Grader;
import starling.question.CompanyValue;
import starling.question.Competency;
import starling.question.Difficulty;
import starling.question.Question;
import starling.question.QuestionBank;
import starling.question.QuestionKind;
import starling.question.QuestionPicker;
import starling.retrieval.StoryMatch;
import starling.star.AnswerKind;
import starling.star.Part;

/** What an interviewer does: asks, hints, hears an answer. Safe for use by several threads. */
public final class Interviewer {
    /** About two hours of speech, in characters; a longer text is no answer. */
    public static final int LONGEST_ANSWER = 100_000;

    /** What stands between an answer and what is added to it. */
    public static final String BETWEEN_PARTS = "\n\n";

    private static final int MATCHES = 3;

    /** Each may have to be read once more, and Discord waits three seconds for the form with the probe. */
    private static final int MOST_LOOKED_BACK_AT = 8;

    private final QuestionBank bank;
    private final QuestionPicker picker;
    private final Supplier<Grader> grader;
    private final Notebooks notebooks;
    private final ValueStories stories;
    private final AttemptRepository attempts;
    private final AskedQuestions asked;
    private final DisagreementRepository disagreements;
    private final NotesOnAnswers notesOnAnswers;
    private final StagedAnswers staged;
    private final Clock clock;
    private final RecentGradings gradings = new RecentGradings();

    /**
     * Held while an answer is kept and read or its story is looked for and added, so that what a person has forgotten does not
     * come back; taken before that of the notebooks, never after.
     */
    private final PersonLocks reading = new PersonLocks();

    /**
     * Needs the grader with the first answer only, so it may be slow to make.
     */
    public Interviewer(
            QuestionBank bank,
            QuestionPicker picker,
            Supplier<Grader> grader,
            Notebooks notebooks,
            ValueStories stories,
            AttemptRepository attempts,
            AskedQuestions asked,
            DisagreementRepository disagreements,
            NotesOnAnswers notesOnAnswers,
            StagedAnswers staged,
            Clock clock) {
        this.bank = bank;
        this.picker = picker;
        this.grader = grader;
        this.notebooks = notebooks;
        this.stories = stories;
        this.attempts = attempts;
        this.asked = asked;
        this.disagreements = disagreements;
        this.notesOnAnswers = notesOnAnswers;
        this.staged = staged;
        this.clock = clock;
    }

    /**
     * Asks a question at random, none that was asked of this person lately; empty if there is none of this kind. Those that the
     * notes list are asked like those of the bank: the shared notes' of everybody, a person's own where nobody else reads them.
     *
     * @param place where it is asked
     * @param audience who reads the question there
     */
    public Optional<Question> ask(
            PersonId person,
            String place,
            Audience audience,
            Optional<QuestionKind> kind,
            Optional<Competency> competency) {
        return ask(person, place, audience, kind, competency, Optional.empty());
    }

    /** The same of this difficulty; those that notes list have none, since nobody has rated them. */
    public Optional<Question> ask(
            PersonId person,
            String place,
            Audience audience,
            Optional<QuestionKind> kind,
            Optional<Competency> competency,
            Optional<Difficulty> difficulty) {
        return askAbout("", person, place, audience, kind, competency, difficulty);
    }

    /**
     * Asks a question about something, as {@link #ask} does: one that is named is asked however lately it was.
     *
     * @param about the id of a question, or words as for {@link #questionsAbout}
     */
    public Optional<Question> askAbout(
            String about,
            PersonId person,
            String place,
            Audience audience,
            Optional<QuestionKind> kind,
            Optional<Competency> competency,
            Optional<Difficulty> difficulty) {
        var all = questions(person, audience);
        var fitting = all.stream()
                .filter(question -> isAs(difficulty, question))
                .filter(question -> kind.isEmpty() || kind.get() == question.kind())
                .filter(question -> competency.isEmpty() || competency.equals(question.competency()))
                .toList();
        var question = picker.pick(QuestionsAbout.of(fitting, about), asked.recent(person, all.size()));
        question.ifPresent(chosen -> asked.remember(person, place, new AskedQuestion(chosen.id()), clock.instant()));
        return question;
    }

    /**
     * The questions that can be asked of this person and have this id or all of these words, or their beginnings: in the text, or
     * else in what the question probes. All of them if nothing is named.
     */
    public List<Question> questionsAbout(PersonId person, Audience audience, String about) {
        return QuestionsAbout.of(questions(person, audience), about);
    }

    /**
     * Asks a behavioural question for the sake of a company value, as {@link #ask} does: on one of the competencies that it
     * probes, the most telling more often; any, where it is not known what it probes. Empty if there is none.
     */
    public Optional<Question> askFor(CompanyValue value, PersonId person, String place, Audience audience) {
        return askFor(value, person, place, audience, Optional.empty());
    }

    /** The same of this difficulty; those that notes list have none, since nobody has rated them. */
    public Optional<Question> askFor(
            CompanyValue value, PersonId person, String place, Audience audience, Optional<Difficulty> difficulty) {
        var all = questions(person, audience).stream()
                .filter(question -> isAs(difficulty, question))
                .filter(question -> question.kind() == QuestionKind.BEHAVIOURAL)
                .toList();
        var probing = value.competencies().stream()
                .map(competency -> all.stream()
                        .filter(question -> question.competency().equals(Optional.of(competency)))
                        .toList())
                .toList();
        var recent = asked.recent(person, all.size());
        var question = probing.isEmpty() ? picker.pick(all, recent) : picker.pickTelling(probing, recent);
        question.ifPresent(chosen -> asked.remember(
                person, place, new AskedQuestion(chosen.id(), Optional.of(value.id())), clock.instant()));
        return question;
    }

    private static boolean isAs(Optional<Difficulty> difficulty, Question question) {
        return difficulty.isEmpty() || (difficulty.get() == question.difficulty() && !isFromNotes(question));
    }

    /**
     * All questions that can be asked of this person: those of the bank, of the shared notes and, where nobody else reads them, of
     * their own notes, each once and in this order.
     */
    public List<Question> questions(PersonId person, Audience audience) {
        var all = new LinkedHashMap<String, Question>();
        bank.all().forEach(question -> all.put(question.id(), question));
        notebooks.sharedQuestions().forEach(question -> all.putIfAbsent(question.id(), question));
        if (audience == Audience.THE_PERSON_ALONE) {
            notebooks.questions(person).forEach(question -> all.putIfAbsent(question.id(), question));
        }
        return List.copyOf(all.values());
    }

    /** The question with this id: of the bank, of the shared notes, of this person's own, or {@link Question#ANYTHING}. */
    public Optional<Question> question(PersonId person, String id) {
        return bank.find(id)
                .or(() -> Optional.of(Question.ANYTHING)
                        .filter(anything -> anything.id().equals(id)))
                .or(() -> withId(id, notebooks.sharedQuestions()))
                .or(() -> NotesQuestions.mayBe(id) ? withId(id, notebooks.questions(person)) : Optional.empty());
    }

    private static Optional<Question> withId(String id, List<Question> questions) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Whether a question is one that notes list, and that nobody has rated. */
    public static boolean isFromNotes(Question question) {
        return NotesQuestions.mayBe(question.id());
    }

    /** The stories in this person's own notes and the shared ones that fit a question, best first; none for system design. */
    public List<StoryMatch> storiesFor(PersonId person, Question question) {
        return storiesFor(person, question, Optional.empty());
    }

    /**
     * The same where the question was asked for the sake of a company value: those that the notes list under it go first.
     *
     * @param value the id of the value; one that this person's notes do not know makes no difference
     */
    public List<StoryMatch> storiesFor(PersonId person, Question question, Optional<String> value) {
        return stories.storiesFor(person, question, value, MATCHES);
    }

    /**
     * Hears an answer. It is kept before it is graded: once this returns, or the process dies on the way, it is not lost.
     *
     * @param question the id of the question; if empty, the one that was asked last in this place: of this person or of
     *     everybody there, or else of anybody; none once an interview of this person has come to its end there since
     * @param text the answer exactly as typed
     * @throws StorageException when the answer could not be kept
     */
    public AnswerOutcome answer(PersonId person, String place, Optional<String> question, String text) {
        return answer(person, place, question, Optional.empty(), text);
    }

    /**
     * Hears an answer to a question that was asked for the sake of a company value, as {@link #answer(PersonId, String,
     * Optional, String)} does.
     *
     * @param value the id of the value that a question given here was asked for; where none is given, the one that was asked last
     *     in this place has its own
     * @throws StorageException when the answer could not be kept
     */
    public AnswerOutcome answer(
            PersonId person, String place, Optional<String> question, Optional<String> value, String text) {
        return question.map(id -> new AskedQuestion(id, value))
                .or(() -> lastIn(place, person))
                .map(answered -> question(person, answered.question())
                        .map(known -> hear(
                                person,
                                known,
                                answered.value(),
                                text,
                                text,
                                Optional.empty(),
                                attempt -> attempts.keep(attempt, place)))
                        .orElseGet(AnswerOutcome.QuestionGone::new))
                .orElseGet(AnswerOutcome.NothingAsked::new);
    }

    /** The question that an answer in this place is to if it names none; empty if there is none, or it is gone. */
    public Optional<Question> lastAsked(PersonId person, String place) {
        return lastIn(place, person).flatMap(last -> question(person, last.question()));
    }

    /** What was asked last in this place: of this person or of everybody there, or else of anybody; empty if none is any more. */
    private Optional<AskedQuestion> lastIn(String place, PersonId person) {
        return asked.lastIn(place, person)
                .or(() -> asked.lastIn(place))
                .filter(last -> !last.equals(AskedQuestion.NONE));
    }

    /**
     * Hears an answer to the question of an earlier attempt once more, as {@link #answer} does.
     *
     * @param text the whole answer exactly as typed
     * @throws StorageException when the answer could not be kept
     */
    public AnswerOutcome retry(PersonId person, UUID earlier, String text) {
        return own(
                person,
                earlier,
                found -> hear(
                        person,
                        found.question(),
                        found.attempt().value(),
                        text,
                        text,
                        Optional.of(found.attempt()),
                        attempts::keep));
    }

    /**
     * Hears what a person adds to an earlier attempt, such as their answer to the probe. The two, an empty line between them,
     * are a new attempt.
     *
     * @throws StorageException when the answer could not be kept
     */
    public AnswerOutcome addTo(PersonId person, UUID earlier, String addition) {
        return own(person, earlier, found -> {
            var whole = found.attempt().answer() + BETWEEN_PARTS + addition;
            return hear(
                    person,
                    found.question(),
                    found.attempt().value(),
                    addition,
                    whole,
                    Optional.of(found.attempt()),
                    attempts::keep);
        });
    }

    /**
     * Hears what a person told without being asked, as {@link #answer(PersonId, String, Optional, String)} does an answer.
     *
     * @param question the id of the question that they told it to; if empty or gone, the one that was asked last of them in this
     *     place, or else {@link Question#ANYTHING}
     * @throws StorageException when it could not be kept
     */
    public AnswerOutcome told(PersonId person, String place, Optional<String> question, String text) {
        var answered = question.map(AskedQuestion::new)
                .filter(given -> question(person, given.question()).isPresent())
                .or(() -> asked.lastIn(place, person))
                .filter(given -> question(person, given.question()).isPresent())
                .orElseGet(() -> new AskedQuestion(Question.ANYTHING.id()));
        return answer(person, place, Optional.of(answered.question()), answered.value(), text);
    }

    private AnswerOutcome hear(
            PersonId person,
            Question question,
            Optional<String> value,
            String typed,
            String whole,
            Optional<Attempt> earlier,
            Consumer<Attempt> keeping) {
        if (typed.isBlank()) {
            return new AnswerOutcome.Empty();
        }
        if (whole.length() > LONGEST_ANSWER) {
            return new AnswerOutcome.TooLong(whole.length(), LONGEST_ANSWER);
        }
        var attempt = new Attempt(
                UUID.randomUUID(), person, question.id(), whole, clock.instant(), earlier.map(Attempt::id), value);
        return reading.holding(person, () -> {
            keeping.accept(attempt);
            return graded(attempt, question, earlier);
        });
    }

    /**
     * Reads an answer that somebody else keeps, without a look at the notes; it is read as it stands there, whole.
     *
     * @param id of the attempt that it is to be
     * @param question the id of the question
     * @param earlier the attempt of the same person that the text is added to, as {@link #addTo} does
     */
    public AnswerOutcome read(PersonId person, UUID id, String question, Optional<UUID> earlier, String text) {
        return reading.holding(person, () -> readAlone(person, id, question, earlier, text));
    }

    private AnswerOutcome readAlone(PersonId person, UUID id, String question, Optional<UUID> earlier, String text) {
        var followed = earlier.flatMap(found -> own(person, found));
        var known = question(person, question);
        if (earlier.isPresent() && followed.isEmpty()) {
            return new AnswerOutcome.NotTheirs();
        }
        if (known.isEmpty()) {
            return new AnswerOutcome.QuestionGone();
        }
        if (text.isBlank()) {
            return new AnswerOutcome.Empty();
        }
        var whole = followed.map(before -> before.answer() + BETWEEN_PARTS).orElse("") + text;
        if (whole.length() > LONGEST_ANSWER) {
            return new AnswerOutcome.TooLong(whole.length(), LONGEST_ANSWER);
        }
        var attempt = new Attempt(id, person, question, whole, clock.instant(), earlier);
        // Not remembered: it may never be kept.
        var feedback = gradeWithoutNotes(known.get(), attempt, askedBefore(known.get(), attempt));
        return new AnswerOutcome.Graded(attempt, known.get(), feedback, Optional.empty());
    }

    /**
     * What was said of a design up to now; nothing of it is kept.
     *
     * @param parts in their order; empty if it was not said part by part
     */
    public DesignSoFar soFar(Question question, String said, List<AskedPart> parts) {
        return grader.get().soFar(question, said, parts);
    }

    /** Whether what was said shows an answer to the change that a question makes half-way. */
    public boolean meetsTwist(Question question, String said) {
        return grader.get().meetsTwist(question, said);
    }

    /** An earlier attempt of this person's and its question, not read; empty if it is another's or the question is gone. */
    public Optional<Answered> earlier(PersonId person, UUID id) {
        return own(person, id)
                .flatMap(attempt ->
                        question(person, attempt.question()).map(question -> new Answered(attempt, question)));
    }

    /** An earlier attempt of this person's, graded again. */
    public AnswerOutcome attempt(PersonId person, UUID id) {
        return own(
                person,
                id,
                found -> graded(
                        found.attempt(),
                        found.question(),
                        found.attempt().follows().flatMap(attempts::find)));
    }

    /** The same without a look at the notes and without the feedback before it, for whoever cannot wait. */
    public AnswerOutcome attemptWithoutNotes(PersonId person, UUID id) {
        return ofOwn(
                person,
                id,
                found -> new AnswerOutcome.Graded(
                        found.attempt(),
                        found.question(),
                        gradeWithoutNotes(found.question(), found.attempt()),
                        Optional.empty()));
    }

    /** The story that an attempt of this person's tells, to be looked over before they keep it; empty if it tells none. */
    public Optional<StoryDraft> draft(PersonId person, UUID id) {
        return attemptWithoutNotes(person, id)
                .ifGraded()
                .map(AnswerOutcome.Graded::feedback)
                .filter(Feedback.OnStory.class::isInstance)
                .map(feedback -> ((Feedback.OnStory) feedback).reading())
                .filter(reading -> reading.kind() == AnswerKind.STORY)
                .map(StoryDraft::of);
    }

    /** The story in their notes that an attempt of this person's tells; empty if it is another's, or tells none of them. */
    public Optional<KeptStory> told(PersonId person, UUID id) {
        return own(person, id).flatMap(attempt -> notesOnAnswers.told(person, id));
    }

    /**
     * Adds the story of an attempt of this person's to their notes, and remembers that the attempt tells it.
     *
     * @param parts the text of each part, as they want it kept
     * @return what {@link Notebooks#add} gives back; {@link StoryOutcome.NoSuchStory} if the attempt is not theirs,
     *     {@link StoryOutcome.InNotesAlready} if it tells a story of their notes
     * @throws StorageException when it could not be kept
     */
    public StoryOutcome save(PersonId person, UUID id, String title, Map<Part, String> parts) {
        var attempt = own(person, id);
        if (attempt.isEmpty()) {
            return new StoryOutcome.NoSuchStory();
        }
        // Whoever presses twice at once saves it once.
        return reading.holding(person, () -> {
            var told = notesOnAnswers.told(person, id);
            if (told.isPresent()) {
                return new StoryOutcome.InNotesAlready(told.get());
            }
            var outcome = notebooks.add(person, title, parts);
            if (outcome instanceof StoryOutcome.Saved saved) {
                notesOnAnswers.keep(attempt.get(), saved.story());
            }
            return outcome;
        });
    }

    /**
     * Keeps that a person disagrees with a line of the feedback on an attempt of theirs, and how the answer is read now. What
     * they said of the same line before is replaced.
     *
     * @param graded the attempt, as its person was given it
     * @param shouldBe what it should be, as in {@link Disagreement}; may be empty
     * @param says what it should be, in their words; may be empty
     * @return what was kept
     * @throws StorageException when it could not be kept
     */
    public Disagreement disagree(AnswerOutcome.Graded graded, Claim claim, String shouldBe, String says) {
        var feedback = graded.feedback();
        var disagreement = new Disagreement(
                graded.attempt(), feedback.kind(), feedback.labels(), claim, shouldBe, says, clock.instant());
        disagreements.keep(disagreement);
        return disagreement;
    }

    /**
     * Keeps what a line that a person disagrees with should be, as {@link #disagree} does, with what they said of it in their
     * words before.
     *
     * @throws StorageException when it could not be kept
     */
    public Disagreement correct(AnswerOutcome.Graded graded, Claim claim, String shouldBe) {
        var said = disagreements.find(graded.attempt().id(), claim).map(Disagreement::says);
        return disagree(graded, claim, shouldBe, said.orElse(""));
    }

    /** Goes on with an attempt of this person's whose question is still asked; says why not, otherwise. */
    private AnswerOutcome own(PersonId person, UUID id, Function<Answered, AnswerOutcome> then) {
        return reading.holding(person, () -> ofOwn(person, id, then));
    }

    /** The same, without waiting for what is being read of this person. */
    private AnswerOutcome ofOwn(PersonId person, UUID id, Function<Answered, AnswerOutcome> then) {
        return own(person, id)
                .map(attempt -> question(person, attempt.question())
                        .map(question -> then.apply(new Answered(attempt, question)))
                        .orElseGet(AnswerOutcome.QuestionGone::new))
                .orElseGet(AnswerOutcome.NotTheirs::new);
    }

    /**
     * Removes what is kept of a person while nothing of theirs is being read, and what is remembered of it here.
     *
     * @param removing removes it from where it is kept
     */
    <T> T forgetting(PersonId person, Supplier<T> removing) {
        return reading.holding(person, () -> {
            try {
                return removing.get();
            } finally {
                gradings.forget(person);
            }
        });
    }

    /** Whether an attempt is kept, whoever's it is. */
    public boolean isKept(UUID attempt) {
        return attempts.find(attempt).isPresent();
    }

    /** Forgets what is remembered here of attempts that are gone, as after their person was forgotten in another process. */
    public void forgetWhatIsGone() {
        gradings.forgetUnless(this::isKept);
    }

    private Optional<Attempt> own(PersonId person, UUID id) {
        return attempts.find(id).filter(attempt -> attempt.person().equals(person));
    }

    private AnswerOutcome.Graded graded(Attempt attempt, Question question, Optional<Attempt> earlier) {
        var found = notesOnAnswers.on(attempt, question, gradeWithoutNotes(question, attempt));
        return new AnswerOutcome.Graded(
                attempt,
                question,
                found.feedback(),
                earlier.map(followed -> gradeWithoutNotes(question, followed)),
                found.notes());
    }

    private Feedback gradeWithoutNotes(Question question, Attempt attempt) {
        return remembered(attempt, () -> gradeWithoutNotes(question, attempt, askedBefore(question, attempt)));
    }

    private Feedback remembered(Attempt attempt, Supplier<Feedback> grading) {
        return gradings.known(attempt).orElseGet(() -> {
            var feedback = gradings.remember(attempt, grading.get());
            // Its person may have been forgotten while it was read. Whoever is forgotten after this look, goes from
            // memory too.
            if (attempts.find(attempt.id()).isEmpty()) {
                gradings.forget(attempt);
            }
            return feedback;
        });
    }

    private Feedback gradeWithoutNotes(Question question, Attempt attempt, Set<String> asked) {
        var parts = question.kind() == QuestionKind.SYSTEM_DESIGN ? parts(attempt) : List.<AskedPart>of();
        return grader.get().grade(question, attempt.answer(), parts, List.of(), asked);
    }

    /** The parts in which it was given; of one that somebody changed or added to, those that its lines had before. */
    private List<AskedPart> parts(Attempt attempt) {
        return parts(attempt, MOST_LOOKED_BACK_AT);
    }

    private List<AskedPart> parts(Attempt attempt, int back) {
        var parts = staged.parts(attempt.id());
        if (!parts.isEmpty() || back == 0) {
            return parts;
        }
        return attempt.follows()
                .flatMap(attempts::find)
                .map(before -> AskedPart.afterChange(parts(before, back - 1), before.answer(), attempt.answer()))
                .orElse(List.of());
    }

    /** The probes that a person was asked on the attempts that this one follows, one after the other. */
    private Set<String> askedBefore(Question question, Attempt attempt) {
        var earlier = new ArrayDeque<Attempt>();
        var follows = attempt.follows().flatMap(attempts::find);
        while (follows.isPresent() && earlier.size() < MOST_LOOKED_BACK_AT) {
            earlier.addFirst(follows.get());
            follows = follows.get().follows().flatMap(attempts::find);
        }
        boolean fromTheFirst = follows.isEmpty();
        var probes = new LinkedHashSet<String>();
        for (var followed : earlier) {
            Supplier<Feedback> grading = () -> gradeWithoutNotes(question, followed, probes);
            // Where not all that was asked before is known, the probe may be another than the person was asked.
            var feedback = fromTheFirst
                    ? remembered(followed, grading)
                    : gradings.known(followed).orElseGet(grading);
            feedback.probe().ifPresent(probes::add);
        }
        return probes;
    }
}
