package org.inkwright.media;

import static org.inkwright.media.Near.assertNear;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.inkwright.media.PlayerState.Ended;
import org.inkwright.media.PlayerState.Failed;
import org.inkwright.media.PlayerState.Paused;
import org.inkwright.media.PlayerState.Playing;
import org.inkwright.media.PlayerState.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class RecordingPlayerTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final short[] SOUND = Tone.ramp(Tone.STEREO, 3_000);

    private final List<PlayerState> told = new CopyOnWriteArrayList<>();
    private final AtomicInteger sources = new AtomicInteger();
    private int breaksAfter = Integer.MAX_VALUE;
    private FakeSoundCard card = FakeSoundCard.clocked();

    @AfterEach
    void nothingIsLeft() {
        assertEquals(0, sources.get(), "sources left open");
        assertEquals(0, card.openLines(), "lines left open");
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("player")),
                "a thread is left");
    }

    @Test
    void everySampleIsHeardUnchangedUpToTheEnd() {
        card = FakeSoundCard.hurrying();
        try (var player = player()) {
            player.play();
            await(player, Ended.class);
            assertArrayEquals(SOUND, card.heard());
            assertNear(3_000, player.positionMillis(), 1);
            assertEquals(3_000, player.durationMillis());
        }
        assertEquals(List.of(new Paused(), new Playing(), new Ended()), steps());
    }

    @Test
    void thePositionIsWhatIsHeardAndNotWhatWasWritten() {
        try (var player = player()) {
            player.play();
            Deadline.await(() -> card.bufferedMillis() == 200);
            assertEquals(0, player.positionMillis());
            card.pass(120);
            assertNear(120, player.positionMillis(), 1);
            Deadline.await(() -> card.bufferedMillis() == 200);
            assertNear(120, player.positionMillis(), 1);
        }
    }

    @Test
    void aPauseIsSilentAndKeepsItsPlaceToTheSample() {
        try (var player = player()) {
            play(player, 500);
            player.pause();
            await(player, Paused.class);
            assertFalse(card.running());
            card.pass(1_000);
            assertNear(500, player.positionMillis(), 1);
            play(player, 500);
            assertArrayEquals(Arrays.copyOf(SOUND, 96_000), card.heard());
        }
    }

    @Test
    void aSeekIsHeardAtOnceWhilePlaying() {
        try (var player = player()) {
            play(player, 100);
            int flushes = card.flushes();
            player.seek(2_000);
            assertEquals(2_000, player.positionMillis());
            Deadline.await(() -> card.flushes() > flushes);
            play(player, 200);
            assertNear(2_200, player.positionMillis(), 1);
            short[] heard = card.heard();
            int frames = heard.length / 2;
            double middle = Tone.rampMillis(heard, Tone.STEREO, frames - 9_000, frames);
            assertEquals(2_106, middle, 5);
        }
    }

    @Test
    void aSeekWhilePausedMovesWithoutASound() {
        try (var player = player()) {
            player.seek(1_500);
            await(player, Paused.class);
            assertEquals(1_500, player.positionMillis());
            assertEquals(0, card.heard().length);
            play(player, 100);
            assertNear(1_600, player.positionMillis(), 1);
        }
    }

    @Test
    void seeksAreClampedToTheRecording() {
        try (var player = player()) {
            await(player, Paused.class);
            player.seek(-5);
            assertEquals(0, player.positionMillis());
            player.seek(Long.MAX_VALUE);
            assertEquals(3_000, player.positionMillis());
            player.play();
            await(player, Ended.class);
        }
    }

    @Test
    void atDoubleSpeedThePositionGoesTwiceAsFast() {
        try (var player = player()) {
            player.speed(2);
            play(player, 500);
            assertNear(1_000, player.positionMillis(), 20);
            player.speed(0.5);
            // Until then what was taken at double speed is heard: a full buffer, 200 ms, and the
            // piece of 50 ms that waits for room in it.
            play(player, 250);
            long before = player.positionMillis();
            play(player, 1_000);
            assertNear(500, player.positionMillis() - before, 20);
        }
    }

    @Test
    void speedsBeyondTheLimitsAreClamped() {
        try (var player = player()) {
            player.speed(100);
            play(player, 500);
            assertNear(1_000, player.positionMillis(), 20);
            assertThrows(IllegalArgumentException.class, () -> player.speed(Double.NaN));
        }
    }

    @Test
    void aLoopIsHeardOverAndOverWithoutAGap() {
        try (var player = player()) {
            player.loop(1_000, 1_300);
            assertEquals(1_000, player.positionMillis());
            play(player, 900);
            short[] once = Arrays.copyOfRange(SOUND, 96_000, 96_000 + 28_800);
            short[] heard = card.heard();
            for (int round = 0; round < 3; round++) {
                assertArrayEquals(
                        once, Arrays.copyOfRange(heard, round * 28_800, (round + 1) * 28_800));
            }
            assertNear(1_000, player.positionMillis(), 1);
        }
    }

    @Test
    void withoutTheLoopItGoesOnBehindIt() {
        try (var player = player()) {
            player.loop(1_000, 1_300);
            play(player, 250);
            player.unloop();
            // What is in the device's buffer still belongs to the loop's second round.
            play(player, 600);
            assertTrue(player.positionMillis() > 1_300, player.positionMillis() + "");
        }
    }

    @Test
    void aLoopAroundWhereItPlaysDoesNotJump() {
        try (var player = player()) {
            play(player, 500);
            player.loop(400, 900);
            assertNear(500, player.positionMillis(), 1);
        }
    }

    @Test
    void playingAfterTheEndBeginsAgain() {
        card = FakeSoundCard.hurrying();
        try (var player = player()) {
            player.play();
            Deadline.await(() -> told.contains(new Ended()));
            told.clear();
            player.play();
            Deadline.await(() -> told.contains(new Ended()));
            assertEquals(2 * SOUND.length, card.heard().length);
        }
    }

    @Test
    void withoutADeviceItSaysSoAndPlaysOnceThereIsOne() {
        card.unplug();
        try (var player = player()) {
            player.seek(700);
            player.play();
            Deadline.await(() -> player.state() instanceof Failed);
            assertEquals(Reason.NO_DEVICE, ((Failed) player.state()).why());
            card.plug();
            play(player, 100);
            assertNear(800, player.positionMillis(), 1);
        }
    }

    @Test
    void aDeviceThatGoesAwayIsToldAndThePlaceIsKept() {
        try (var player = player()) {
            play(player, 400);
            card.unplug();
            Deadline.await(() -> player.state() instanceof Failed);
            assertEquals(Reason.DEVICE_LOST, ((Failed) player.state()).why());
            assertNear(400, player.positionMillis(), 1);
            card.plug();
            play(player, 100);
            assertNear(500, player.positionMillis(), 1);
        }
    }

    @Test
    void aDeviceThatPlaysNothingIsLost() {
        try (var player = player(SHORT)) {
            player.play();
            Deadline.await(() -> player.state() instanceof Failed);
            assertEquals(Reason.DEVICE_LOST, ((Failed) player.state()).why());
        }
    }

    @Test
    void aSourceThatBreaksIsToldAndTriedAgain() {
        breaksAfter = 4;
        try (var player = player()) {
            player.play();
            Deadline.await(() -> player.state() instanceof Failed);
            assertEquals(Reason.WORKER_DIED, ((Failed) player.state()).why());
            breaksAfter = Integer.MAX_VALUE;
            play(player, 100);
            assertInstanceOf(Playing.class, player.state());
        }
    }

    @Test
    void closedItDoesNothingAnyMore() {
        var player = player();
        player.play();
        player.close();
        player.play();
        player.seek(100);
        player.close();
        assertFalse(card.running());
    }

    private RecordingPlayer player() {
        return player(LONG);
    }

    private RecordingPlayer player(Duration patience) {
        return new RecordingPlayer(
                () -> new FakeSoundSource(Tone.STEREO, SOUND, breaksAfter, sources),
                card,
                told::add,
                patience);
    }

    /// Plays for a while, with the buffer full all the time.
    private void play(RecordingPlayer player, long millis) {
        player.play();
        for (long passed = 0; passed < millis; passed += 50) {
            Deadline.await(() -> card.running() && card.bufferedMillis() >= 199);
            card.pass(50);
        }
    }

    private static void await(RecordingPlayer player, Class<? extends PlayerState> state) {
        Deadline.await(() -> state.isInstance(player.state()));
    }

    /// What was told; whether it was ready before it was asked to play is chance.
    private List<PlayerState> steps() {
        var steps = new java.util.ArrayList<>(told);
        if (!steps.contains(new Paused())) {
            steps.addFirst(new Paused());
        }
        return steps;
    }
}
