package org.inkwright.transcription;

import java.time.Duration;
import java.util.Optional;
import org.inkwright.media.Growth;
import org.inkwright.media.WorkerChannel;

/// What a working worker hears from the program: which windows are kept, and that a recording has
/// ended. For one thread.
final class ProgramEar implements Growth {
    /// How many windows may be done that the program has not kept yet.
    private static final int AHEAD = 2;

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final WorkerChannel channel;
    private int ahead;
    private boolean ended;
    private boolean told;

    ProgramEar(WorkerChannel channel) {
        this.channel = channel;
    }

    /// A window was reported: waits until not too many are unkept.
    void reported() throws InterruptedException {
        ahead++;
        while (ahead > AHEAD) {
            hear(channel.receive());
        }
    }

    /// {@inheritDoc}
    ///
    /// What was written just before the end was told is still to be read: so there may be more once
    /// after it.
    @Override
    public boolean awaitMore() {
        if (ended) {
            boolean first = !told;
            told = true;
            return first;
        }
        try {
            Optional<String> line = channel.receive(PATIENCE);
            line.ifPresent(this::hear);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void hear(String line) {
        if (line.equals(WorkerProtocol.ENDED)) {
            ended = true;
        } else {
            ahead--;
        }
    }
}
