package org.inkwright.studio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inkwright.media.MediaException;
import org.inkwright.media.Still;
import org.inkwright.media.Stills;
import org.inkwright.media.StillsReading;
import org.jspecify.annotations.Nullable;

/// Takes a picture of four bytes at each moment, or does what it is told.
final class FakeStills implements Stills {
    final List<Duration> asked = new ArrayList<>();
    volatile StillsReading.@Nullable Refused refusal;
    volatile boolean broken;

    @Override
    public StillsReading take(Path film, List<Duration> moments, int most) {
        asked.clear();
        asked.addAll(moments);
        StillsReading.Refused refused = refusal;
        if (broken) {
            throw new MediaException("no worker");
        }
        return refused == null
                ? new StillsReading.Taken(
                        moments.stream()
                                .limit(most)
                                .sorted(Comparator.naturalOrder())
                                .map(FakeStills::still)
                                .toList())
                : refused;
    }

    private static Still still(Duration moment) {
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) moment.toSeconds()};
        return new Still(moment, 640, 360, jpeg);
    }
}
