package org.inkwright.billingapi;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Sends one question once and reads what comes back.
final class Exchange {
    private static final long LONGEST = 8L << 20;
    private static final MediaType JSON = MediaType.get("application/json");

    private final BillingWeb web;

    Exchange(BillingWeb web) {
        this.web = web;
    }

    <T> Reply<T> once(Ask<T> ask, String token) {
        try (Response response = web.client(ask.longer()).newCall(request(ask, token)).execute()) {
            return read(ask, response);
        } catch (IOException e) {
            return new Reply.Failed<>(trouble(e));
        }
    }

    static Request.Builder headed(Request.Builder request, String token) {
        return request.header("Authorization", "Bearer " + token)
                .header(ApiHeaders.REQUEST_ID, UUID.randomUUID().toString());
    }

    private static Request request(Ask<?> ask, String token) {
        String json = ask.body();
        // a body of bytes, because one of text gets a charset that JSON has no use for
        RequestBody body =
                json == null
                        ? (ask.method().equals("POST") ? RequestBody.EMPTY : null)
                        : RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON);
        Request.Builder request =
                headed(new Request.Builder().url(ask.url()), token)
                        .header("Accept", "application/json, " + Problem.MEDIA_TYPE)
                        .method(ask.method(), body);
        IdempotencyKey key = ask.key();
        return key == null
                ? request.build()
                : request.header(ApiHeaders.IDEMPOTENCY_KEY, key.value()).build();
    }

    private static <T> Reply<T> read(Ask<T> ask, Response response) throws IOException {
        BufferedSource body = response.body().source();
        if (body.request(LONGEST + 1)) {
            return new Reply.Failed<>(ApiTrouble.TOO_LARGE);
        }
        String text = body.getBuffer().readUtf8();
        if (!response.isSuccessful()) {
            return refused(response, text);
        }
        if (response.code() != 204 && !isType(response, "json")) {
            return new Reply.Failed<>(ApiTrouble.NOT_THE_ENDPOINT);
        }
        boolean replayed = "true".equals(response.header(ApiHeaders.REPLAYED));
        return switch (ask.codec().read(response.code() == 204 ? "{}" : text)) {
            case MessageReading.Read<T>(T message) -> new Reply.Answered<>(message, replayed);
            case MessageReading.Faulty<T> _ -> new Reply.Failed<>(ApiTrouble.UNREADABLE);
        };
    }

    static <T> Reply<T> refused(Response response, String text) {
        int status = response.code();
        if (isType(response, "problem+json")
                && Problem.CODEC.read(text) instanceof MessageReading.Read<Problem>(Problem told)
                && told.kind().status() == status) {
            Duration wait = told.next().retryAfter().orElse(retryAfter(response));
            String should = response.header(ApiHeaders.SHOULD_RETRY);
            return new Reply.Refused<>(told, Repeat.of(status, wait, should));
        }
        return new Reply.Failed<>(
                status >= 500 ? ApiTrouble.OUT_OF_ORDER : ApiTrouble.NOT_THE_ENDPOINT);
    }

    static boolean isType(Response response, String subtype) {
        MediaType type = response.body().contentType();
        return type != null && type.type().equals("application") && type.subtype().equals(subtype);
    }

    private static @Nullable Duration retryAfter(Response response) {
        String seconds = response.header(ApiHeaders.RETRY_AFTER, "");
        return seconds != null && seconds.matches("[0-9]{1,5}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : null;
    }

    static ApiTrouble trouble(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return ApiTrouble.STOPPED;
        }
        return switch (e) {
            case UnknownHostException _, ConnectException _, NoRouteToHostException _ ->
                    ApiTrouble.UNREACHABLE;
            case SSLException _ -> ApiTrouble.NOT_SECURE;
            case SocketTimeoutException _ -> ApiTrouble.TIMED_OUT;
            case InterruptedIOException _ -> ApiTrouble.TIMED_OUT;
            default -> ApiTrouble.BROKE_OFF;
        };
    }
}
