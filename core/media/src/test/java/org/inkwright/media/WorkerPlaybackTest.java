package org.inkwright.media;

import static org.inkwright.media.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.media.PlayerState.Ended;
import org.inkwright.media.PlayerState.Failed;
import org.inkwright.media.PlayerState.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The player with its real worker process, on real files.
@Timeout(120)
final class WorkerPlaybackTest {
    private final FakeSoundCard card = FakeSoundCard.hurrying();

    @TempDir private Path folder;

    @Test
    void aRecordingIsHeardFromItsStartToItsEnd() throws Exception {
        short[] sound = Tone.ramp(Tone.STEREO, 2_345);
        try (var player = player(Tone.write(folder.resolve("ramp.wav"), Tone.STEREO, sound))) {
            player.play();
            Deadline.await(() -> player.state() instanceof Ended);
            assertEquals(sound.length, card.heard().length, 100);
            for (int i = 0; i < Math.min(sound.length, card.heard().length); i += 97) {
                assertEquals(sound[i], card.heard()[i], 2);
            }
            assertNear(2_345, player.durationMillis(), 1);
        }
        assertNoChildren();
    }

    @Test
    void aSeekLandsOnTheMoment() throws Exception {
        short[] sound = Tone.ramp(Tone.MONO, 3_000);
        try (var player = player(Tone.write(folder.resolve("ramp.wav"), Tone.MONO, sound))) {
            player.seek(1_800);
            player.play();
            Deadline.await(() -> player.state() instanceof Ended);
            assertEquals(2_800, 1_000 + card.heard().length / 48.0 + 600, 3);
            assertEquals(1_825, Tone.rampMillis(card.heard(), Tone.MONO, 0, 2_400), 5);
        }
    }

    @Test
    void manySeeksInARowEndAtTheLast() throws Exception {
        short[] sound = Tone.ramp(Tone.MONO, 3_000);
        var clocked = FakeSoundCard.clocked();
        Path wav = Tone.write(folder.resolve("ramp.wav"), Tone.MONO, sound);
        try (var player = new RecordingPlayer(wav, MediaLab.NATIVE_CACHE, clocked, state -> {})) {
            player.play();
            for (int i = 0; i <= 50; i++) {
                player.seek(40L * i);
            }
            Deadline.await(() -> clocked.running() && clocked.bufferedMillis() >= 199);
            clocked.pass(100);
            assertNear(2_100, player.positionMillis(), 1);
            short[] heard = clocked.heard();
            assertEquals(
                    2_050,
                    Tone.rampMillis(heard, Tone.MONO, heard.length - 4_800, heard.length),
                    5);
        }
    }

    @Test
    void whatIsNoRecordingIsToldInAState() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.mp3"), "not a sound at all");
        assertFails(text, Reason.RECORDING_UNUSABLE);
        assertFails(folder.resolve("missing.mp3"), Reason.RECORDING_UNUSABLE);
        assertFails(Files.createFile(folder.resolve("empty.wav")), Reason.RECORDING_UNUSABLE);
    }

    private void assertFails(Path file, Reason why) {
        try (var player = player(file)) {
            player.play();
            Deadline.await(() -> player.state() instanceof Failed);
            assertEquals(why, ((Failed) player.state()).why());
        }
        assertNoChildren();
    }

    @Test
    void aWorkerThatIsKilledIsToldAndReplaced() throws Exception {
        Path wav =
                Tone.write(
                        folder.resolve("long.wav"), Tone.MONO, Tone.sine(Tone.MONO, 440, 60_000));
        var clocked = FakeSoundCard.clocked();
        try (var player = new RecordingPlayer(wav, MediaLab.NATIVE_CACHE, clocked, state -> {})) {
            player.play();
            Deadline.await(() -> clocked.bufferedMillis() >= 199);
            children().forEach(ProcessHandle::destroyForcibly);
            Deadline.await(() -> {
                clocked.pass(50);
                return player.state() instanceof Failed;
            });
            assertEquals(Reason.WORKER_DIED, ((Failed) player.state()).why());
            long stood = player.positionMillis();
            player.play();
            Deadline.await(() -> clocked.running() && clocked.bufferedMillis() >= 199);
            clocked.pass(50);
            assertNear(stood + 50, player.positionMillis(), 2);
        }
        assertNoChildren();
    }

    private RecordingPlayer player(Path recording) {
        return new RecordingPlayer(recording, MediaLab.NATIVE_CACHE, card, state -> {});
    }

    private static java.util.stream.Stream<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child ->
                        child.info()
                                .commandLine()
                                .orElse("")
                                .contains(PlaybackProgram.class.getName()));
    }

    private static void assertNoChildren() {
        assertTrue(children().noneMatch(ProcessHandle::isAlive), "a process is left");
    }
}
