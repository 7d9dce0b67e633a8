package org.inkwright.billingapi;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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
        Optional<String> token = tokens.token().filter(Questions::isSendable);
        if (token.isEmpty()) {
            return new Reply.Failed<>(ApiTrouble.SIGNED_OUT);
        }
        Reply<Done> reply = hear(url, hearer, token.get());
        if (reply instanceof Reply.Refused<Done>(_, Repeat.AfterSignIn _)) {
            Optional<String> other = tokens.renewed(token.get()).filter(Questions::isSendable);
            return other.isPresent() ? hear(url, hearer, other.get()) : reply;
        }
        return reply;
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
