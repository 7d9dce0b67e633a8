package org.inkwright.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.inkwright.media.RecorderState.Failed;
import org.inkwright.media.RecorderState.Opening;
import org.inkwright.media.RecorderState.Paused;
import org.inkwright.media.RecorderState.Recording;
import org.jspecify.annotations.Nullable;

/// Records from a microphone to a WAV file, on a thread of its own. What was heard is in the file a
/// moment later: a killed program loses at most a tenth of a second, and the file can be played as
/// it is; [#repair] completes its head. Memory does not grow; the file may.
///
/// Safe to share between threads.
public final class Recorder implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Tape tape;
    private final Consumer<RecorderEvent> listener;
    private final Thread thread;
    private Wish wish = Wish.RECORD;
    private volatile RecorderState state = new Opening();

    private enum Wish {
        RECORD,
        PAUSE,
        FINISH
    }

    /// Where a recording goes.
    interface Output {
        SeekableByteChannel open() throws IOException;
    }

    Recorder(
            Output output,
            Microphone microphone,
            Consumer<RecorderEvent> listener,
            Duration patience) {
        this.tape = new Tape(output, microphone, listener, patience);
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("recorder").daemon().start(this::run);
    }

    /// Begins to record. Returns at once.
    ///
    /// @param file made new; a file that is there already is not touched and makes it fail
    /// @param listener told of each change and twenty times a second of the level, on the
    ///   recorder's own thread
    public static Recorder start(
            Path file, Microphone microphone, Consumer<RecorderEvent> listener) {
        Output output =
                () ->
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
        return new Recorder(output, microphone, listener, PATIENCE);
    }

    /// Completes the head of a recording whose recorder was killed. Harmless for one that is whole.
    ///
    /// @return how long it is, in milliseconds; empty when it is no recording of a recorder
    public static OptionalLong repair(Path file) throws IOException {
        try (var channel =
                Files.newByteChannel(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return WavWriter.repair(channel);
        }
    }

    /// Listens no more for a while.
    public void pause() {
        wish(Wish.PAUSE);
    }

    /// Goes on after a pause.
    public void resume() {
        wish(Wish.RECORD);
    }

    /// Ends the recording and waits until its file is whole.
    ///
    /// @return [Finished] or [Failed]
    public RecorderState finish() throws InterruptedException {
        wish(Wish.FINISH);
        thread.join();
        return state;
    }

    /// What it does now.
    public RecorderState state() {
        return state;
    }

    /// How long the recording is by now.
    public long millis() {
        return tape.millis();
    }

    /// Finishes.
    @Override
    public void close() {
        try {
            var _ = finish();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wish(Wish wanted) {
        lock.lock();
        try {
            // What has ended has ended.
            wish = wish == Wish.FINISH ? Wish.FINISH : wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Wish wish() {
        lock.lock();
        try {
            return wish;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try (tape) {
            RecorderState failed = tape.open();
            while (failed == null && wish() != Wish.FINISH) {
                failed = wish() == Wish.PAUSE ? rest() : listen();
            }
            become(failed == null ? tape.finish() : failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable RecorderState rest() throws InterruptedException {
        tape.stop();
        become(new Paused());
        await(PATIENCE);
        return null;
    }

    private @Nullable RecorderState listen() throws InterruptedException {
        tape.start();
        become(new Recording());
        Tape.Heard heard = tape.listen();
        return switch (heard) {
            case Tape.Heard.Something() -> null;
            case Tape.Heard.Nothing() -> {
                await(Tape.MOMENT);
                yield null;
            }
            case Tape.Heard.Broken(Failed failed) -> failed;
        };
    }

    private void await(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            Wish before = wish;
            long left = limit.toNanos();
            while (wish == before && before != Wish.FINISH && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void become(RecorderState next) {
        if (!next.equals(state)) {
            state = next;
            listener.accept(new RecorderEvent.Changed(next));
        }
    }
}
