package org.inkwright.media;

import com.google.gson.Gson;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the worker that takes stills is asked and answers, as lines of JSON: pictures, then an end.
///
/// @param picture a picture; null in the last line
/// @param why in the last line: why there is none; empty when there are some
/// @param detail what the decoder said
record StillsAnswer(@Nullable Picture picture, String why, String detail) {
    private static final Gson GSON = new Gson();

    /// A question.
    ///
    /// @param uri which file
    /// @param moments in milliseconds
    /// @param most how many pictures
    record Question(String uri, List<Long> moments, int most) {
        static Question parse(String line) {
            return GSON.fromJson(line, Question.class);
        }

        String line() {
            return GSON.toJson(this);
        }
    }

    /// A picture.
    ///
    /// @param millis when; null for a cover
    record Picture(@Nullable Long millis, int width, int height, String jpeg) {
        Still still() {
            Duration time = millis == null ? null : Duration.ofMillis(millis);
            return new Still(time, width, height, Base64.getDecoder().decode(jpeg));
        }
    }

    static StillsAnswer of(Still still) {
        Duration time = still.time();
        String jpeg = Base64.getEncoder().encodeToString(still.jpeg());
        Long millis = time == null ? null : time.toMillis();
        return new StillsAnswer(new Picture(millis, still.width(), still.height(), jpeg), "", "");
    }

    static StillsAnswer end() {
        return new StillsAnswer(null, "", "");
    }

    static StillsAnswer refused(StillsReading.Why why, String detail) {
        return new StillsAnswer(null, why.name(), detail);
    }

    static StillsAnswer parse(String line) {
        return GSON.fromJson(line, StillsAnswer.class);
    }

    String line() {
        return GSON.toJson(this);
    }
}
