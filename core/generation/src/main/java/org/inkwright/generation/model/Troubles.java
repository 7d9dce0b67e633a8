package org.inkwright.generation.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.inkwright.generation.internal.Json;
import org.jspecify.annotations.Nullable;

/// Tells from what a service or the network says which trouble it is.
final class Troubles {
    private Troubles() {}

    /// What a broken connection means.
    static ModelTrouble of(IOException failure) {
        return switch (failure) {
            case UnknownHostException _ -> ModelTrouble.NO_SUCH_HOST;
            case ConnectException _, NoRouteToHostException _, SocketTimeoutException _ ->
                    ModelTrouble.UNREACHABLE;
            case SSLException _ -> ModelTrouble.NOT_SECURE;
            default -> ModelTrouble.BROKE_OFF;
        };
    }

    /// What an answer with an error status means.
    static ModelFailure of(int status, String body, Duration advisedWait) {
        JsonObject json = Json.parse(body);
        String said = json == null ? "" : message(json);
        String clues = json == null ? body : json.toString();
        return new ModelFailure(
                trouble(status, clues.toLowerCase(Locale.ROOT), json == null),
                status,
                said,
                advisedWait);
    }

    /// What an error object inside a stream means.
    static ModelFailure inside(JsonObject event) {
        JsonObject error = Json.object(event, "error");
        int status = (int) Json.number(error, "code", Json.number(event, "code", 0));
        String clues = event.toString().toLowerCase(Locale.ROOT);
        ModelTrouble trouble = trouble(status, clues, false);
        if (status < 400 && trouble == ModelTrouble.BAD_REQUEST) {
            // Nothing told what it is: the service fell over in the middle.
            trouble = ModelTrouble.SERVER;
        }
        return new ModelFailure(trouble, 200, message(event), Duration.ZERO);
    }

    private static ModelTrouble trouble(int status, String clues, boolean page) {
        ModelTrouble named = named(clues);
        return switch (status) {
            case 301, 302, 303, 307, 308 -> ModelTrouble.REDIRECTED;
            case 401 -> ModelTrouble.KEY_REFUSED;
            case 402 -> ModelTrouble.NO_CREDIT;
            case 403 -> named == null ? ModelTrouble.NOT_ALLOWED : named;
            case 404, 405 -> named == ModelTrouble.UNKNOWN_MODEL ? named : ModelTrouble.WRONG_PATH;
            case 408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529 -> ModelTrouble.SERVER;
            case 413 -> ModelTrouble.TOO_LONG;
            case 429 ->
                    named == ModelTrouble.NO_CREDIT ? ModelTrouble.NO_CREDIT : ModelTrouble.BUSY;
            default -> {
                if (status >= 500) {
                    yield ModelTrouble.SERVER;
                }
                if (page) {
                    yield ModelTrouble.NOT_A_MODEL;
                }
                yield named == null ? ModelTrouble.BAD_REQUEST : named;
            }
        };
    }

    /// The trouble that the words name, in lower case; null when they name none.
    private static @Nullable ModelTrouble named(String clues) {
        if (has(clues, "context_length", "maximum context", "context window", "context size")
                || has(clues, "prompt is too long", "too many tokens", "exceed_context")) {
            return ModelTrouble.TOO_LONG;
        }
        if (has(clues, "content_policy", "content_filter", "content management", "moderation")
                || has(clues, "safety", "flagged", "prohibited_content")) {
            return ModelTrouble.FILTERED;
        }
        if (has(clues, "insufficient_quota", "insufficient balance", "credit balance", "billing")) {
            return ModelTrouble.NO_CREDIT;
        }
        if (has(
                clues,
                "api key not valid",
                "invalid_api_key",
                "invalid api key",
                "authentication")) {
            return ModelTrouble.KEY_REFUSED;
        }
        if (has(clues, "rate_limit", "rate limit", "too many requests")) {
            return ModelTrouble.BUSY;
        }
        if (has(clues, "overloaded", "unavailable", "server_error", "internal error")) {
            return ModelTrouble.SERVER;
        }
        return unknownModel(clues) ? ModelTrouble.UNKNOWN_MODEL : null;
    }

    private static boolean unknownModel(String clues) {
        return has(clues, "model_not_found", "not a valid model")
                || (clues.contains("model")
                        && has(clues, "not found", "does not exist", "not_found_error", "no such"));
    }

    private static boolean has(String text, String... clues) {
        for (String clue : clues) {
            if (text.contains(clue)) {
                return true;
            }
        }
        return false;
    }

    private static String message(JsonObject json) {
        JsonElement error = json.get("error");
        if (error != null && error.isJsonPrimitive()) {
            return error.getAsString();
        }
        String inner = Json.text(Json.object(json, "error"), "message");
        return inner.isEmpty() ? Json.text(json, "message") : inner;
    }
}
