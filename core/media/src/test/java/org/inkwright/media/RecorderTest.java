package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inkwright.media.RecorderState.Failed;
import org.inkwright.media.RecorderState.Finished;
import org.inkwright.media.RecorderState.Paused;
import org.inkwright.media.RecorderState.Reason;
import org.inkwright.media.RecorderState.Recording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class RecorderTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final FakeMicrophone microphone = new FakeMicrophone(Tone.MONO);
    private final List<RecorderEvent> told = new CopyOnWriteArrayList<>();

    @TempDir private Path folder;

    @AfterEach
    void nothingIsLeft() {
        assertEquals(0, microphone.openLines(), "lines left open");
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("recorder")),
                "a thread is left");
    }

    @Test
    void whatIsHeardIsInTheFile() throws Exception {
        Path wav = folder.resolve("voice.wav");
        try (var recorder = Recorder.start(wav, microphone, told::add)) {
            hear(recorder, 1_230);
            assertEquals(new Finished(1_230), recorder.finish());
        }
        assertSamples(wav, 59_040);
        assertEquals(0x46464952, head(wav).getInt(0));
        assertEquals(Files.size(wav) - 8, head(wav).getInt(4));
        assertEquals(2 * 59_040, head(wav).getInt(76));
        assertEquals(
                List.of(
                        new RecorderEvent.Changed(new Recording()),
                        new RecorderEvent.Changed(new Finished(1_230))),
                told.stream().filter(RecorderEvent.Changed.class::isInstance).toList());
    }

    @Test
    void theLevelIsToldTwentyTimesASecond() throws Exception {
        try (var recorder = Recorder.start(folder.resolve("v.wav"), microphone, told::add)) {
            hear(recorder, 1_000);
        }
        List<RecorderEvent.Heard> levels =
                told.stream()
                        .filter(RecorderEvent.Heard.class::isInstance)
                        .map(RecorderEvent.Heard.class::cast)
                        .toList();
        assertEquals(20, levels.size());
        assertEquals(50, levels.getFirst().millis());
        assertEquals(10_000 / 32_768.0, levels.getFirst().level().loudest(), 0.001);
        double power = 0;
        for (int i = 0; i < 2_400; i++) {
            power += Math.pow(FakeMicrophone.sample(i) / 32_768.0, 2);
        }
        assertEquals(Math.sqrt(power / 2_400), levels.getFirst().level().rms(), 1e-4);
    }

    @Test
    void aPauseLeavesNoGapInTheFile() throws Exception {
        Path wav = folder.resolve("voice.wav");
        try (var recorder = Recorder.start(wav, microphone, told::add)) {
            hear(recorder, 500);
            recorder.pause();
            Deadline.await(() -> recorder.state() instanceof Paused);
            assertFalse(microphone.listening());
            microphone.hear(5_000);
            recorder.resume();
            hear(recorder, 500);
            assertEquals(new Finished(1_000), recorder.finish());
        }
        assertSamples(wav, 48_000);
    }

    @Test
    void aKilledRecordingPlaysAndIsRepaired() throws Exception {
        Path wav = folder.resolve("voice.wav");
        Path killed = folder.resolve("killed.wav");
        try (var recorder = Recorder.start(wav, microphone, told::add)) {
            hear(recorder, 2_000);
            // What a killed program leaves is what is in the file now, perhaps half a frame more.
            Files.copy(wav, killed);
        }
        Files.write(killed, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        try (var lab = new MediaLab()) {
            assertEquals(32_000.0, (double) lab.decode(killed).samples(), 2);
            assertEquals(OptionalLong.of(2_000), Recorder.repair(killed));
            assertEquals(32_000.0, (double) lab.decode(killed).samples(), 2);
        }
        assertSamples(killed, 96_000);
        assertEquals(2 * 96_000, head(killed).getInt(76));
        assertEquals(OptionalLong.of(2_000), Recorder.repair(killed));
    }

    @Test
    void whatIsNoRecordingIsNotRepaired() throws Exception {
        Path text = Files.writeString(folder.resolve("a.wav"), "RIFF, but not really ".repeat(9));
        assertEquals(OptionalLong.empty(), Recorder.repair(text));
        assertEquals("RIFF, but not really ".repeat(9), Files.readString(text));
        Path shorter = Files.writeString(folder.resolve("b.wav"), "RIFF");
        assertEquals(OptionalLong.empty(), Recorder.repair(shorter));
        Path foreign = folder.resolve("c.wav");
        Files.copy(MediaLab.CLIP, foreign);
        assertEquals(OptionalLong.empty(), Recorder.repair(foreign));
        assertArrayEquals(Files.readAllBytes(MediaLab.CLIP), Files.readAllBytes(foreign));
    }

    @Test
    void aFullDiskIsToldAndWhatWasHeardIsKept() throws Exception {
        Path wav = folder.resolve("voice.wav");
        Recorder.Output output = () -> new SmallDisk(wav, 80 + 96_000 + 1_001);
        try (var recorder = new Recorder(output, microphone, told::add, LONG)) {
            listen();
            microphone.hear(3_000);
            Deadline.await(() -> recorder.state() instanceof Failed);
            Failed failed = (Failed) recorder.finish();
            assertEquals(Reason.DISK_FULL, failed.why());
            assertEquals(1_000, failed.millis());
        }
        assertSamples(wav, 48_500);
        assertEquals(97_000, head(wav).getInt(76));
    }

    @Test
    void aDiskThatIsFullFromTheStartIsTold() throws Exception {
        Recorder.Output output = () -> new SmallDisk(folder.resolve("voice.wav"), 10);
        try (var recorder = new Recorder(output, microphone, told::add, LONG)) {
            Deadline.await(() -> recorder.state() instanceof Failed);
            assertEquals(Reason.DISK_FULL, ((Failed) recorder.state()).why());
        }
    }

    @Test
    void aMicrophoneThatGoesAwayIsToldAndWhatWasHeardIsKept() throws Exception {
        Path wav = folder.resolve("voice.wav");
        try (var recorder = Recorder.start(wav, microphone, told::add)) {
            hear(recorder, 730);
            microphone.unplug();
            Deadline.await(() -> recorder.state() instanceof Failed);
            Failed failed = (Failed) recorder.finish();
            assertEquals(Reason.DEVICE_LOST, failed.why());
            assertEquals(730, failed.millis());
        }
        assertSamples(wav, 35_040);
        assertEquals(2 * 35_040, head(wav).getInt(76));
    }

    @Test
    void aMicrophoneThatGivesNothingIsLost() throws Exception {
        Recorder.Output output = () -> new SmallDisk(folder.resolve("voice.wav"), 1_000_000);
        try (var recorder = new Recorder(output, microphone, told::add, Duration.ofMillis(40))) {
            Deadline.await(() -> recorder.state() instanceof Failed);
            assertEquals(Reason.DEVICE_LOST, ((Failed) recorder.state()).why());
        }
    }

    @Test
    void withoutAMicrophoneThereIsNoFile() throws Exception {
        microphone.unplug();
        Path wav = folder.resolve("voice.wav");
        try (var recorder = Recorder.start(wav, microphone, told::add)) {
            Failed failed = assertInstanceOf(Failed.class, recorder.finish());
            assertEquals(Reason.NO_DEVICE, failed.why());
        }
        assertFalse(Files.exists(wav));
    }

    @Test
    void aFileThatIsThereIsNeverTouched() throws Exception {
        Path wav = Files.writeString(folder.resolve("voice.wav"), "precious");
        try (var recorder = Recorder.start(wav, microphone, told::add)) {
            Failed failed = assertInstanceOf(Failed.class, recorder.finish());
            assertEquals(Reason.CANNOT_WRITE, failed.why());
        }
        assertEquals("precious", Files.readString(wav));
    }

    @Test
    void beyondFourGigabytesTheHeadTellsTheLengthInTheLongForm() {
        long data = 10L << 30;
        ByteBuffer head = WavWriter.head(Tone.STEREO, OptionalLong.of(data));
        assertEquals(WavWriter.HEAD, head.remaining());
        assertEquals(0x34364652, head.getInt(0));
        assertEquals(0x34367364, head.getInt(12));
        assertEquals(data + 72, head.getLong(20));
        assertEquals(data, head.getLong(28));
        assertEquals(data / 4, head.getLong(36));
        assertEquals(-1, head.getInt(76));
    }

    /// Lets the microphone hear something, and waits until it is in the file.
    private void hear(Recorder recorder, long millis) {
        listen();
        long before = recorder.millis();
        microphone.hear(millis);
        Deadline.await(
                () -> recorder.millis() >= before + millis / 50 * 50 && microphone.emptied());
    }

    private void listen() {
        Deadline.await(microphone::listening);
    }

    private static void assertSamples(Path wav, int count) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(WavWriter.HEAD);
        short[] samples = new short[bytes.remaining() / Short.BYTES];
        bytes.asShortBuffer().get(samples);
        assertEquals(0, bytes.remaining() % 2, "half a frame");
        short[] expected = new short[count];
        for (int i = 0; i < count; i++) {
            expected[i] = FakeMicrophone.sample(i);
        }
        assertArrayEquals(expected, Arrays.copyOf(samples, samples.length));
    }

    private static ByteBuffer head(Path wav) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
