package starling.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.restaction.interactions.ReplyCallbackAction;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.junit.jupiter.api.Test;
import starling.command.Reply;
import starling.command.Visibility;

final class InteractionReplyTest {
    @Test
    void theReplyIsDeferredBeforeAnythingElseIsSaid() {
        var event = mock(SlashCommandInteractionEvent.class);
        var deferring = mock(ReplyCallbackAction.class);
        var hook = mock(InteractionHook.class, RETURNS_DEEP_STUBS);
        when(event.deferReply(anyBoolean())).thenReturn(deferring);
        doAnswer(call -> {
                    call.<Consumer<InteractionHook>>getArgument(0).accept(hook);
                    return null;
                })
                .when(deferring)
                .queue(any(), any());
        var delivered = new ArrayList<CompletableFuture<?>>();
        var reply = new InteractionReply(event, Visibility.PERSONAL);

        reply.defer(() -> delivered.add(reply.deliver(Reply.of("Done."))));

        var order = inOrder(event, deferring, hook);
        order.verify(event).deferReply(true);
        order.verify(deferring).queue(any(), any());
        order.verify(hook).editOriginal(any(MessageEditData.class));
        assertThat(delivered).hasSize(1);
    }
}
