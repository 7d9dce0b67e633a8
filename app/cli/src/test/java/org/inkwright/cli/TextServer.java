package org.inkwright.cli;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.BufferedSink;
import okio.ByteString;

/// A service with a text model on this machine: answers an outline, chapters, a summary and search
/// fields word by word, as OpenAI's do.
final class TextServer implements AutoCloseable {
    static final String PLAN =
            """
            {"title":"Honey and bread","chapters":[\
            {"title":"The hives","points":["bees"],"first_passage":0,"last_passage":9},\
            {"title":"The bread","points":[],"first_passage":10,"last_passage":19},\
            {"title":"The garden","points":[],"first_passage":20,"last_passage":30}],\
            "left_out":[]}\
            """;
    static final String SEO =
            "{\"title\":\"Honey\",\"description\":\"A talk about honey.\",\"keywords\":[\"honey\"]}";
    static final String LAST_WORDS = "That was the end of it.";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    private final MockWebServer web = new MockWebServer();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    TextServer() throws IOException {
        web.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return answer(request);
                    }
                });
        web.start();
    }

    String address() {
        return web.url("/v1").toString();
    }

    /// Chapters stop before their last sentence until told to go on.
    void hold() {
        gate = new CountDownLatch(1);
    }

    void goOn() {
        gate.countDown();
    }

    long chaptersAsked() {
        return asked.stream().filter(TextServer::isChapter).count();
    }

    private static boolean isChapter(String request) {
        return request.contains("Write one chapter");
    }

    private MockResponse answer(RecordedRequest request) {
        ByteString body = request.getBody();
        String text = body == null ? "" : body.utf8();
        asked.add(text);
        keys.add(String.valueOf(request.getHeaders().get("Authorization")));
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .addHeader("Connection", "close")
                .body(new Words(text))
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    /// What it says, as it comes to it.
    private final class Words implements MockResponseBody {
        private final String request;

        Words(String request) {
            this.request = request;
        }

        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(BufferedSink out) throws IOException {
            if (isChapter(request)) {
                if (!request.contains("Your answer broke off")) {
                    say(out, "Good morning, and welcome. [0] The bees are busy here. [1] ");
                    await();
                }
                say(out, LAST_WORDS);
            } else if (request.contains("first_passage")) {
                say(out, PLAN);
            } else {
                say(out, request.contains("keywords") ? SEO : "A talk about honey.");
            }
            data(out, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
            data(out, "[DONE]");
        }
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(BufferedSink out, String text) throws IOException {
        for (String word : text.split("(?<= )", -1)) {
            var content = new JsonObject();
            content.addProperty("content", word);
            data(out, "{\"choices\":[{\"index\":0,\"delta\":" + new Gson().toJson(content) + "}]}");
        }
    }

    private static void data(BufferedSink out, String line) throws IOException {
        out.writeUtf8("data: " + line + "\n\n");
        out.flush();
    }

    @Override
    public void close() {
        goOn();
        web.close();
    }
}
