package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;
import starling.command.Block;
import starling.command.Button;
import starling.command.LatePictureException;
import starling.command.Reply;

final class MessageCardTest {
    @Test
    void aFewPlainWordsStayPlain() {
        var message = card(new Block.Paragraph("No question is open."), new Block.Paragraph("Start with /question."));

        assertThat(message.getContent()).isEqualTo("No question is open.\n\nStart with /question.");
        assertThat(message.getEmbeds()).isEmpty();
    }

    @Test
    void everyBlockHasItsLook() {
        var message = card(
                new Block.Heading("Your *answer*"),
                new Block.Paragraph("A story."),
                new Block.StarPart("Situation", true, "We ran\n> a sale.", 0.214),
                new Block.StarPart("Result", false, "", 0),
                new Block.Labelled("Fix this first", "Say what came of it."),
                new Block.Heading("Next"),
                new Block.Quote("I ```did``` it"),
                new Block.Bullets(List.of("one", "", "- two")));

        assertThat(message.getContent()).isEmpty();
        assertThat(message.getEmbeds()).singleElement().satisfies(embed -> {
            assertThat(embed.getTitle()).isEqualTo("Your \\*answer\\*");
            assertThat(embed.getDescription()).isEqualTo("""
                    A story.

                    🟦 **Situation** 21 %
                    > We ran \\> a sale.
                    ⬜ **Result** not found

                    **Fix this first**
                    Say what came of it.

                    ### Next

                    > I \\`\\`\\`did\\`\\`\\` it
                    - one
                    - \\- two""");
        });
    }

    @Test
    void theColourTellsWhetherSomethingIsMissing() {
        var found = new Block.StarPart("Situation", true, "We ran a sale.", 0.2);
        var missing = new Block.StarPart("Result", false, "", 0);

        assertThat(colour(new Block.Heading("Your answer"), found)).isEqualTo(0x4F9D69);
        assertThat(colour(new Block.Heading("Your answer"), found, missing)).isEqualTo(0xD9A441);
        assertThat(colour(new Block.Heading("A question"))).isEqualTo(0x3C6E71);
    }

    private static int colour(Block... blocks) {
        return card(blocks).getEmbeds().get(0).getColorRaw();
    }

    @Test
    void whatWasTypedKeepsItsLinesAndIsGivenBackWholeWhereThatIsPossible() {
        assertThat(card(new Block.Paragraph("Not kept."), new Block.Typed("First.\n\nThen *this*."))
                        .getContent())
                .isEqualTo("Not kept.\n\nFirst.\n\nThen \\*this\\*.");

        var typed = "We baked.\n".repeat(390).strip();
        var message = card(new Block.Paragraph("Not kept."), new Block.Typed(typed));

        assertThat(message.getContent()).isEqualTo("Not kept.");
        assertThat(description(message)).isEqualTo(typed);
        assertThat(description(card(new Block.Paragraph("Not kept."), new Block.Typed("word ".repeat(900)))))
                .hasSizeLessThanOrEqualTo(4096)
                .hasSizeGreaterThan(4080)
                .endsWith("word…");
    }

    @Test
    void ofASentenceThatEarnedItsPartEnoughIsShownToKnowItBy() {
        var text = description(
                card(new Block.Heading("Well"), new Block.StarPart("Action", true, "We did this. ".repeat(100), 0.5)));

        assertThat(text)
                .startsWith("🟪 **Action** 50 %\n> We did this. We")
                .endsWith(" We…")
                .hasSizeLessThan(182);
    }

    @Test
    void whatStandsBackIsInSmallLetters() {
        assertThat(description(card(
                        new Block.Heading("Well"),
                        new Block.Labelled("Fix this first", "The end."),
                        new Block.Small("The question was: *why*?"),
                        new Block.Small("Reply to this."))))
                .isEqualTo("**Fix this first**\nThe end.\n\n-# The question was: \\*why\\*?\n-# Reply to this.");
    }

    @Test
    void aPartThatStandsWithAnotherHasNoWordsOfItsOwn() {
        var message = card(
                new Block.Heading("Well"),
                new Block.StarPart("Task", true, "", 0, "in the same sentence as Situation"),
                new Block.StarPart("Action", true, "I ran.", 0));

        assertThat(description(message))
                .isEqualTo("🟨 **Task** · in the same sentence as Situation\n🟪 **Action**\n> I ran.");
    }

    @Test
    void whatStarlingSaysIsWholeWhenPeoplesWordsAreShortened() {
        var rule = "words < 50 && ".repeat(30);
        var said = description(card(
                new Block.Heading("Why"),
                new Block.Bullets(List.of(rule + "i > 1", "Here i = 2")),
                new Block.LabelledSentence("We did this. ".repeat(100), "Action"),
                new Block.LabelledSentence("We did this. ".repeat(400), "Action")));

        assertThat(said)
                .hasSizeLessThanOrEqualTo(4096)
                .contains("&& i \\> 1\n- Here i = 2\n")
                .contains("…");
    }

