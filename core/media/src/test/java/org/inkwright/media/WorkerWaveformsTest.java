package org.inkwright.media;

import static org.inkwright.media.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inkwright.media.WaveformReading.Read;
import org.inkwright.media.WaveformReading.Refused;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class WorkerWaveformsTest {
    @TempDir private Path folder;

    private final List<Waveform> grown = new ArrayList<>();

    @Test
    void itIsLoudWhereTheRecordingIs() throws Exception {
        short[] sound = new short[96_000];
        System.arraycopy(Tone.sine(Tone.MONO, 440, 500), 0, sound, 48_000, 24_000);
        Path wav = Tone.write(folder.resolve("tone.wav"), Tone.MONO, sound);
        Waveform waveform = assertInstanceOf(Read.class, read(wav, "tone")).waveform();
        assertNear(2_000, waveform.millis(), 10);
        assertEquals(0, waveform.peak(0, 980).loudest(), 0.001);
        assertEquals(10_000 / 32_768.0, waveform.peak(1_050, 1_450).loudest(), 0.005);
        assertEquals(10_000 / 32_768.0 / Math.sqrt(2), waveform.peak(1_050, 1_450).rms(), 0.005);
        assertEquals(0, waveform.peak(1_520, 2_000).rms(), 0.001);
    }

    @Test
    void itGrowsWhileItIsRead() throws Exception {
        Read talk = assertInstanceOf(Read.class, read(Fixtures.sampleTalk("mp3"), "talk"));
        assertNear(125_600, talk.waveform().millis(), 100);
        assertTrue(grown.size() >= 3, grown.size() + " steps");
        assertEquals(10_000, grown.getFirst().millis());
        for (Waveform part : grown) {
            assertEquals(talk.waveform().peak(0, 9_000), part.peak(0, 9_000));
        }
    }

    @Test
    void theSecondTimeItComesFromTheCache() throws Exception {
        Path wav = Tone.write(folder.resolve("a.wav"), Tone.MONO, Tone.sine(Tone.MONO, 440, 300));
        WaveformReading first = read(wav, "same");
        Files.delete(wav);
        assertEquals(first, read(wav, "same"));
        assertInstanceOf(Refused.class, read(wav, "other"));
    }

    @Test
    void aDamagedCacheIsMadeAnew() throws Exception {
        Path wav = Tone.write(folder.resolve("a.wav"), Tone.MONO, Tone.sine(Tone.MONO, 440, 300));
        WaveformReading first = read(wav, "same");
        Path kept = folder.resolve("cache/waveforms/same.waveform");
        byte[] good = Files.readAllBytes(kept);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 0x10;
            Files.write(kept, bad);
            assertTrue(
                    new WaveformFiles(folder.resolve("cache/waveforms")).find("same").isEmpty(),
                    "byte " + i);
        }
        Files.write(kept, new byte[] {1});
        assertEquals(first, read(wav, "same"));
        assertEquals(good.length, Files.size(kept));
    }

    @Test
    void withoutACacheItIsReadAllTheSame() throws Exception {
        Path wav = Tone.write(folder.resolve("a.wav"), Tone.MONO, Tone.sine(Tone.MONO, 440, 300));
        Files.createDirectories(folder.resolve("cache"));
        Files.writeString(folder.resolve("cache/waveforms"), "a file where a folder should be");
        assertInstanceOf(Read.class, read(wav, "same"));
    }

    @Test
    void whatIsNoRecordingIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.mp3"), "not a sound at all");
        Refused refused = assertInstanceOf(Refused.class, read(text, "text"));
        assertEquals(Probe.Refusal.NOT_MEDIA, refused.why());
        Refused missing = assertInstanceOf(Refused.class, read(folder.resolve("no"), "no"));
        assertEquals(Probe.Refusal.UNREADABLE, missing.why());
    }

    @Test
    void aWorkerThatDiesOrTalksNonsenseIsToldAsHostile() throws Exception {
        var dies = new WorkerCommand(Object.class, List.of(), Map.of(), Map.of(), 16);
        var babbles = WorkerCommand.of(EchoProgram.class, 16);
        Path file = Files.writeString(folder.resolve("any"), "x");
        for (WorkerCommand command : List.of(dies, babbles)) {
            var waveforms = new WorkerWaveforms(folder.resolve("cache"), command);
            Refused refused =
                    assertInstanceOf(Refused.class, waveforms.read(file, "any", grown::add));
            assertEquals(Probe.Refusal.HOSTILE, refused.why());
        }
    }

    @Test
    void aFingerprintIsNoPath() {
        assertThrows(IllegalArgumentException.class, () -> read(folder.resolve("x"), "../escape"));
    }

    private WaveformReading read(Path recording, String fingerprint) throws InterruptedException {
        Path cache = folder.resolve("cache");
        var command = MediaLab.command(WaveformProgram.class);
        return new WorkerWaveforms(cache, command).read(recording, fingerprint, grown::add);
    }
}
