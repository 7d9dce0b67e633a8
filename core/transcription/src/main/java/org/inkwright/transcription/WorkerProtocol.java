package org.inkwright.transcription;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;

/// How program and worker speak: one JSON object a line, with the protocol's version, the kind of
/// the message and the message itself. The program sends one request, maybe a [WorkerAhead] before
/// it, then [#ACKNOWLEDGED] for each window, and [#ENDED] once a growing recording has its end; the
/// worker sends events and at last an outcome.
final class WorkerProtocol {
    /// Raised when a message changes.
    static final int VERSION = 3;

    /// The program has kept a window.
    static final String ACKNOWLEDGED = "{\"version\":" + VERSION + ",\"kind\":\"acknowledged\"}";

    /// The recording that grew is whole.
    static final String ENDED = "{\"version\":" + VERSION + ",\"kind\":\"ended\"}";

    private static final Map<String, Class<? extends Record>> KINDS =
            Map.of(
                    "ahead", WorkerAhead.class,
                    "request", WorkerRequest.class,
                    "ready", TranscriptionEvent.Ready.class,
                    "language", TranscriptionEvent.LanguageDetected.class,
                    "window", TranscriptionEvent.WindowDone.class,
                    "done", TranscriptionOutcome.Finished.class,
                    "failed", TranscriptionOutcome.Failed.class);

    private static final Gson GSON = new Gson();

    private WorkerProtocol() {}

    /// Writes a message as a line.
    static String line(Record message) {
        var object = new JsonObject();
        object.addProperty("version", VERSION);
        object.addProperty("kind", kind(message));
        object.add("message", GSON.toJsonTree(message));
        return GSON.toJson(object);
    }

    /// Reads a message from a line.
    ///
    /// @throws Misunderstood when it is of another version or no message at all
    static Record message(String line) {
        try {
            return read(JsonParser.parseString(line).getAsJsonObject());
        } catch (Misunderstood e) {
            throw e;
        } catch (RuntimeException e) {
            // Gson has half a dozen ways to say that this is not it, one of them a bare
            // RuntimeException when a record refuses its parts.
            throw new Misunderstood("a line that is no message");
        }
    }

    private static Record read(JsonObject object) {
        JsonElement version = object.get("version");
        if (version == null || version.getAsInt() != VERSION) {
            throw new Misunderstood(
                    "protocol version " + version + " where " + VERSION + " is spoken");
        }
        JsonElement kind = object.get("kind");
        Class<? extends Record> type = kind == null ? null : KINDS.get(kind.getAsString());
        if (type == null || !(object.get("message") instanceof JsonObject message)) {
            throw new Misunderstood("unknown kind of message");
        }
        return GSON.fromJson(message, type);
    }

    private static String kind(Record message) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == message.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /// The other side speaks another protocol.
    static final class Misunderstood extends TranscriptionException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }
    }
}
