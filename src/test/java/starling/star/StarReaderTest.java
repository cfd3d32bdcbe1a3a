package starling.star;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import starling.language.Span;

final class StarReaderTest {
    private static final StarReader READER = StarReader.load(Path.of("").toAbsolutePath());

    @Test
    void aWholeStoryOfANurse() {
        var reading = READER.read("Last winter our ward was two nurses short on a Sunday night. "
                + "I was responsible for the handover of fourteen patients by seven. "
                + "I wrote a list for each bay and called the doctor on duty about the two I worried about. "
                + "As a result the handover took twenty minutes, and the ward sister thanked me. "
                + "I learned that a short list beats a long talk.");

        assertThat(reading.reason()).isEqualTo(KindReason.EVENT);
        assertThat(labels(reading))
                .containsExactly(
                        "situation: Last winter our ward was two nurses short on a Sunday night.",
                        "task: I was responsible for the handover of fourteen patients by seven.",
                        "action: I wrote a list for each bay and called the doctor on duty about the two I worried about.",
                        "result: As a result the handover took twenty minutes, and the ward sister thanked me.",
                        "learning: I learned that a short list beats a long talk.");
        assertThat(reading.sentences().stream().map(ReadSentence::cue).map(Cue::text))
                .containsExactly("Last winter", "I was responsible", "wrote", "As a result", "I learned");
        assertThat(reading.missing()).isEmpty();
        assertThat(quotes(reading.measures())).containsExactly("fourteen patients", "twenty minutes");
        assertThat(reading.resultMeasured()).isTrue();
        assertThat(reading.words()).isEqualTo(66);
        assertThat(reading.part(Part.ACTION).share()).isEqualTo(19 / 66.0);
    }

    @Test
    void aStoryWithoutItsSituation() {
        var reading = READER.read("My job was to get four vans on the road by six. I checked the tyres myself and "
                + "borrowed a battery from the garage next door. In the end every van left on time.");

        assertThat(labels(reading))
                .containsExactly(
                        "task: My job was to get four vans on the road by six.",
                        "action: I checked the tyres myself and borrowed a battery from the garage next door.",
                        "result: In the end every van left on time.");
        assertThat(reading.missing()).containsExactly(Part.SITUATION);
        assertThat(reading.resultMeasured()).isFalse();
    }

    @Test
    void aStoryWithoutItsTask() {
        var reading = READER.read("When I was working in a hotel, the lift broke during a wedding. "
                + "I carried the cake up the stairs with the porter. In the end nobody noticed.");

        assertThat(reading.reason()).isEqualTo(KindReason.EVENT);
        assertThat(reading.missing()).containsExactly(Part.TASK);
    }

    @Test
    void aStoryWithoutItsAction() {
        var reading = READER.read("Last spring the greenhouse heating failed in the coldest week. "
                + "I was responsible for nine hundred seedlings. In the end only forty of them died.");

        assertThat(reading.reason()).isEqualTo(KindReason.EVENT);
        assertThat(reading.missing()).containsExactly(Part.ACTION);
    }

    @Test
    void aStoryWithoutItsResult() {
        var reading = READER.read("In my second year as a teacher, a boy in my class stopped speaking. "
                + "The head asked me to find out why. I ate lunch with him and moved his seat next to a friend.");

        assertThat(reading.reason()).isEqualTo(KindReason.EVENT);
        assertThat(reading.missing()).containsExactly(Part.RESULT);
    }