    @Test
    void theFirstButtonStandsOutAndNoneStandsTwice() {
        var again = new Button("Again", "another", Map.of());
        var message = MessageCard.of(new Reply(
                List.of(new Block.Paragraph("Well.")),
                List.of(new Button("Answer", "answer", Map.of("question", "1")), again, again)));

        assertThat(message.getComponents())
                .singleElement()
                .satisfies(row -> assertThat(row.asActionRow().getButtons())
                        .extracting(button -> button.getStyle() + " " + button.getLabel() + " " + button.getCustomId())
                        .containsExactly("PRIMARY Answer 1/answer?question=1", "SECONDARY Again 1/another"));
    }

    @Test
    void aButtonThatRemovesWarnsByItsColour() {
        var message = MessageCard.of(new Reply(
                List.of(new Block.Paragraph("Shall I?")),
                List.of(new Button("Forget everything", "forget", Map.of("sure", "yes")))));

        assertThat(message.getComponents())
                .singleElement()
                .satisfies(row -> assertThat(row.asActionRow().getButtons())
                        .extracting(button -> button.getStyle() + " " + button.getLabel())
                        .containsExactly("DANGER Forget everything"));
    }

    @Test
    void choicesAmongEqualsLookAlike() {
        var message = MessageCard.of(new Reply(
                List.of(new Block.Paragraph("Which?")),
                List.of(
                        new Button("This", "pick", Map.of("choice", "1")),
                        new Button("That", "pick", Map.of("choice", "2")))));

        assertThat(message.getComponents())
                .singleElement()
                .satisfies(row -> assertThat(row.asActionRow().getButtons())
                        .extracting(button -> button.getStyle() + " " + button.getLabel())
                        .containsExactly("SECONDARY This", "SECONDARY That"));
    }

    @Test
    void aTimeRunsWhereDiscordShowsIt() {
        var message = card(new Block.Countdown(
                "Ten *seconds*.", "Time <t:0:R> runs out", Instant.parse("2026-11-21T12:00:09.999Z")));

        assertThat(message.getEmbeds())
                .singleElement()
                .satisfies(embed -> assertThat(embed.getDescription())
                        .isEqualTo("Ten \\*seconds\\*.\nTime \\<t\\:0\\:R\\> runs out: <t:1795262409:R>"));
    }

    @Test
    void manyButtonsStandInRowsOfLikeLength() {
        for (var layout : Map.of(5, List.of(5), 6, List.of(3, 3), 7, List.of(3, 4), 10, List.of(5, 5))
                .entrySet()) {
            var buttons = IntStream.range(0, layout.getKey())
                    .mapToObj(number -> new Button("Button " + number, "b" + number, Map.of()))
                    .toList();

            var message = MessageCard.of(new Reply(List.of(new Block.Paragraph("Well.")), buttons));

            assertThat(message.getComponents())
                    .extracting(row -> row.asActionRow().getButtons().size())
                    .isEqualTo(layout.getValue());
        }
    }

    @Test
    void longNamesStandBelowOneAnother() {
        var buttons = IntStream.rangeClosed(1, 6)
                .mapToObj(number ->
                        new Button("The day on which the lighthouse went dark, " + number, "b" + number, Map.of()))
                .toList();

        var message = MessageCard.of(new Reply(List.of(new Block.Paragraph("Which?")), buttons));

        assertThat(message.getComponents())
                .extracting(row -> row.asActionRow().getButtons().size())
                .containsExactly(1, 1, 1, 1, 2);
    }

    @Test
    void theBarShowsEachPartThatIsThereAndWhatBelongsToNone() {
        var bar = new Block.ShareBar(List.of(
                new Block.ShareBar.Slice("S", 0.02),
                new Block.ShareBar.Slice("T", 0),
                new Block.ShareBar.Slice("A", 0.6),
                new Block.ShareBar.Slice("R", 0.25),
                new Block.ShareBar.Slice("L", 0.03)));

        assertThat(description(card(new Block.Heading("Shares"), bar))).isEqualTo("🟦🟪🟪🟪🟪🟪🟩🟩🟧⬛");
    }

