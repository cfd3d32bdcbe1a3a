package starling.model;

import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

/** LangChain4j's client, which says when a stream is over: not every provider's client notices one that stops too early. */
final class HeardOutClient extends JdkHttpClient {
    private final Runnable over;

    private HeardOutClient(JdkHttpClientBuilder builder, Runnable over) {
        super(builder);
        this.over = over;
    }

    /** Makes such clients. */
    static final class Builder extends JdkHttpClientBuilder {
        private final Runnable over;

        /** Clients that do this when all of a stream has been heard. */
        Builder(Runnable over) {
            this.over = over;
        }

        @Override
        public JdkHttpClient build() {
            return new HeardOutClient(this, over);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        super.execute(request, parser, new ServerSentEventListener() {
            @Override
            public void onOpen(SuccessfulHttpResponse response) {
                listener.onOpen(response);
            }

            @Override
            public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
                listener.onEvent(event, context);
            }

            @Override
            public void onEvent(ServerSentEvent event) {
                listener.onEvent(event);
            }

            @Override
            public void onError(Throwable thrown) {
                listener.onError(thrown);
            }

            @Override
            public void onClose() {
                try {
                    listener.onClose();
                } finally {
                    over.run();
                }
            }
        });
    }
}
