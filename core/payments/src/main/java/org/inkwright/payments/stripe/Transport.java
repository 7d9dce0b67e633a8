package org.inkwright.payments.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.inkwright.payments.StripeSettings.Patience;
import org.jspecify.annotations.Nullable;

/// Carries the library's requests. Its own carrier follows redirects with the secret key, keeps
/// waiting as long as a byte comes now and then, repeats by itself, and tells Stripe an id of this
/// machine that it keeps in a file; this one does none of that. What is no JSON object ends here,
/// because the library throws at it whatever comes.
final class Transport extends HttpClient {
    private static final Set<String> TELLTALES =
            Set.of("x-stripe-client-telemetry", "x-stripe-client-user-agent");
    private static final long LARGEST_BYTES = 32L << 20;

    private final OkHttpClient client;

    Transport(Patience patience) {
        client =
                new OkHttpClient.Builder()
                        .connectTimeout(patience.connect())
                        .callTimeout(patience.answer())
                        .readTimeout(patience.answer())
                        .writeTimeout(patience.answer())
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .build();
    }

    @Override
    public StripeResponse request(StripeRequest request) throws StripeException {
        try (Response response = client.newCall(call(request)).execute()) {
            String body = body(response);
            HttpHeaders headers = HttpHeaders.of(response.headers().toMultimap());
            StripeResponse answer = new StripeResponse(response.code(), headers, body);
            check(answer);
            return answer;
        } catch (IOException e) {
            throw new ApiConnectionException("Stripe was not reached, or broke off.", e);
        }
    }

    private static Request call(StripeRequest request) {
        Request.Builder call = new Request.Builder().url(request.url());
        request.headers()
                .map()
                .forEach((name, values) -> {
                    if (!TELLTALES.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> call.addHeader(name, value));
                    }
                });
        return call.method(request.method().name(), content(request)).build();
    }

    private static @Nullable RequestBody content(StripeRequest request) {
        return request.content() == null
                ? null
                : RequestBody.create(
                        request.content().byteArrayContent(),
                        MediaType.parse(request.content().contentType()));
    }

    private static String body(Response response) throws IOException {
        var source = response.body().source();
        if (source.request(LARGEST_BYTES + 1)) {
            throw new IOException("too large an answer");
        }
        return source.readUtf8();
    }

    /// Refuses what is no answer of Stripe's.
    private static void check(StripeResponse answer) throws ApiException {
        boolean done = answer.code() >= 200 && answer.code() < 300;
        try {
            Facts facts = Facts.of(answer.body());
            if (done || facts.isObject("error")) {
                return;
            }
        } catch (UnreadableException e) {
            // said below, without what the answer holds
        }
        throw new ApiException(
                "The answer is not from Stripe.", answer.requestId(), null, answer.code(), null);
    }
}
