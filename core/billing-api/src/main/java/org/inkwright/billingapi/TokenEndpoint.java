package org.inkwright.billingapi;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Asks the endpoint for tokens, on the calling thread, once each: a code that is sent twice ends
/// the tokens that it gave. Safe to share between threads.
public final class TokenEndpoint {
    /// The name of the app; it has no secret.
    public static final String CLIENT = "inkwright-desktop";

    private static final long LONGEST = 64L << 10;
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    private final @Nullable HttpUrl address;
    private final OkHttpClient http;
    private final Waiting waiting;

    /// @param address of the endpoint: `https`, or this machine
    public TokenEndpoint(String address, BillingWeb web) {
        this.address = EndpointAddress.of(address);
        this.http = web.once();
        this.waiting = web.waiting();
    }

    /// Where the browser signs in; nothing for an address that no token may go to.
    ///
    /// @param redirect where the browser goes afterwards
    /// @param state comes back unchanged
    /// @param device how the writer knows this device, there and in a list
    public Optional<URI> authorization(Pkce secret, URI redirect, String state, String device) {
        HttpUrl url = at(ApiPaths.AUTHORIZE);
        return url == null
                ? Optional.empty()
                : Optional.of(
                        url.newBuilder()
                                .addQueryParameter("response_type", "code")
                                .addQueryParameter("client_id", CLIENT)
                                .addQueryParameter("redirect_uri", redirect.toString())
                                .addQueryParameter("code_challenge", secret.challenge())
                                .addQueryParameter("code_challenge_method", "S256")
                                .addQueryParameter("state", state)
                                .addQueryParameter("device_name", device)
                                .build()
                                .uri());
    }

    /// Who the endpoint says it is when it sends the browser back.
    Optional<String> issuer() {
        return Optional.ofNullable(address).map(url -> url.toString().replaceAll("/$", ""));
    }

    /// Gives a code for tokens.
    public TokenReply redeem(String code, Pkce secret, URI redirect) {
        return tokens(
                form("authorization_code")
                        .add("code", code)
                        .add("code_verifier", secret.verifier())
                        .add("redirect_uri", redirect.toString()));
    }

    /// Gives a refresh token for new tokens.
    public TokenReply refresh(String token) {
        return tokens(form("refresh_token").add("refresh_token", token));
    }

    /// Begins a sign-in that is confirmed on another device.
    public DeviceReply begin(String device) {
        FormBody.Builder form =
                new FormBody.Builder().add("client_id", CLIENT).add("device_name", device);
        return switch (post(ApiPaths.DEVICE_AUTHORIZATION, form, DeviceCode.CODEC)) {
            case Outcome.Told<DeviceCode>(DeviceCode code) -> new DeviceReply.Given(code);
            case Outcome.Refused<DeviceCode>(TokenReply.Reason reason) ->
                    new DeviceReply.Refused(reason);
            case Outcome.Failed<DeviceCode>(ApiTrouble trouble) -> new DeviceReply.Failed(trouble);
        };
    }

    /// Waits on the calling thread until the writer has confirmed, refused, or let the time pass. A
    /// broken connection only makes it slower.
    public TokenReply await(DeviceCode code) {
        Duration interval = code.interval();
        Duration waited = Duration.ZERO;
        while (true) {
            waited = waited.plus(interval);
            if (waited.compareTo(code.life()) > 0) {
                return new TokenReply.Refused(TokenReply.Reason.EXPIRED_TOKEN);
            }
            try {
                waiting.pause(interval);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new TokenReply.Failed(ApiTrouble.STOPPED);
            }
            TokenReply reply = tokens(form(DEVICE_GRANT).add("device_code", code.code()));
            switch (reply) {
                case TokenReply.Refused(TokenReply.Reason reason)
                        when reason == TokenReply.Reason.AUTHORIZATION_PENDING -> {}
                case TokenReply.Refused(TokenReply.Reason reason)
                        when reason == TokenReply.Reason.SLOW_DOWN ->
                        interval = interval.plusSeconds(5);
                case TokenReply.Failed(ApiTrouble trouble) when mayPass(trouble) ->
                        interval = interval.plusSeconds(5);
                case TokenReply.Granted _, TokenReply.Refused _, TokenReply.Failed _ -> {
                    return reply;
                }
            }
        }
    }

