package starling.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import starling.coach.LanguageModel;
import starling.coach.ModelCard;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;

/** A model that is asked one thing at a time. */
final class QueuedModelTest {
    private final List<CompletableFuture<ModelReply>> asked = new ArrayList<>();
    private final QueuedModel model = new QueuedModel(new LanguageModel() {
        @Override
        public ModelCard card() {
            return new ModelCard("parrot-1", "http://localhost:1");
        }

        @Override
        public CompletableFuture<ModelReply> ask(ModelRequest request) {
            var reply = new CompletableFuture<ModelReply>();
            asked.add(reply);
            return reply;
        }
    });

    @Test
    void theSecondIsAskedWhenTheFirstIsAnswered() {
        var first = model.ask(TestedModels.request());
        var second = model.ask(TestedModels.request());
        assertThat(asked).hasSize(1);

        asked.get(0).complete(new ModelReply("one", 1, 1));
        assertThat(first.join().text()).isEqualTo("one");
        assertThat(asked).hasSize(2);

        asked.get(1).complete(new ModelReply("two", 1, 1));
        assertThat(second.join().text()).isEqualTo("two");
    }

    @Test
    void whoDoesNotWaitAnyMoreIsPassedOver() {
        var first = model.ask(TestedModels.request());
        model.ask(TestedModels.request()).cancel(true);
        var third = model.ask(TestedModels.request());

        first.cancel(true);

        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).isCancelled();
        asked.get(1).complete(new ModelReply("three", 1, 1));
        assertThat(third.join().text()).isEqualTo("three");
    }
}
