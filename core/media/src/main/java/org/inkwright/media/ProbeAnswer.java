package org.inkwright.media;

import com.google.gson.Gson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A [Probe] as a line of JSON: one of the two is there.
record ProbeAnswer(@Nullable Found found, Probe.@Nullable Refused refused) {
    private static final Gson GSON = new Gson();

    /// A recording, in types that JSON knows.
    record Found(
            String container,
            long durationMillis,
            List<Probe.Stream> streams,
            Map<String, String> tags,
            List<Probe.ChapterMark> chapters) {}

    static ProbeAnswer of(Probe probe) {
        return switch (probe) {
            case Probe.Refused refused -> new ProbeAnswer(null, refused);
            case Probe.Recording recording ->
                    new ProbeAnswer(
                            new Found(
                                    recording.container(),
                                    recording.duration().toMillis(),
                                    recording.streams(),
                                    recording.tags(),
                                    recording.chapters()),
                            null);
        };
    }

    static ProbeAnswer parse(String line) {
        return GSON.fromJson(line, ProbeAnswer.class);
    }

    String line() {
        return GSON.toJson(this);
    }

    Probe probe() {
        if (found != null) {
            return new Probe.Recording(
                    found.container(),
                    Duration.ofMillis(found.durationMillis()),
                    found.streams(),
                    found.tags(),
                    found.chapters());
        }
        if (refused != null) {
            return refused;
        }
        throw new MediaException("an empty answer from the probing worker");
    }
}