    private static boolean mayPass(ApiTrouble trouble) {
        return switch (trouble) {
            case UNREACHABLE, TIMED_OUT, BROKE_OFF, OUT_OF_ORDER -> true;
            case BAD_ADDRESS,
                    SIGNED_OUT,
                    NOT_SECURE,
                    NOT_THE_ENDPOINT,
                    UNREADABLE,
                    TOO_LARGE,
                    STOPPED ->
                    false;
        };
    }

    /// Ends a refresh token and everything that came of it.
    ///
    /// @return what went wrong; nothing when it is done
    public Optional<ApiTrouble> revoke(String token) {
        FormBody.Builder form =
                new FormBody.Builder()
                        .add("client_id", CLIENT)
                        .add("token", token)
                        .add("token_type_hint", "refresh_token");
        return switch (post(ApiPaths.REVOKE, form, Done.CODEC)) {
            case Outcome.Told<Done> _ -> Optional.empty();
            case Outcome.Refused<Done> _ -> Optional.of(ApiTrouble.UNREADABLE);
            case Outcome.Failed<Done>(ApiTrouble trouble) -> Optional.of(trouble);
        };
    }

    private static FormBody.Builder form(String grant) {
        return new FormBody.Builder().add("grant_type", grant).add("client_id", CLIENT);
    }

    private TokenReply tokens(FormBody.Builder form) {
        return switch (post(ApiPaths.TOKEN, form, TokenSet.CODEC)) {
            case Outcome.Told<TokenSet>(TokenSet tokens) -> new TokenReply.Granted(tokens);
            case Outcome.Refused<TokenSet>(TokenReply.Reason reason) ->
                    new TokenReply.Refused(reason);
            case Outcome.Failed<TokenSet>(ApiTrouble trouble) -> new TokenReply.Failed(trouble);
        };
    }

    private sealed interface Outcome<T> {
        record Told<T>(T message) implements Outcome<T> {}

        record Refused<T>(TokenReply.Reason reason) implements Outcome<T> {}

        record Failed<T>(ApiTrouble trouble) implements Outcome<T> {}
    }

    private <T> Outcome<T> post(String path, FormBody.Builder form, Codec<T> codec) {
        HttpUrl url = at(path);
        if (url == null) {
            return new Outcome.Failed<>(ApiTrouble.BAD_ADDRESS);
        }
        Request request =
                new Request.Builder()
                        .url(url)
                        .header("Accept", "application/json")
                        .post(form.build())
                        .build();
        try (Response response = http.newCall(request).execute()) {
            BufferedSource body = response.body().source();
            if (body.request(LONGEST + 1)) {
                return new Outcome.Failed<>(ApiTrouble.TOO_LARGE);
            }
            String text = body.getBuffer().readUtf8();
            return response.isSuccessful()
                    ? told(codec, response, text)
                    : refused(response.code(), text);
        } catch (IOException e) {
            return new Outcome.Failed<>(Exchange.trouble(e));
        }
    }

    private static <T> Outcome<T> told(Codec<T> codec, Response response, String text) {
        // the answer to a revocation has no body that counts (RFC 7009)
        boolean silent = codec.equals(Done.CODEC) && text.isEmpty();
        if (!silent && !Exchange.isType(response, "json")) {
            return new Outcome.Failed<>(ApiTrouble.NOT_THE_ENDPOINT);
        }
        return switch (codec.read(silent ? "{}" : text)) {
            case MessageReading.Read<T>(T message) -> new Outcome.Told<>(message);
            case MessageReading.Faulty<T> _ -> new Outcome.Failed<>(ApiTrouble.UNREADABLE);
        };
    }

    private static <T> Outcome<T> refused(int status, String text) {
        String error = error(text);
        if (status >= 500) {
            return new Outcome.Failed<>(ApiTrouble.OUT_OF_ORDER);
        }
        if (error.isEmpty()) {
            return new Outcome.Failed<>(ApiTrouble.NOT_THE_ENDPOINT);
        }
        for (TokenReply.Reason reason : TokenReply.Reason.values()) {
            if (reason.name().toLowerCase(Locale.ROOT).equals(error)) {
                return new Outcome.Refused<>(reason);
            }
        }
        return new Outcome.Refused<>(TokenReply.Reason.OTHER);
    }

    private static String error(String text) {
        try {
            return JsonParser.parseString(text) instanceof JsonObject json
                            && json.get("error") instanceof JsonPrimitive error
                    ? error.getAsString()
                    : "";
        } catch (JsonParseException e) {
            return "";
        }
    }

    private @Nullable HttpUrl at(String path) {
        return address == null ? null : address.newBuilder().encodedPath(path).build();
    }
}
