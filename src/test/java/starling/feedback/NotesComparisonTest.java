package starling.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import starling.language.SentenceSplitter;
import starling.notes.Story;
import starling.star.Cue;
import starling.star.KindReason;
import starling.star.Part;
import starling.star.PartReading;
import starling.star.ReadSentence;
import starling.star.StarReading;
import starling.star.Wording;

/** Which differences between notes and an answer are told, and which are not since they may be none. */
final class NotesComparisonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // The same thing with another number.
                "Customer complaints about delivery fell by 40 %. | Customer complaints about delivery fell by 30 %. | You said 30 %, notes 40 %",
                "Complaints about delivery fell by 40 percent. | Complaints about delivery fell by 30%. | You said 30%, notes 40 percent",
                "The migration of the billing database took 3 hours. | The billing database migration took 5 hours. | You said 5 hours, notes 3 hours",
                "We saved $40k on storage contracts. | We saved $60,000 on storage contracts. | You said $60,000, notes $40k",
                "I trained 28 volunteers for the museum tour. | I trained 18 volunteers for the museum tour. | You said 18 volunteers, notes 28 volunteers",
                "Our bakery sold 180 loaves on Sunday. | Our bakery sold 280 loaves every Sunday. | You said 280 loaves, notes 180 loaves",
                "Checkout latency went from 4 seconds to 900 ms. | Checkout latency went from 4 seconds to 500 ms. | You said 500 ms, notes 900 ms",
                // Equal, in other words.
                "The handover meeting took 90 minutes. | The handover meeting took 1.5 h. | -",
                "The handover meeting took 90 minutes. | The handover meeting took 1.5 hours. | -",
                "We saved 2,000 euros on flour contracts. | We saved 2k euros on flour contracts. | -",
                "We saved €2M on storage contracts. | We saved €2 million on storage contracts. | -",
                "The waiting time at the clinic fell by 50 %. | The waiting time at the clinic halved. | -",
                "The waiting time at the clinic fell by half. | The waiting time at the clinic fell by 50 %. | -",
                "The queue at the clinic took half an hour. | The queue at the clinic took 30 minutes. | -",
                "I called nine bus companies about the strike. | I called 9 bus companies about the strike. | -",
                "A third of the pupils failed the swimming exam. | 33 % of the pupils failed the swimming exam. | -",
                "I trained two hundred volunteers for the museum. | I trained 200 volunteers for the museum. | -",
                // Rounded, or not meant to be exact.
                "Customer complaints about delivery fell by 38 %. | Customer complaints about delivery fell by about 40 %. | -",
                "Customer complaints about delivery fell by 38 %. | Customer complaints about delivery fell by almost 40 %. | -",
                "Customer complaints about delivery fell by 38 %. | Customer complaints about delivery fell by 40 %. | -",
                "Customer complaints about delivery fell by 48 %. | Customer complaints about delivery fell by over 30 %. | -",
                "Customer complaints about delivery fell by 22 %. | Customer complaints about delivery fell by up to 30 %. | -",
                "The billing database migration took 5 hours. | The billing database migration took 4 hours or so. | -",
                "I trained 28 volunteers for the museum. | I trained maybe 30 volunteers for the museum. | -",
                "We had more than 200 visitors in the museum. | We had 260 visitors in the museum. | -",
                // Other units, other things, another step of the change, another sentence.
                "Complaints about delivery fell by 40 %. | Complaints about delivery fell by 30. | -",
                "Complaints about delivery fell by 40 %. | Complaints about delivery fell to 30 %. | -",
                "Sales of flour rose by 40 %. | Sickness in the night shift rose by 30 %. | -",
                "I trained 28 volunteers for the museum. | I trained 5 guards for the museum. | -",
                "We saved $40k on storage contracts. | We saved 60k euros on storage contracts. | -",
                "The migration of the billing database took 3 hours. | The migration of the billing database took 2 months. | -",
                "The oven broke at 4. The oven of the bakery was repaired for 300 euros. | The oven of the bakery broke at 5. | -",
                "In 2019 the oven of the bakery broke. | In 2018 the oven of the bakery broke. | -",
                "The oven broke two days before the spring fair. | The oven broke three days before the spring fair. | -",
                "The ward had 22 nurses, and 9 nurses had the flu. | Of our 22 nurses 9 nurses were off with the flu in the ward. | -",
                "I moved into room 6 of the clinic. | I moved into room 7 of the clinic. | -",
                // What else the notes or the answer have.
                "Delivery complaints fell by 40 %, and returns of delivery by 30 %. | Delivery complaints fell by 30 %. | -",
                "Delivery complaints fell by 40 %. | Delivery complaints fell by 40 %, in delivery to schools complaints fell by 30 %. | -",
            })
    void numbersAreContradictedOnlyWhereTheyAreOfTheSameThing(String notes, String answer, String expected) {
        assertThat(told(Map.of(), notes, answer, Part.RESULT)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "We cut the build from 3 hours to 30 minutes. | The build became much faster. | notes 3 hours to 30 minutes, no number",
                "The build went from 58 % to 74 % coverage. | The coverage became much better. | notes 58 % to 74 %, no number",
                "All 28 pupils were home on Friday. | They all were home on Friday. | notes 28 pupils, no number",
                "Revenue grew by $40k. | Revenue of the shop grew a lot. | notes $40k, no number",
                // It has a number there, of whatever kind.
                "We cut the build from 3 hours to 30 minutes. | The build became 6 times faster. | -",
                "We cut the build from 3 hours to 30 minutes. | The build took half as long. | -",
                "We cut the build from 3 hours to 30 minutes. | Now it takes a sixth of the time, thirty minutes. | -",
                "We cut the build from 3 hours to 30 minutes. | The build was twice as fast. | -",
                // The notes have none.
                "Both stayed in the garden club. | They stayed members of the club. | -",
                "In 2019 both came back after two weeks. | They came back to us. | -",
            })
    void aNumberIsMissedWhereTheAnswerHasNone(String result, String answer, String expected) {
        assertThat(told(Map.of(Part.RESULT, result), "Result: " + result, answer, Part.RESULT))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The harbour reopened and every ferry sailed. | I called the fishermen. | left out RESULT",
                "The harbour reopened and every ferry sailed. | I called the fishermen so the harbour reopened and ferries sailed. | -",
                "We lost 3 orders. | I put a queue before the payment so that it was 3 orders. | -",
            })
    void aPartOfTheNotesIsMissedWhereTheAnswerHasNothingOfIt(String result, String answer, String expected) {
        assertThat(told(Map.of(Part.RESULT, result), "Result: " + result, answer, Part.ACTION))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void theGravestComesFirstAndThereAreThreeAtMost() {
        var parts =
                Map.of(Part.RESULT, "The harbour reopened for every ferry.", Part.LEARNING, "Ask the fishermen early.");
        var notes = """
                Situation: The strike at the harbour stopped 40 % of ferry traffic.
                Action: I paid $800 for fuel of the rescue boats.
                Action: I trained 28 stewards for evacuation drills.
                Result: The harbour reopened for every ferry.
                Learning: Ask the fishermen early.""";
        var answer =
                "A strike at the harbour stopped 70 % of ferry traffic. I paid $500 for fuel of the rescue boats. We sang.";

        assertThat(told(parts, notes, answer, Part.ACTION))
                .isEqualTo("You said 70 %, notes 40 %; You said $500, notes $800; left out LEARNING");
    }

    @Test
    void noMoreThanTwoHundredQuantitiesAreLookedAt() {
        var full = "We sold 12 loaves and half of the rolls in 3 hours. ".repeat(2_000);

        assertThat(full).hasSizeGreaterThan(100_000);
        assertThat(Quantity.in(full, 200)).hasSize(200).isEqualTo(Quantity.in(full.substring(0, 5_000), 200));
        assertThat(Quantity.in("We sold 12 loaves in 3 hours.", 1)).hasSize(1).allMatch(one -> one.start() == 8);
    }

    @Test
    void anAnswerFullOfOtherNumbersIsToldThreeOfThem() {
        var notes = new StringBuilder();
        var answer = new StringBuilder();
        for (var day : List.of("plumber", "carpenter", "gardener", "electrician", "locksmith")) {
            notes.append("I paid the ")
                    .append(day)
                    .append(" and the apprentice $")
                    .append(1_000 + notes.length() * 7);
            notes.append(" in the castle. ");
            answer.append("I paid the ")
                    .append(day)
                    .append(" and the apprentice $")
                    .append(200 + answer.length());
            answer.append(" in the castle. ");
        }

        assertThat(told(Map.of(), notes.toString(), answer.toString(), Part.ACTION)
                        .split("; "))
                .hasSizeLessThanOrEqualTo(3);
    }

    /** The differences in short; every sentence of the answer is read as this part. */
    private static String told(Map<Part, String> parts, String notes, String answer, Part part) {
        var story = new Story(
                "mine.md", "The story", 1, 9, "The story\n" + notes, parts, List.of(), List.of(), List.of(), List.of());
        return String.join(
                "; ",
                NotesComparison.of(story, reading(answer, part), answer).stream()
                        .map(NotesComparisonTest::shortly)
                        .toList());
    }

    private static String shortly(Difference difference) {
        if (difference instanceof Difference.OtherNumber other) {
            return "You said " + other.said() + ", notes " + other.notes();
        }
        if (difference instanceof Difference.NumberLeftOut left) {
            return "notes " + left.notes() + ", no number" + (left.none() ? "" : " there");
        }
        return "left out " + ((Difference.PartLeftOut) difference).part();
    }

    private static StarReading reading(String answer, Part part) {
        var spans = new SentenceSplitter().split(answer);
        var sentences = new ArrayList<ReadSentence>();
        spans.forEach(span -> sentences.add(new ReadSentence(span, part, 0.9, new Cue("", false))));
        var parts = new TreeMap<Part, PartReading>();
        for (var each : Part.STAR_AND_LEARNING) {
            parts.put(
                    each,
                    each == part ? new PartReading(true, 1, 0.9, spans) : new PartReading(false, 0, 0.9, List.of()));
        }
        return new StarReading(KindReason.EVENT, sentences, parts, 20, 1, 0, List.of(), new Wording(Map.of()), 1);
    }
}
