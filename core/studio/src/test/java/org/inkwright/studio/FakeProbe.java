package org.inkwright.studio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkwright.media.MediaProbe;
import org.inkwright.media.Probe;

/// Believes the endings of names: mp3 and mp4 are recordings, the rest is refused as FFmpeg would.
final class FakeProbe implements MediaProbe {
    static final Duration LENGTH = Duration.ofSeconds(100);

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Probe probe(Path file) {
        asked.incrementAndGet();
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".mp3")) {
            return recording(Map.of(), new Probe.Stream(Probe.Stream.Kind.AUDIO, "mp3"));
        }
        if (name.endsWith(".wav")) {
            return recording(Map.of(), new Probe.Stream(Probe.Stream.Kind.AUDIO, "pcm"));
        }
        if (name.endsWith(".mp4")) {
            return recording(
                    Map.of("title", " The\nHive "),
                    new Probe.Stream(Probe.Stream.Kind.VIDEO, "h264"),
                    new Probe.Stream(Probe.Stream.Kind.AUDIO, "aac"));
        }
        var refusal = name.endsWith(".png") ? Probe.Refusal.NO_AUDIO : Probe.Refusal.NOT_MEDIA;
        return new Probe.Refused(refusal, "unlike media");
    }

    int asked() {
        return asked.get();
    }

    private static Probe recording(Map<String, String> tags, Probe.Stream... streams) {
        return new Probe.Recording("test", LENGTH, List.of(streams), tags, List.of());
    }
}
