package starling.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import starling.language.Embedder;
import starling.language.Meaning;
import starling.language.TextMeaning;
import starling.question.DesignBrief;
import starling.question.DesignBrief.Fact;

final class ClarificationsTest {
    private static final DesignBrief TICKETS = brief("How many tickets are sold?", "A million tickets.");
    private static final DesignBrief PHOTOS = brief("How big are the photos?", "Two megabytes.");

    private static DesignBrief brief(String asked, String answer) {
        var none = DesignBrief.EMPTY;
        return new DesignBrief(
                List.of(new Fact(asked, List.of(), answer)),
                none.outOfScope(),
                none.load(),
                none.functional(),
                none.nonFunctional(),
                none.entities(),
                none.api(),
                none.components(),
                none.deepDives(),
                none.twist());
    }

    @Test
    void whileABriefIsReadOthersAreAnsweredAndWhoeverAsksOfTheSameWaits() throws InterruptedException {
        var slow = new SlowEmbedder();
        var clarifications = new Clarifications(() -> slow);
        var asking = new Thread(() -> slow.told(clarifications.answer(TICKETS, "How many tickets are sold?")));
        var other = new Thread(() -> slow.told(clarifications.answer(PHOTOS, "How big are the photos?")));
        slow.meanwhile = List.of(asking, other);

        slow.told(clarifications.answer(TICKETS, "How many tickets are sold?"));
        asking.join();
        other.join();

        assertThat(slow.blocked).isEmpty();
        assertThat(slow.answers)
                .containsExactly(
                        Optional.of("Two megabytes."),
                        Optional.of("A million tickets."),
                        Optional.of("A million tickets."));
        assertThat(slow.read.stream().filter(texts -> texts.contains("A million tickets.")))
                .as("how often the brief was read")
                .hasSize(1);
    }

    /** Takes, for the first text, until two others have gone as far as they can, and makes all texts that are not the same strangers. */
    private static final class SlowEmbedder implements Embedder {
        private final List<List<String>> read = Collections.synchronizedList(new ArrayList<>());
        private final List<Optional<String>> answers = Collections.synchronizedList(new ArrayList<>());
        private final List<String> blocked = new ArrayList<>();
        private List<Thread> meanwhile = List.of();

        void told(Optional<String> answer) {
            answers.add(answer);
        }

        @Override
        public List<Meaning> embed(List<String> texts) {
            read.add(texts);
            var others = meanwhile;
            meanwhile = List.of();
            others.forEach(Thread::start);
            others.forEach(this::awaitEndOrLock);
            return texts.stream().map(SlowEmbedder::meaning).toList();
        }

        private void awaitEndOrLock(Thread other) {
            var threads = ManagementFactory.getThreadMXBean();
            while (other.isAlive() && other.getState() != Thread.State.WAITING) {
                var info = threads.getThreadInfo(other.getId());
                if (info != null
                        && info.getLockOwnerId() == Thread.currentThread().getId()) {
                    blocked.add(other.getName());
                    return;
                }
                Thread.onSpinWait();
            }
        }

        private static Meaning meaning(String text) {
            var vector = new float[256];
            vector[Math.floorMod(text.hashCode(), vector.length)] = 1;
            return new Meaning(vector);
        }

        @Override
        public TextMeaning read(String title, List<String> passages) {
            throw new UnsupportedOperationException("no notes here");
        }
    }
}
