package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FactsTest {
    private static final Map<String, String> TAGS =
            Map.of("title", "Grüße an die Bienen 🐝", "artist", "山田 太郎");
    private static final List<Probe.ChapterMark> MARKS =
            List.of(
                    new Probe.ChapterMark("Anfang – ä", 0, 3_000),
                    new Probe.ChapterMark("日本語", 3_000, 6_000),
                    new Probe.ChapterMark("Ende", 6_000, 9_000));

    private final MediaLab lab = new MediaLab();
    private final WorkerMediaProbe probe = new WorkerMediaProbe(MediaLab.NATIVE_CACHE);

    @AfterAll
    void close() {
        lab.close();
        probe.close();
    }

    @Test
    void tagsAndChaptersComeThroughInUnicode(@TempDir Path folder) throws Exception {
        for (String muxer : List.of("ipod", "matroska", "mp3", "ogg")) {
            String codec =
                    switch (muxer) {
                        case "mp3" -> "libmp3lame";
                        case "ogg" -> "libopus";
                        default -> "aac";
                    };
            Path file = folder.resolve("facts." + muxer);
            lab.make(
                    MediaOrder.of(file, muxer, MediaLab.sound(codec, 48_000, 2, 9))
                            .withFacts(TAGS, MARKS));
            Probe.Recording recording = recording(file);
            assertEquals(TAGS.get("title"), recording.tags().get("title"), muxer);
            assertEquals(TAGS.get("artist"), recording.tags().get("artist"), muxer);
            // Ogg has no place for the end of a chapter.
            assertEquals(
                    muxer.equals("ogg") ? MARKS.subList(0, 2) : MARKS,
                    recording.chapters().subList(0, muxer.equals("ogg") ? 2 : 3),
                    muxer);
        }
    }

    @Test
    void anOldTagInTheWindowsCodePageIsReadable(@TempDir Path folder) throws Exception {
        byte[] title = "Müsli – heute".getBytes(Charset.forName("windows-1252"));
        Path file = folder.resolve("old.wav");
        Files.write(file, Surgery.withInfoTitle(Files.readAllBytes(MediaLab.CLIP), title));
        assertEquals("Müsli – heute", recording(file).tags().get("title"));
    }

    @Test
    void coverArtIsNoVideoHoweverLarge(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("cover.mp3");
        lab.make(MediaOrder.of(file, "mp3", MediaLab.sound("libmp3lame", 44_100, 2, 3)));
        // Larger than all that is looked at to tell the format.
        byte[] picture = new byte[3_000_000];
        System.arraycopy(Pictures.png(), 0, picture, 0, Pictures.png().length);
        Files.write(file, Surgery.withCover(Files.readAllBytes(file), picture));
        Probe.Recording recording = recording(file);
        assertFalse(recording.hasVideo());
        assertEquals("mp3", recording.container());
        assertEquals(
                List.of(Probe.Stream.Kind.AUDIO, Probe.Stream.Kind.OTHER),
                recording.streams().stream().map(Probe.Stream::kind).toList());
        assertEquals(3.0, lab.decode(file).samples() / 16_000.0, 0.15);
    }

    @Test
    void anUnknownLengthIsZero(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("live.mkv");
        lab.make(MediaOrder.of(file, "matroska", MediaLab.sound("libopus", 48_000, 1, 9)));
        assertEquals(9.0, recording(file).duration().toMillis() / 1e3, 0.1);
        byte[] bytes = Files.readAllBytes(file);
        Surgery.forgetDuration(bytes);
        Files.write(file, bytes);
        assertEquals(Duration.ZERO, recording(file).duration());
        assertEquals(9.0, lab.decode(file).samples() / 16_000.0, 0.1);
    }

    private Probe.Recording recording(Path file) throws InterruptedException {
        return assertInstanceOf(Probe.Recording.class, probe.probe(file));
    }
}
