package org.inkwright.github;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/// The way to GitHub: each request is sent once, and what comes back is measured before it is read.
/// Safe to share between threads.
final class GitHubWeb {
    private static final long LONGEST = 256L << 10;
    private static final String JSON = "application/json";
    private static final String GITHUB_JSON = "application/vnd.github+json";
    private static final String VERSION = "2022-11-28";

    private final GitHubSettings settings;
    private final OkHttpClient client;

    /// @param patience for one answer
    GitHubWeb(GitHubSettings settings, Duration patience) {
        this.settings = settings;
        this.client =
                new OkHttpClient.Builder()
                        .callTimeout(patience)
                        // Neither secret nor token follows a redirect, and a code is good once.
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .build();
    }

    static HttpUrl at(URI base, String path) {
        HttpUrl url = HttpUrl.get(base.toString());
        return url.newBuilder().addPathSegments(path).build();
    }

    GitHubAnswer redeem(String code, String verifier, URI redirect) {
        FormBody form =
                new FormBody.Builder()
                        .add("client_id", settings.clientId())
                        .add("client_secret", settings.clientSecret())
                        .add("code", code)
                        .add("redirect_uri", redirect.toString())
                        .add("code_verifier", verifier)
                        .build();
        return answer(
                new Request.Builder()
                        .url(at(settings.web(), "login/oauth/access_token"))
                        .header("Accept", JSON)
                        .post(form),
                IdentityReply.Reason.SETTINGS);
    }

    GitHubAnswer ask(String path, String token) {
        HttpUrl url = at(settings.api(), path);
        return answer(
                new Request.Builder()
                        .url(url.newBuilder().addQueryParameter("per_page", "100").build())
                        .header("Accept", GITHUB_JSON)
                        .header("X-GitHub-Api-Version", VERSION)
                        .header("Authorization", "Bearer " + token),
                IdentityReply.Reason.NOT_ALLOWED);
    }

    /// Ends a token, which nobody needs any more. Whether that works changes nothing for who is
    /// signed in, so nothing is said about it.
    void end(String token) {
        var body = new JsonObject();
        body.addProperty("access_token", token);
        answer(
                new Request.Builder()
                        .url(
                                at(settings.api(), "applications")
                                        .newBuilder()
                                        .addPathSegment(settings.clientId())
                                        .addPathSegment("token")
                                        .build())
                        .header("Accept", GITHUB_JSON)
                        .header("X-GitHub-Api-Version", VERSION)
                        .header(
                                "Authorization",
                                Credentials.basic(settings.clientId(), settings.clientSecret()))
                        .delete(RequestBody.create(body.toString(), MediaType.get(JSON))),
                IdentityReply.Reason.NOT_ALLOWED);
    }

    private GitHubAnswer answer(Request.Builder request, IdentityReply.Reason refusal) {
        Request whole = request.header("User-Agent", "Inkwright").build();
        try (Response response = client.newCall(whole).execute()) {
            BufferedSource body = response.body().source();
            if (body.request(LONGEST + 1)) {
                return GitHubAnswer.Failed.of(IdentityReply.Trouble.TOO_LARGE);
            }
            String text = body.getBuffer().readUtf8();
            return response.code() == 200 ? json(text) : refused(response, refusal);
        } catch (IOException e) {
            return GitHubAnswer.Failed.of(trouble(e));
        }
    }

    private static GitHubAnswer refused(Response response, IdentityReply.Reason refusal) {
        int status = response.code();
        boolean tooOften =
                "0".equals(response.header("x-ratelimit-remaining"))
                        || response.header("retry-after") != null;
        if (status == 429 || (status == 403 && tooOften)) {
            return GitHubAnswer.Failed.of(IdentityReply.Trouble.BUSY);
        }
        return switch (status) {
            case 401, 403, 404 -> GitHubAnswer.Failed.of(refusal);
            default ->
                    GitHubAnswer.Failed.of(
                            status >= 500
                                    ? IdentityReply.Trouble.OUT_OF_ORDER
                                    : IdentityReply.Trouble.NOT_UNDERSTOOD);
        };
    }

    private static GitHubAnswer json(String text) {
        try {
            var reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement whole = JsonParser.parseReader(reader);
            return reader.peek() == JsonToken.END_DOCUMENT
                    ? new GitHubAnswer.Json(whole)
                    : GitHubAnswer.Failed.of(IdentityReply.Trouble.NOT_UNDERSTOOD);
        } catch (JsonParseException | IOException e) {
            return GitHubAnswer.Failed.of(IdentityReply.Trouble.NOT_UNDERSTOOD);
        }
    }

    private static IdentityReply.Trouble trouble(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return IdentityReply.Trouble.STOPPED;
        }
        return switch (e) {
            case UnknownHostException _, ConnectException _, NoRouteToHostException _ ->
                    IdentityReply.Trouble.UNREACHABLE;
            case SSLException _ -> IdentityReply.Trouble.NOT_SECURE;
            case InterruptedIOException _ -> IdentityReply.Trouble.TIMED_OUT;
            default -> IdentityReply.Trouble.BROKE_OFF;
        };
    }
}