    @Test
    void aLongReplyShortensPeoplesWordsBeforeItLosesItsEnd() {
        var quote = new Block.Quote("We did this. ".repeat(100));
        var blocks = new ArrayList<Block>(Collections.nCopies(8, quote));
        blocks.add(new Block.Labelled("Next question", "What came of it?"));

        var text = description(MessageCard.of(new Reply(blocks, List.of())));

        assertThat(text).hasSizeLessThanOrEqualTo(4096).endsWith("**Next question**\nWhat came of it?");
        assertThat(text.lines().filter(line -> line.startsWith("> ")))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).endsWith("this.…").hasSizeLessThanOrEqualTo(302));
    }

    @Test
    void whatIsStillTooLongIsCutAtAWord() {
        var text = description(card(
                new Block.Heading("Long"),
                new Block.Paragraph("word ".repeat(390)),
                new Block.Paragraph("word ".repeat(390)),
                new Block.Labelled("L", "more ".repeat(390))));

        assertThat(text).hasSizeLessThanOrEqualTo(4096).hasSizeGreaterThan(4080).endsWith("more…");
    }

    @Test
    void nothingThatCanBeReadIsStillAMessage() {
        assertThat(description(card(new Block.Paragraph("\u200B\n")))).isEqualTo("\u200E");
        assertThat(card(new Block.Heading("Only this")).getEmbeds())
                .singleElement()
                .satisfies(embed -> assertThat(embed.getTitle()).isEqualTo("Only this"));
    }

    @Test
    void aPictureStandsWhereItIsSaidAndIsReadAloudByItsTitle() {
        var message = card(
                new Block.Heading("What your stories cover"),
                new Block.Paragraph("Two stories."),
                picture(() -> new byte[] {1}),
                new Block.Labelled("Never practised", ""),
                new Block.Bullets(List.of("The strike")));

        assertThat(message.getEmbeds())
                .extracting(embed -> embed.getTitle() + " | " + embed.getDescription() + " | "
                        + Optional.ofNullable(embed.getImage()).map(image -> image.getUrl()))
                .containsExactly(
                        "What your stories cover | Two stories. | Optional[attachment://table.png]",
                        "null | **Never practised**\n- The strike | Optional.empty");
        assertThat(message.getFiles()).singleElement().satisfies(file -> {
            assertThat(file.getName()).isEqualTo("table.png");
            assertThat(file.getDescription()).isEqualTo("A table of stories");
        });
    }

    @Test
    void aPictureAloneIsACard() {
        assertThat(card(picture(() -> new byte[] {1})).getEmbeds())
                .singleElement()
                .satisfies(embed -> assertThat(embed.getImage()).isNotNull());
    }

    @Test
    void aPictureThatTakesTooLongIsLeftOut() {
        var picture = picture(() -> {
            throw new LatePictureException(2);
        });

        var message = MessageCard.of(new Reply(List.of(new Block.Heading("Design"), picture), List.of()));

        assertThat(message.getFiles()).isEmpty();
        assertThat(message.getEmbeds().get(0).getDescription())
                .isEqualTo("The picture took too long to draw, so it is left out here.");
    }

    @Test
    void whereNoPictureCanBeDrawnThatIsSaidAndAllOfItComesAsText() {
        var message = MessageCard.of(new Reply(
                        List.of(
                                new Block.Heading("What your stories cover"),
                                picture(() -> {
                                    throw new InternalError("Fontconfig head is null");
                                }),
                                new Block.Paragraph("Two stories.")),
                        List.of())
                .withWholeAs("coverage.md"));

        assertThat(description(message)).isEqualTo("""
                I could not draw the picture. Whoever runs Starling finds the reason in its log.

                Two stories.

                **There is more: all of it is in coverage.md.**""");
        assertThat(message.getFiles()).singleElement().satisfies(file -> {
            assertThat(file.getName()).isEqualTo("coverage.md");
            assertThat(new String(file.getData().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("""
                    # What your stories cover

                               A B
                        Strike o 2

                    Two stories.
                    """);
        });
    }

    @Test
    void cardsTogetherHoldNoMoreThanOneMay() {
        var long1 = new Block.Bullets(Collections.nCopies(200, "A line that says not much of anything."));

        var message = card(new Block.Heading("Long"), long1, picture(() -> new byte[] {1}), long1);

        assertThat(message.getEmbeds().stream()
                        .mapToInt(embed -> embed.getLength())
                        .sum())
                .isLessThanOrEqualTo(6000);
        assertThat(message.getEmbeds()).hasSize(2);
    }

    private static Block.Picture picture(Supplier<byte[]> png) {
        return new Block.Picture("A table of stories", "table.png", png, List.of("       A B", "Strike o 2"));
    }

    private static MessageCreateData card(Block... blocks) {
        return MessageCard.of(new Reply(List.of(blocks), List.of()));
    }

    private static String description(MessageCreateData message) {
        return Objects.requireNonNull(message.getEmbeds().get(0).getDescription());
    }
}
