package org.inkwright.generation.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import okhttp3.Request;
import org.inkwright.generation.internal.Json;

/// OpenAI's chat completions, with the habits of those who speak alike.
final class OpenAiDialect implements Dialect {
    private final Provider.Abilities abilities;

    OpenAiDialect(Provider.Abilities abilities) {
        this.abilities = abilities;
    }

    @Override
    public String answerPath() {
        return "chat/completions";
    }

    @Override
    public String listPath() {
        return "models";
    }

    @Override
    public void sign(Request.Builder request, String key) {
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
    }

    @Override
    public JsonObject body(ModelRequest request, Set<Extra> without) {
        var body = new JsonObject();
        ModelOptions options = request.options();
        body.addProperty("model", request.model());
        body.add("messages", messages(request));
        body.addProperty("stream", true);
        Provider.Cap cap = without.contains(Extra.CAP) ? abilities.cap().other() : abilities.cap();
        body.addProperty(cap.field(), options.outputCap());
        Double temperature = options.temperature();
        if (temperature != null && !without.contains(Extra.TEMPERATURE)) {
            body.addProperty("temperature", temperature);
        }
        Long seed = options.seed();
        if (seed != null && !without.contains(Extra.SEED)) {
            addSeed(body, seed);
        }
        if (!options.stops().isEmpty() && abilities.stops() > 0 && !without.contains(Extra.STOPS)) {
            var stops = new JsonArray();
            options.stops().stream().limit(abilities.stops()).forEach(stops::add);
            body.add("stop", stops);
        }
        if (abilities.usage() == Provider.Usage.ASKED && !without.contains(Extra.USAGE)) {
            var told = new JsonObject();
            told.addProperty("include_usage", true);
            body.add("stream_options", told);
        }
        AnswerSchema schema = options.schema();
        if (schema != null && !without.contains(Extra.SCHEMA)) {
            addSchema(body, schema);
        }
        return body;
    }

    private static JsonArray messages(ModelRequest request) {
        var messages = new JsonArray();
        for (Message message : request.messages()) {
            var one = new JsonObject();
            one.addProperty("role", message.role().name().toLowerCase(Locale.ROOT));
            one.addProperty("content", message.text());
            messages.add(one);
        }
        return messages;
    }

    private void addSeed(JsonObject body, long seed) {
        switch (abilities.seed()) {
            case SEED -> body.addProperty("seed", seed);
            case RANDOM_SEED -> body.addProperty("random_seed", seed);
            case NONE -> {}
        }
    }

    private void addSchema(JsonObject body, AnswerSchema schema) {
        var format = new JsonObject();
        switch (abilities.schema()) {
            case SCHEMA -> {
                var named = new JsonObject();
                named.addProperty("name", schema.name());
                named.add("schema", JsonParser.parseString(schema.json()));
                format.addProperty("type", "json_schema");
                format.add("json_schema", named);
            }
            case ANY_JSON -> format.addProperty("type", "json_object");
            case NONE -> {
                return;
            }
        }
        body.add("response_format", format);
    }

    @Override
    public void read(JsonObject event, Reading reading) {
        if (readFailure(event, reading)) {
            return;
        }
        JsonObject choice = Json.first(event, "choices");
        boolean whole = Json.has(choice, "message");
        if (Json.has(event, "choices")) {
            reading.started(
                    Json.text(event, "model"),
                    whole ? ModelEvent.Delivery.WHOLE : ModelEvent.Delivery.STREAMED);
        }
        JsonObject words = Json.object(choice, whole ? "message" : "delta");
        if (Json.has(words, "reasoning_content") || Json.has(words, "reasoning")) {
            reading.sign();
        }
        reading.text(content(words));
        readReason(choice, words, reading);
        readUsage(event, reading);
        if (whole) {
            reading.done();
        }
    }

    /// Most send a text; a few a list of parts.
    private static String content(JsonObject words) {
        String text = Json.text(words, "content");
        if (!text.isEmpty()) {
            return text;
        }
        var joined = new StringBuilder();
        for (JsonElement part : Json.list(words, "content")) {
            if (part.isJsonObject() && Json.text(part.getAsJsonObject(), "type").equals("text")) {
                joined.append(Json.text(part.getAsJsonObject(), "text"));
            }
        }
        return joined.toString();
    }

    private static boolean readFailure(JsonObject event, Reading reading) {
        JsonElement error = event.get("error");
        if (error != null && !error.isJsonNull()) {
            reading.failed(Troubles.inside(event));
            return true;
        }
        if (Json.text(event, "object").equals("error")) {
            reading.failed(Troubles.inside(event));
            return true;
        }
        // MiniMax answers 200 and tells the failure here.
        JsonObject base = Json.object(event, "base_resp");
        if (Json.number(base, "status_code", 0) != 0 && !Json.has(event, "choices")) {
            reading.failed(miniMax(base));
            return true;
        }
        return false;
    }

    private static ModelFailure miniMax(JsonObject base) {
        ModelTrouble trouble =
                switch ((int) Json.number(base, "status_code", 0)) {
                    case 1002 -> ModelTrouble.BUSY;
                    case 1004, 2049 -> ModelTrouble.KEY_REFUSED;
                    case 1008 -> ModelTrouble.NO_CREDIT;
                    case 1026, 1027 -> ModelTrouble.FILTERED;
                    case 1039 -> ModelTrouble.TOO_LONG;
                    case 2013 -> ModelTrouble.BAD_REQUEST;
                    default -> ModelTrouble.SERVER;
                };
        return new ModelFailure(trouble, 200, Json.text(base, "status_msg"), Duration.ZERO);
    }

    private static void readReason(JsonObject choice, JsonObject words, Reading reading) {
        if (!Json.text(words, "refusal").isEmpty()) {
            reading.text(Json.text(words, "refusal"));
            reading.reason(FinishReason.FILTERED);
            return;
        }
        switch (Json.text(choice, "finish_reason").toLowerCase(Locale.ROOT)) {
            case "" -> {}
            case "stop", "eos", "end_turn", "stop_sequence" ->
                    reading.reason(FinishReason.COMPLETE);
            case "length", "max_tokens", "model_length" -> reading.reason(FinishReason.LENGTH);
            case "content_filter", "safety", "recitation", "sensitive" ->
                    reading.reason(FinishReason.FILTERED);
            case "error" -> reading.failed(ModelFailure.of(ModelTrouble.BROKE_OFF));
            default -> reading.reason(FinishReason.UNTOLD);
        }
    }

    private static void readUsage(JsonObject event, Reading reading) {
        JsonObject usage = Json.object(event, "usage");
        if (usage.isEmpty()) {
            usage = Json.object(Json.object(event, "x_groq"), "usage");
        }
        if (Json.has(usage, "prompt_tokens") || Json.has(usage, "completion_tokens")) {
            reading.input(Json.number(usage, "prompt_tokens", 0));
            reading.output(Json.number(usage, "completion_tokens", 0));
        }
    }
}
