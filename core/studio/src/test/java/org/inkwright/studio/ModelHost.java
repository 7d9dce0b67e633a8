package org.inkwright.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/// A server on this machine that holds one model and behaves as badly as it is told.
final class ModelHost implements AutoCloseable {
    static final String VERSION = "\"v1\"";

    final byte[] content;
    private final MockWebServer server = new MockWebServer();

    ModelHost() {
        this(1 << 20);
    }

    ModelHost(int bytes) {
        content = new byte[bytes];
        new Random(11).nextBytes(content);
        System.arraycopy(new byte[] {0x6c, 0x6d, 0x67, 0x67}, 0, content, 0, 4);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return server.url("/ggml-base-q8_0.bin").toString();
    }

    KnownModel model() {
        return model(content.length, sha256(content));
    }

    KnownModel model(long bytes, String sha256) {
        var card = new ModelCard("ggml-base-q8_0", "Base", true, bytes, 330, ModelCard.Pace.FAST);
        return new KnownModel(card, address(), sha256);
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(content));
    }

    /// The whole file.
    MockResponse.Builder whole() {
        return new MockResponse.Builder()
                .addHeader("ETag", VERSION)
                .addHeader("Content-Type", "application/octet-stream")
                .body(new Buffer().write(content));
    }

    /// The rest from a place on.
    MockResponse.Builder rest(int from) {
        byte[] rest = Arrays.copyOfRange(content, from, content.length);
        return new MockResponse.Builder()
                .code(206)
                .addHeader("ETag", VERSION)
                .addHeader(
                        "Content-Range",
                        "bytes " + from + "-" + (content.length - 1) + "/" + content.length)
                .body(new Buffer().write(rest));
    }

    /// The whole file, of which only so much comes before the connection breaks off.
    MockResponse.Builder brokenAfter(int bytes) {
        return cut(bytes, content.length);
    }

    /// An answer that claims a length and brings another.
    MockResponse.Builder cut(int bytes, long claimed) {
        return whole().body(new Buffer().write(Arrays.copyOf(content, bytes)))
                .setHeader("Content-Length", claimed)
                .onResponseEnd(new SocketEffect.CloseSocket());
    }

    /// The same, but the connection stays and nothing comes.
    MockResponse.Builder stalledAfter(int bytes) {
        return brokenAfter(bytes).onResponseEnd(SocketEffect.Stall.INSTANCE);
    }

    /// So slow that a test can watch.
    MockResponse.Builder slow() {
        return whole().throttleBody(1 << 14, 20, TimeUnit.MILLISECONDS);
    }

    ModelHost answers(MockResponse.Builder... answers) {
        for (MockResponse.Builder answer : answers) {
            server.enqueue(answer.build());
        }
        return this;
    }

    ModelHost answers(int code) {
        return answers(new MockResponse.Builder().code(code));
    }

    RecordedRequest next() throws InterruptedException {
        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        if (request == null) {
            throw new AssertionError("nobody asked");
        }
        return request;
    }

    @Nullable String nextRange() throws InterruptedException {
        return next().getHeaders().get("Range");
    }

    int asked() {
        return server.getRequestCount();
    }

    /// A way on which a busy machine is not taken for a silent server.
    static Web web() {
        return Web.patient(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(1));
    }

    /// A way on which silence is soon noticed.
    static Web hasty() {
        return Web.patient(Duration.ofMinutes(1), Duration.ofSeconds(1), Duration.ofMillis(1));
    }

    @Override
    public void close() {
        server.close();
    }
}
