package org.inkwright.generation.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Locale;
import java.util.Set;
import okhttp3.Request;
import org.inkwright.generation.internal.Json;

/// Anthropic's messages.
final class AnthropicDialect implements Dialect {
    private static final String VERSION = "2023-06-01";

    private final Provider.Abilities abilities;

    AnthropicDialect(Provider.Abilities abilities) {
        this.abilities = abilities;
    }

    @Override
    public String answerPath() {
        return "messages";
    }

    @Override
    public String listPath() {
        return "models";
    }

    @Override
    public void sign(Request.Builder request, String key) {
        request.header("anthropic-version", VERSION);
        if (!key.isEmpty()) {
            request.header("x-api-key", key);
        }
    }

    @Override
    public JsonObject body(ModelRequest request, Set<Extra> without) {
        ModelOptions options = request.options();
        var body = new JsonObject();
        var rules = new StringBuilder();
        var messages = new JsonArray();
        for (Message message : request.messages()) {
            if (message.role() == Role.SYSTEM) {
                rules.append(rules.isEmpty() ? "" : "\n\n").append(message.text());
            } else {
                var one = new JsonObject();
                one.addProperty("role", message.role().name().toLowerCase(Locale.ROOT));
                one.addProperty("content", message.text());
                messages.add(one);
            }
        }
        body.addProperty("model", request.model());
        if (!rules.isEmpty()) {
            body.addProperty("system", rules.toString());
        }
        body.add("messages", messages);
        body.addProperty("stream", true);
        body.addProperty("max_tokens", options.outputCap());
        Double temperature = options.temperature();
        if (temperature != null && !without.contains(Extra.TEMPERATURE)) {
            body.addProperty("temperature", Math.min(1, temperature));
        }
        addStops(body, options, without);
        addSchema(body, options, without);
        return body;
    }

    private void addStops(JsonObject body, ModelOptions options, Set<Extra> without) {
        // A stop text of spaces alone is refused.
        var stops = new JsonArray();
        options.stops().stream()
                .filter(stop -> !stop.isBlank())
                .limit(abilities.stops())
                .forEach(stops::add);
        if (!stops.isEmpty() && !without.contains(Extra.STOPS)) {
            body.add("stop_sequences", stops);
        }
    }

    private void addSchema(JsonObject body, ModelOptions options, Set<Extra> without) {
        AnswerSchema schema = options.schema();
        if (schema == null
                || abilities.schema() != Provider.Schema.SCHEMA
                || without.contains(Extra.SCHEMA)) {
            return;
        }
        var format = new JsonObject();
        format.addProperty("type", "json_schema");
        format.add("schema", JsonParser.parseString(schema.json()));
        var config = new JsonObject();
        config.add("format", format);
        body.add("output_config", config);
    }

    @Override
    public void read(JsonObject event, Reading reading) {
        switch (Json.text(event, "type")) {
            case "message_start" -> {
                JsonObject message = Json.object(event, "message");
                reading.started(Json.text(message, "model"), ModelEvent.Delivery.STREAMED);
                readUsage(Json.object(message, "usage"), reading);
            }
            case "content_block_delta" -> {
                reading.sign();
                reading.text(Json.text(Json.object(event, "delta"), "text"));
            }
            case "message_delta" -> {
                readReason(Json.text(Json.object(event, "delta"), "stop_reason"), reading);
                readUsage(Json.object(event, "usage"), reading);
            }
            case "message_stop" -> reading.done();
            case "error" -> reading.failed(Troubles.inside(event));
            case "message" -> readWhole(event, reading);
            default -> {}
        }
    }

    private static void readWhole(JsonObject message, Reading reading) {
        reading.started(Json.text(message, "model"), ModelEvent.Delivery.WHOLE);
        for (JsonElement part : Json.list(message, "content")) {
            if (part.isJsonObject()) {
                reading.text(Json.text(part.getAsJsonObject(), "text"));
            }
        }
        readReason(Json.text(message, "stop_reason"), reading);
        readUsage(Json.object(message, "usage"), reading);
        reading.done();
    }

    private static void readReason(String reason, Reading reading) {
        switch (reason) {
            case "" -> {}
            case "end_turn", "stop_sequence" -> reading.reason(FinishReason.COMPLETE);
            case "max_tokens", "model_context_window_exceeded" ->
                    reading.reason(FinishReason.LENGTH);
            case "refusal" -> reading.reason(FinishReason.FILTERED);
            default -> reading.reason(FinishReason.UNTOLD);
        }
    }

    private static void readUsage(JsonObject usage, Reading reading) {
        if (Json.has(usage, "input_tokens")) {
            reading.input(
                    Json.number(usage, "input_tokens", 0)
                            + Json.number(usage, "cache_creation_input_tokens", 0)
                            + Json.number(usage, "cache_read_input_tokens", 0));
        }
        if (Json.has(usage, "output_tokens")) {
            reading.output(Json.number(usage, "output_tokens", 0));
        }
    }
}
