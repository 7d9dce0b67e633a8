package org.inkwright.generation.steps;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/// Makes JSON of what models call JSON: text around it, code fences, trailing commas, line breaks
/// and quotation marks inside texts, an end that is missing.
final class JsonRepair {
    private static final int MOST_TRIES = 200;

    private JsonRepair() {}

    /// How sound the answer was.
    enum Soundness {
        SOUND,
        REPAIRED,
        /// Its end was missing; what came before is whole.
        CUT
    }

    /// An object made of an answer.
    record Repaired(JsonObject value, Soundness soundness) {}

    /// The object in an answer.
    ///
    /// @param list the field that a bare list is put into
    static Optional<Repaired> object(String answer, String list) {
        Optional<JsonObject> whole = parsed(answer.strip(), list);
        if (whole.isPresent() && !whole.get().isEmpty()) {
            return whole.map(value -> new Repaired(value, Soundness.SOUND));
        }
        for (int start = next(answer, 0); start >= 0; start = next(answer, start + 1)) {
            var mending = new JsonMending(answer, start);
            mending.run();
            Optional<JsonObject> mended = parsed(mending.text(), list);
            if (mended.isPresent() && !mended.get().isEmpty()) {
                Soundness how = mending.isCut() ? Soundness.CUT : Soundness.REPAIRED;
                return mended.map(value -> new Repaired(value, how));
            }
            Optional<JsonObject> shorter = shorter(mending, list);
            if (shorter.isPresent()) {
                return shorter.map(value -> new Repaired(value, Soundness.CUT));
            }
            if (mending.depthReached() > 1) {
                // It was meant to be the answer, so a brace inside it is not.
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonObject> shorter(JsonMending mending, String list) {
        int tries = 0;
        while (mending.cutBack() && tries++ < MOST_TRIES) {
            Optional<JsonObject> mended = parsed(mending.text(), list);
            if (mended.isPresent() && !mended.get().isEmpty()) {
                return mended;
            }
        }
        return Optional.empty();
    }

    private static int next(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '{' || text.charAt(at) == '[') {
                return at;
            }
        }
        return -1;
    }

    private static Optional<JsonObject> parsed(String text, String list) {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement read = JsonParser.parseReader(reader);
            if (read.isJsonObject()) {
                return Optional.of(read.getAsJsonObject());
            }
            if (read.isJsonArray() && holdsObjects(read.getAsJsonArray())) {
                var wrapped = new JsonObject();
                wrapped.add(list, read);
                return Optional.of(wrapped);
            }
            return Optional.empty();
        } catch (JsonParseException | IllegalStateException | IOException e) {
            return Optional.empty();
        }
    }

    /// A list of numbers before the answer is a citation, not the answer.
    private static boolean holdsObjects(JsonArray array) {
        return !array.isEmpty()
                && (array.get(0).isJsonObject()
                        || (array.get(0).isJsonPrimitive()
                                && array.get(0).getAsJsonPrimitive().isString()));
    }
}
