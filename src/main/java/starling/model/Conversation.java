package starling.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import starling.coach.ModelReply;
import starling.coach.ModelRequest;

/** One request, and what is said to it, piece by piece. Ends exceptionally only with a {@link TroubleException}. */
final class Conversation implements StreamingChatResponseHandler {
    /** No language that is spoken here needs more characters for a token. */
    private static final int CHARACTERS_OF_A_TOKEN = 6;
    /** What tokens are counted by where nobody counts. */
    private static final int USUAL_CHARACTERS_OF_A_TOKEN = 4;

    private final ModelRequest request;
    private final CompletableFuture<ModelReply> reply = new CompletableFuture<>();
    private long characters;

    Conversation(ModelRequest request) {
        this.request = request;
    }

    CompletableFuture<ModelReply> reply() {
        return reply;
    }

    /** Says what there is to say. Whatever goes wrong ends the conversation. */
    void begin(StreamingChatModel model) {
        try {
            model.chat(
                    ChatRequest.builder()
                            .messages(List.of(
                                    SystemMessage.from(request.instructions()), UserMessage.from(request.material())))
                            .build(),
                    this);
        } catch (RuntimeException e) {
            onError(e);
        }
    }

    @Override
    public void onPartialResponse(String piece) {
        count(piece);
    }

    @Override
    public void onPartialThinking(PartialThinking piece) {
        count(piece.text());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        // A stream that is over before its end has no reason to be over.
        if (response.finishReason() == null) {
            fail(Trouble.BROKEN);
            return;
        }
        if (response.finishReason() == FinishReason.LENGTH) {
            fail(Trouble.CUT_OFF);
            return;
        }
        var text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        var usage = Optional.ofNullable(response.tokenUsage());
        reply.complete(new ModelReply(
                text,
                usage.map(TokenUsage::inputTokenCount)
                        .filter(count -> count > 0)
                        .orElseGet(() -> estimated(request.instructions().length()
                                + request.material().length())),
                usage.map(TokenUsage::outputTokenCount)
                        .filter(count -> count > 0)
                        .orElseGet(() -> estimated(text.length()))));
    }

    @Override
    public void onError(Throwable thrown) {
        fail(Trouble.of(thrown));
    }

    /** Nothing more will be said; whatever is not finished by now never will be. */
    void over() {
        fail(Trouble.BROKEN);
    }

    private void count(String piece) {
        characters += piece.length();
        if (characters > (long) request.mostTokens() * CHARACTERS_OF_A_TOKEN) {
            fail(Trouble.ENDLESS);
        }
    }

    private void fail(Trouble trouble) {
        reply.completeExceptionally(new TroubleException(trouble));
    }

    private static int estimated(int characters) {
        return (characters + USUAL_CHARACTERS_OF_A_TOKEN - 1) / USUAL_CHARACTERS_OF_A_TOKEN;
    }
}
