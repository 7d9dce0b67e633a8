package org.inkwright.billingapi;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Reads the stream of an account's news on the calling thread.
final class NewsStream {
    /// The endpoint says something at least every 15 seconds, be it nothing but a comment.
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final long LONGEST_COMPLAINT = 256L << 10;

    private final BillingWeb web;
    private final AccessTokens tokens;

    NewsStream(BillingWeb web, AccessTokens tokens) {
        this.web = web;
        this.tokens = tokens;
    }

    Reply<Done> hear(HttpUrl url, Consumer<AccountEvent> hearer) {
        return Questions.withToken(tokens, token -> hear(url, hearer, token));
    }

    private Reply<Done> hear(HttpUrl url, Consumer<AccountEvent> hearer, String token) {
        Request request =
                Exchange.headed(new Request.Builder().url(url), token)
                        .header("Accept", "text/event-stream")
                        .build();
        try (Response response = web.streaming(SILENCE).newCall(request).execute()) {
            MediaType type = response.body().contentType();
            if (!response.isSuccessful()) {
                BufferedSource body = response.body().source();
                body.request(LONGEST_COMPLAINT);
                return Exchange.refused(response, body.getBuffer().readUtf8());
            }
            if (type == null || !type.subtype().equals("event-stream")) {
                return new Reply.Failed<>(ApiTrouble.NOT_THE_ENDPOINT);
            }
            Listener listener = new Listener(hearer);
            EventSources.processResponse(response, listener);
            return listener.end();
        } catch (IOException e) {
            return new Reply.Failed<>(Exchange.trouble(e));
        }
    }

    private static final class Listener extends EventSourceListener {
        private final Consumer<AccountEvent> hearer;
        private Reply<Done> end = new Reply.Answered<>(new Done(), false);

        Listener(Consumer<AccountEvent> hearer) {
            this.hearer = hearer;
        }

        Reply<Done> end() {
            return end;
        }

        @Override
        public void onEvent(
                EventSource source, @Nullable String id, @Nullable String type, String data) {
            if (type != null) {
                AccountEvent.of(type, data).ifPresent(hearer);
            }
        }

        @Override
        public void onFailure(
                EventSource source, @Nullable Throwable failure, @Nullable Response response) {
            end =
                    new Reply.Failed<>(
                            failure instanceof IOException e
                                    ? Exchange.trouble(e)
                                    : ApiTrouble.BROKE_OFF);
        }
    }
}