    @Test
    void aStoryToldFromItsEnd() {
        var reading = READER.read("We cut the waiting time by half and the manager was happy. "
                + "I moved the till next to the door and trained two colleagues on it. "
                + "When I was working in a bakery last summer, the queue went out into the street. "
                + "My job was to get it shorter before the holidays.");

        assertThat(labels(reading))
                .containsExactly(
                        "result: We cut the waiting time by half and the manager was happy.",
                        "action: I moved the till next to the door and trained two colleagues on it.",
                        "situation: When I was working in a bakery last summer, the queue went out into the street.",
                        "task: My job was to get it shorter before the holidays.");
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void whatWeDidIsCountedApartFromWhatIDid() {
        var reading = READER.read("In my last job our website crashed during a sale. We restarted the servers, we "
                + "called the hosting company and I put up a holding page. We were back in thirty minutes.");

        assertThat(reading.firstPersonPlural()).isEqualTo(2);
        assertThat(reading.firstPersonSingular()).isEqualTo(1);
    }

    @Test
    void wordsThatTakeBackWhatIsSaidAreQuoted() {
        var reading =
                READER.read("At my first job I kind of led a team, I guess. I planned the shifts and wrote them down.");

        assertThat(quotes(reading.wording().of(Wording.Kind.HEDGE))).containsExactly("kind of", "I guess");
    }

    @Test
    void aHabitIsNoStory() {
        assertNotTold(
                "I usually make a list in the morning. I start with the hardest thing and finish it before lunch.",
                KindReason.HABIT);
        assertThat(READER.read("I usually listened to angry guests first. I always offered them a coffee.")
                        .reason())
                .isEqualTo(KindReason.HABIT);
    }

    @Test
    void whatOneWouldDoIsNoStory() {
        assertNotTold(
                "I would sit down with both of them. Then I'd ask each of them to explain, and we would find a way.",
                KindReason.HYPOTHETICAL);
        assertNotTold(
                "If I was asked to do that, I would say no. I will always tell my manager the truth.",
                KindReason.HYPOTHETICAL);
    }

    @Test
    void anOpinionIsNoStory() {
        assertNotTold(
                "I believe honesty is the most important thing in a team. People should always tell each other the truth.",
                KindReason.OPINION);
        assertNotTold("Tell me about a time you had a conflict with a coworker and resolved it.", KindReason.OPINION);
    }

    @Test
    void anEventThatIsOnlyNamedIsNoStory() {
        var reading = READER.read("I once had a conflict with a colleague about the budget.");

        assertThat(reading.reason()).isEqualTo(KindReason.ONLY_NAMED);
        assertThat(reading.missing()).containsExactly(Part.TASK, Part.ACTION, Part.RESULT);
    }

    @Test
    void aWordOrTwoAreTooShort() {
        for (var answer : List.of("", " \n", "fine", "I am Spartacus", "It went well I guess.", "ok 👍", "?")) {
            assertNotTold(answer, KindReason.TOO_SHORT);
        }
        assertNotTold("It was fine, everything went well and I think it was good so yeah.", KindReason.TOO_SHORT);
    }

    @Test
    void whoHasNoExampleIsTakenAtTheirWord() {
        assertNotTold("I don't know.", KindReason.NO_EXAMPLE);
        assertNotTold("Sorry, nothing comes to mind.", KindReason.NO_EXAMPLE);
        assertNotTold("I don't have an example for this question, sorry, can we skip it?", KindReason.NO_EXAMPLE);
        assertNotTold(
                "I can't think of anything like that. I have only worked alone so far, and I am a calm person.",
                KindReason.NO_EXAMPLE);
    }

    @Test
    void notToKnowIsNoPartOfAStory() {
        var told = "Last May the till of our bakery broke on market day. I wrote every sale in a notebook.";
        var reading = READER.read(told + "\n\nI don't know.");

        assertThat(reading.reason()).isEqualTo(KindReason.EVENT);
        assertThat(reading.sentences().get(2).part()).isEqualTo(Part.NONE);
        assertThat(reading.part(Part.RESULT).present()).isFalse();
    }

    @Test
    void aShortPlanIsAPlan() {
        assertNotTold("I would call my manager.", KindReason.HYPOTHETICAL);
    }

    @Test
    void aGreetingIsTooShortAndNotGibberish() {
        assertNotTold("hello", KindReason.TOO_SHORT);
        assertNotTold("Hi, thanks!", KindReason.TOO_SHORT);
    }

    @Test
    void settingsAndDataAreNoAnswer() {
        assertNotTold("""
                - id: late-order
                  when: I called the supplier
                  message: we delivered on time
                  advice: thank the driver""", KindReason.CODE);
    }

    @Test
    void keysHitAtRandomAreGibberish() {
        assertNotTold("asdf jkl qwer zxcv asdf poiu lkjh mnbv qwer asdf", KindReason.GIBBERISH);
        assertNotTold("blah blah blah blah I did blah blah blah", KindReason.GIBBERISH);
        assertNotTold("x".repeat(5000), KindReason.GIBBERISH);
    }

    @Test
    void noiseWithinAStoryEarnsNothing() {
        var reading = READER.read("Last winter our ward was two nurses short. I wrote a list and called the doctor. "
                + "jkl jkl uiop asdf jkl. In the end the handover took twenty minutes.");

        assertThat(reading.sentences().get(2).part()).isEqualTo(Part.NONE);
        assertThat(reading.missing()).containsExactly(Part.TASK);
    }

    @Test
    void theWordsOfTheMethodAreNoAnswer() {
        assertNotTold(
                "In this situation my task was to take action and the result was a success. "
                        + "The situation was a challenge and my actions had results of 45%.",
                KindReason.KEYWORDS);
        assertNotTold("Situation: yes\nTask: yes\nAction: I did it\nResult: 30%", KindReason.KEYWORDS);
        assertNotTold(
                "Leadership, teamwork, ownership, 50% growth, stakeholder impact, delivered.", KindReason.KEYWORDS);
    }

    @Test
    void codeAndLogsAreNoAnswer() {
        assertNotTold("""
                def total(rows):
                    result = 0
                    for row in rows:
                        result += row["amount"]
                    return result
                """, KindReason.CODE);
        assertNotTold("""
                2031-01-02 10:00:00 ERROR I failed to connect to the database
                2031-01-02 10:00:01 INFO we were asked to try again
                """, KindReason.CODE);
    }

    @Test
    void aDescriptionOfASystemIsNoStory() {
        assertNotTold(
                "The client sends a request to the API gateway, which checks the token. The service writes the message "
                        + "to a queue, and workers update the database and the cache.",
                KindReason.SYSTEM_DESCRIPTION);
    }

    @Test
    void otherLanguagesAreNotRead() {
        assertNotTold(
                "Letztes Jahr war ich in einem Projekt mit zwei Kollegen. Ich habe mit beiden gesprochen.",
                KindReason.OTHER_LANGUAGE);
        assertNotTold("去年我在一家医院工作。我负责交接班。结果时间减少了一半。", KindReason.OTHER_LANGUAGE);
        assertNotTold("في العام الماضي كنت أعمل في مستشفى. كنت مسؤولا عن التسليم.", KindReason.OTHER_LANGUAGE);
    }

    @Test
    void anAnswerWithoutFullStopsIsReadInPieces() {
        var reading =
                READER.read("last year i was working in a warehouse and the scanner broke on the busiest day so i had "
                        + "to get two hundred parcels out by hand i split the team in pairs and we wrote the labels ourselves "
                        + "and in the end every parcel left on time and my boss thanked us");

        assertThat(labels(reading))
                .containsExactly(
                        "situation: last year i was working in a warehouse",
                        "situation: and the scanner broke on the busiest day",
                        "task: so i had to get two hundred parcels out by hand",
                        "action: i split the team in pairs",
                        "action: and we wrote the labels ourselves",
                        "result: and in the end every parcel left on time and my boss thanked us");
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void nothingOfAnEndlessSentenceStaysUnread() {
        var endless =
                "last week ".repeat(390) + "and the whole order left the yard on friday and the customer thanked us";

        var reading = READER.read(endless);

        assertThat(reading.sentences()).allMatch(sentence -> sentence.words() <= 80);
        assertThat(reading.sentences()
                        .get(reading.sentences().size() - 1)
                        .span()
                        .text())
                .endsWith("and the customer thanked us");
    }

    @Test
    void threeHundredBulletsAreThreeHundredSentences() {
        var reading = READER.read("When I was running the stock room of a pharmacy, the shelves were a mess.\n"
                + "- I counted one more shelf and wrote down what was on it\n".repeat(300));

        assertThat(reading.sentences()).hasSize(301);
        assertThat(reading.sentences().subList(1, 301)).allMatch(sentence -> sentence.part() == Part.ACTION);
        assertThat(reading.missing()).contains(Part.RESULT).doesNotContain(Part.ACTION);
    }

    @Test
    void manyReadAtOnceReadWhatOneReadsAlone() {
        var answers = Corpus.read(Corpus.HELD_OUT).subList(0, 60);
        var alone = answers.stream()
                .map(answer -> READER.read(answer.question(), answer.text()))
                .toList();

        var together = answers.parallelStream()
                .map(answer -> READER.read(answer.question(), answer.text()))
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void titlesThatPeopleTypeDecide() {
        var reading = READER.read("""
                **Situation** - the boiler of our house failed in January
                Task: heat for twelve flats by the evening
                Action(s):
                - borrowed two heaters per floor
                - called three suppliers
                R: new boiler the next day, nobody had to move out
                """);

        assertThat(labels(reading))
                .containsExactly(
                        "situation: **Situation** - the boiler of our house failed in January",
                        "task: Task: heat for twelve flats by the evening",
                        "action: Action(s):",
                        "action: borrowed two heaters per floor",
                        "action: called three suppliers",
                        "result: R: new boiler the next day, nobody had to move out");
        assertThat(reading.missing()).isEmpty();
    }

    @Test
    void aTitleWithNothingUnderItEarnsNothing() {
        var reading = READER.read("Situation: last May the choir lost its conductor a week before the concert.\n"
                + "Task:\nAction: I rang four teachers and rehearsed the altos myself.\nResult: to come");

        assertThat(reading.missing()).containsExactly(Part.TASK, Part.RESULT);
    }

    @Test
    void aNumberOfThingsIsAMeasureAndAPointInTimeIsNone() {
        var reading = READER.read(
                "In 2019 I was on the night shift of a bakery and the oven broke. I had to bake 600 rolls by five. "
                        + "Two days later I moved the dough to the school after three weeks of trying. All 600 rolls left on time, "
                        + "the customer ordered 200 more, and complaints went from 58 to 7.");

        assertThat(quotes(reading.measures())).containsExactly("600 rolls", "600 rolls", "200 more", "58 to 7");
    }

    @Test
    void underATitleCountsWhatStandsThereDownToAnEmptyLine() {
        var reading = READER.read("""
                Situation: the boiler of our house failed in January and twelve flats were cold.

                Task: I had to find heat for them by the evening.

                Action: I borrowed two heaters per floor.
                I called three suppliers.

                Result: the new boiler came on the next day, and nobody had to move out.

                I learned that a list of suppliers should be written before it is needed.
                """);

        assertThat(reading.sentences().stream().map(sentence -> sentence.part().id()))
                .containsExactly("situation", "task", "action", "action", "result", "learning");
    }

    @Test
    void measuresAreNumbersWithAUnitMoneySharesAndGrades() {
        var reading = READER.read(
                "At my last shop I changed the window on 3 May 2019. Sales went up 12%, we took £1,200 more "
                        + "a week, returns were halved, and two customers out of ten came back twice.");

        assertThat(quotes(reading.measures())).containsExactly("12%", "£1,200", "halved", "two customers", "twice");
    }

    private static void assertNotTold(String answer, KindReason reason) {
        var reading = READER.read(answer);

        assertThat(reading.reason()).as(answer).isEqualTo(reason);
        assertThat(reading.missing()).as(answer).isEqualTo(Part.STAR);
        assertThat(reading.part(Part.LEARNING).present()).isFalse();
        assertThat(reading.resultMeasured()).isFalse();
        assertThat(reading.sentences())
                .allSatisfy(sentence -> assertThat(sentence.part()).isEqualTo(Part.NONE));
    }

    private static List<String> labels(StarReading reading) {
        return reading.sentences().stream()
                .map(sentence -> sentence.part().id() + ": " + sentence.span().text())
                .toList();
    }

    private static List<String> quotes(List<Span> spans) {
        return spans.stream().map(Span::text).toList();
    }
}
