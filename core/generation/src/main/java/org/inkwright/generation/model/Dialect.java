package org.inkwright.generation.model;

import com.google.gson.JsonObject;
import java.util.Set;
import okhttp3.Request;

/// How one kind of service is spoken with.
sealed interface Dialect permits OpenAiDialect, AnthropicDialect {
    /// The resource that answers.
    String answerPath();

    /// The resource that lists models.
    String listPath();

    /// Adds the key and what else belongs into the head of a request.
    void sign(Request.Builder request, String key);

    /// The body that asks.
    ///
    /// @param without what the service has refused before
    JsonObject body(ModelRequest request, Set<Extra> without);

    /// Reads one event of a stream, or a whole answer.
    void read(JsonObject event, Reading reading);

    /// Something that may be left out of a request when a service does not know it.
    enum Extra {
        TEMPERATURE,
        SEED,
        STOPS,
        SCHEMA,
        USAGE,
        CAP
    }
}
