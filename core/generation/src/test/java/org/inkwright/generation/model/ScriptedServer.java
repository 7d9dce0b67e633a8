package org.inkwright.generation.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.ByteString;

/// A server on this machine that answers as a test tells it.
final class ScriptedServer implements AutoCloseable {
    static final String KEY = "sk-canary-4711";
    static final String DONE = "data: [DONE]\n\n";

    final MockWebServer web = new MockWebServer();
    final FakePacing pacing = new FakePacing();

    ScriptedServer() {
        try {
            web.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void then(MockResponse.Builder... answers) {
        for (MockResponse.Builder answer : answers) {
            web.enqueue(answer.build());
        }
    }

    /// A stream of events.
    static MockResponse.Builder stream(String... events) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream; charset=utf-8")
                .chunkedBody(String.join("", events), 16);
    }

    static MockResponse.Builder error(int status, String body) {
        return new MockResponse.Builder().code(status).body(body);
    }

    /// A piece of an answer in OpenAI's words.
    static String piece(String text) {
        var delta = new JsonObject();
        delta.addProperty("content", text);
        return "data: " + chunk(delta, null) + "\n\n";
    }

    static String finish(String reason) {
        return "data: " + chunk(new JsonObject(), reason) + "\n\n";
    }

    static String usage(long in, long out) {
        return ("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d}}"
                        + "\n\n")
                .formatted(in, out);
    }

    private static JsonObject chunk(
            JsonObject delta, @org.jspecify.annotations.Nullable String reason) {
        var choice = new JsonObject();
        choice.addProperty("index", 0);
        choice.add("delta", delta);
        choice.addProperty("finish_reason", reason);
        var choices = new JsonArray();
        choices.add(choice);
        var chunk = new JsonObject();
        chunk.addProperty("id", "chatcmpl-1");
        chunk.addProperty("model", "tiny-1");
        chunk.add("choices", choices);
        return chunk;
    }

    Provider provider() {
        return Providers.known().byId("openai").orElseThrow().at(web.url("/v1").toString());
    }

    ModelService model() {
        return provider().open(keys(), pacing.web());
    }

    ModelService model(Provider provider) {
        return provider.at(web.url("/v1").toString()).open(keys(), pacing.web());
    }

    PictureModel pictures(Provider provider) {
        return provider.pictures(keys(), pacing.web());
    }

    static KeySource keys() {
        return id -> Optional.of(KEY);
    }

    static ModelRequest request() {
        return new ModelRequest(
                "tiny",
                List.of(Message.system("Be brief."), Message.user("Say hello.")),
                ModelOptions.upTo(100));
    }

    /// What happens when it is asked.
    static List<ModelEvent> ask(TextModel model, ModelRequest request) {
        List<ModelEvent> events = new ArrayList<>();
        model.answer(request, new StopSignal(), events::add);
        return events;
    }

    List<ModelEvent> ask() {
        return ask(model(), request());
    }

    Answer answer() {
        return Answer.of(model(), request(), new StopSignal(), event -> {});
    }

    RecordedRequest asked() {
        try {
            return web.takeRequest();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonObject askedBody() {
        ByteString body = asked().getBody();
        if (body == null) {
            throw new AssertionError("the request had no body");
        }
        return JsonParser.parseString(body.utf8()).getAsJsonObject();
    }

    static ModelTrouble trouble(List<ModelEvent> events) {
        return ((ModelEvent.Failed) events.getLast()).failure().trouble();
    }

    static String text(List<ModelEvent> events) {
        var text = new StringBuilder();
        for (ModelEvent event : events) {
            if (event instanceof ModelEvent.Text(var words)) {
                text.append(words);
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        web.close();
    }
}
