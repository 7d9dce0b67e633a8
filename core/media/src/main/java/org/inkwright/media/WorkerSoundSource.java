package org.inkwright.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.inkwright.media.PlayerState.Reason;

/// Sound that a worker process decodes, a second of it asked for ahead.
final class WorkerSoundSource implements SoundSource {
    private static final int AHEAD = 10;
    private static final int HEAP_MEGABYTES = 24;
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final WorkerProcess worker;
    private final String uri;
    private int generation;
    private int asked;
    private boolean opened;
    private boolean ended;

    private WorkerSoundSource(WorkerProcess worker, String uri) {
        this.worker = worker;
        this.uri = uri;
    }

    /// Starts a worker that opens a recording.
    ///
    /// @throws MediaException when the system starts no process
    static SoundSource open(Path recording, Path nativeCache) {
        if (!Files.isRegularFile(recording)) {
            return new Missing();
        }
        var command =
                WorkerCommand.of(PlaybackProgram.class, HEAP_MEGABYTES)
                        .withNativeCache(nativeCache);
        String uri = recording.toUri().toString();
        return new WorkerSoundSource(WorkerProcess.start(command), uri);
    }

    @Override
    public Sound read(Duration patience) throws InterruptedException {
        while (opened && !ended && asked < AHEAD) {
            worker.send("more " + generation);
            asked++;
        }
        if (ended) {
            return new Sound.End();
        }
        try {
            Optional<String> line = worker.next(patience);
            return line.isEmpty() ? died() : hear(PlaybackAnswer.parse(line.get()));
        } catch (TimeoutException e) {
            return new Sound.Pending();
        } catch (IllegalArgumentException e) {
            return new Sound.Broken(Reason.WORKER_DIED, "the worker is not understood");
        }
    }

    @Override
    public void seek(long millis) {
        generation++;
        asked = 0;
        ended = false;
        worker.send("seek " + generation + " " + millis);
    }

    @Override
    public void close() {
        worker.close();
    }

    private Sound hear(PlaybackAnswer answer) {
        return switch (answer) {
            case PlaybackAnswer.Ready() -> {
                worker.send(uri);
                yield new Sound.Pending();
            }
            case PlaybackAnswer.Opened(PcmFormat format, long millis) -> {
                opened = true;
                yield new Sound.Opened(format, millis);
            }
            case PlaybackAnswer.Refused(String detail) ->
                    new Sound.Broken(Reason.RECORDING_UNUSABLE, detail);
            case PlaybackAnswer.Pcm(int of, short[] samples) -> {
                if (of != generation) {
                    yield new Sound.Pending();
                }
                asked--;
                yield new Sound.Piece(samples);
            }
            case PlaybackAnswer.End(int of) -> {
                ended = of == generation;
                yield ended ? new Sound.End() : new Sound.Pending();
            }
        };
    }

    private Sound died() throws InterruptedException {
        String code = worker.exitCode(LAST_WORDS).toString();
        return new Sound.Broken(Reason.WORKER_DIED, code + " " + worker.errors());
    }

    /// What stands in for a file that is not there.
    private record Missing() implements SoundSource {
        @Override
        public Sound read(Duration patience) {
            return new Sound.Broken(Reason.RECORDING_UNUSABLE, "there is no such file");
        }

        @Override
        public void seek(long millis) {}

        @Override
        public void close() {}
    }
}
