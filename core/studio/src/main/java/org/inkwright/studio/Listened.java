package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.List;
import org.inkwright.manuscript.Transcript;
import org.jspecify.annotations.Nullable;

/// What a transcription step says it listened with: read back from its input.
final class Listened {
    private static final Gson GSON = new Gson();

    @Nullable String transcript;
    @Nullable List<String> vocabulary;

    static Listened parse(String input) {
        try {
            Listened listened = GSON.fromJson(input, Listened.class);
            return listened == null ? new Listened() : listened;
        } catch (JsonParseException e) {
            return new Listened();
        }
    }

    boolean to(Transcript one) {
        return one.id().toString().equals(transcript);
    }

    List<String> vocabulary() {
        return vocabulary == null ? List.of() : vocabulary;
    }
}
