package org.inkwright.media;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// A recording in memory, given in pieces of a tenth of a second.
final class FakeSoundSource implements SoundSource {
    private final AtomicInteger open;

    private final PcmFormat format;
    private final short[] samples;
    private final int breaksAfter;
    private int at;
    private int reads;
    private boolean opened;

    /// A recording that breaks after so many reads.
    ///
    /// @param open counts the sources that are open
    FakeSoundSource(PcmFormat format, short[] samples, int breaksAfter, AtomicInteger open) {
        this.open = open;
        this.format = format;
        this.samples = samples;
        this.breaksAfter = breaksAfter;
        open.incrementAndGet();
    }

    @Override
    public Sound read(Duration patience) {
        reads++;
        if (reads > breaksAfter) {
            return new Sound.Broken(PlayerState.Reason.WORKER_DIED, "broken by the test");
        }
        if (!opened) {
            opened = true;
            return new Sound.Opened(format, format.millis(samples.length / format.channels()));
        }
        if (reads % 3 == 0) {
            return new Sound.Pending();
        }
        if (at >= samples.length) {
            return new Sound.End();
        }
        int end = Math.min(samples.length, at + (int) format.frames(100) * format.channels());
        var piece = new Sound.Piece(Arrays.copyOfRange(samples, at, end));
        at = end;
        return piece;
    }

    @Override
    public void seek(long millis) {
        at = (int) Math.min(samples.length, format.frames(millis) * format.channels());
    }

    @Override
    public void close() {
        open.decrementAndGet();
    }
}
