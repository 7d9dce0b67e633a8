package org.inkwright.generation.model;

import com.google.gson.JsonObject;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import okhttp3.sse.EventSources;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.inkwright.generation.internal.Json;
import org.jspecify.annotations.Nullable;

/// Reads the body of an answer, whatever its head says it is: a stream of events, one whole answer,
/// or something else altogether. For one answer, on one thread.
final class AnswerBody {
    private static final MediaType EVENTS = MediaType.get("text/event-stream");
    private static final long LARGEST = 64L << 20;
    private static final int GLANCE = 64;

    private final Dialect dialect;
    private final Reading reading;

    AnswerBody(Dialect dialect, Reading reading) {
        this.dialect = dialect;
        this.reading = reading;
    }

    void read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        String start = glance(source);
        if (start.startsWith("{") || start.startsWith("[")) {
            readWhole(source);
        } else if (start.startsWith("<")) {
            reading.failed(ModelFailure.of(ModelTrouble.NOT_A_MODEL));
        } else {
            readEvents(response, source);
        }
    }

    /// The first characters that are not blank, without taking them away.
    private static String glance(BufferedSource source) throws IOException {
        BufferedSource ahead = source.peek();
        var seen = new StringBuilder();
        while (seen.length() < GLANCE && !ahead.exhausted()) {
            int next = ahead.readByte();
            if (!seen.isEmpty() || next > ' ' || next < 0) {
                seen.append((char) (next & 0xFF));
            }
            if (!seen.isEmpty()) {
                break;
            }
        }
        return seen.toString();
    }

    private void readWhole(BufferedSource source) throws IOException {
        source.request(LARGEST + 1);
        if (source.getBuffer().size() > LARGEST) {
            reading.failed(ModelFailure.of(ModelTrouble.TOO_LARGE));
            return;
        }
        take(source.readUtf8());
    }

    private void take(String text) {
        JsonObject json = Json.parse(text);
        if (json == null) {
            reading.failed(ModelFailure.of(ModelTrouble.NOT_A_MODEL));
        } else {
            dialect.read(json, reading);
        }
    }

    private void readEvents(Response response, BufferedSource source) throws IOException {
        var listener = new Listener();
        BufferedSource measured = Okio.buffer(new MeasuredSource(source));
        Response events =
                response.newBuilder()
                        // Some servers say nothing, or text/plain.
                        .body(ResponseBody.create(measured, EVENTS, -1))
                        .build();
        EventSources.processResponse(events, listener);
        listener.rethrow();
    }

    /// Ends an answer that has no end, and ends the last event when the server forgot to.
    private static final class MeasuredSource extends ForwardingSource {
        private long left = LARGEST;
        private boolean ended;

        MeasuredSource(BufferedSource source) {
            super(source);
        }

        @Override
        public long read(Buffer sink, long count) throws IOException {
            long read = super.read(sink, count);
            if (read < 0 && !ended) {
                ended = true;
                sink.writeUtf8("\n\n");
                return 2;
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooLargeException();
            }
            return read;
        }
    }

    /// More came than any answer has.
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Listener extends EventSourceListener {
        private @Nullable Throwable broken;

        @Override
        public void onEvent(
                EventSource source, @Nullable String id, @Nullable String type, String data) {
            if (reading.isOver()) {
                source.cancel();
            } else if (data.strip().equals("[DONE]")) {
                reading.done();
                source.cancel();
            } else if (!data.isBlank()) {
                take(data);
            }
        }

        @Override
        public void onFailure(
                EventSource source, @Nullable Throwable cause, @Nullable Response response) {
            broken = cause;
        }

        void rethrow() throws IOException {
            switch (broken) {
                case null -> {}
                case TooLargeException _ -> reading.failed(ModelFailure.of(ModelTrouble.TOO_LARGE));
                case IOException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IOException(broken);
            }
        }
    }
}
