package org.inkwright.transcription;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.inkwright.media.AudioDecoder;
import org.inkwright.media.MediaException;
import org.inkwright.media.PcmStream;
import org.inkwright.media.WorkerChannel;
import org.inkwright.transcription.TranscriptionEvent.LanguageDetected;
import org.inkwright.transcription.TranscriptionEvent.Ready;
import org.inkwright.transcription.TranscriptionEvent.WindowDone;
import org.inkwright.transcription.TranscriptionOutcome.Failed;
import org.inkwright.transcription.TranscriptionOutcome.Finished;
import org.inkwright.transcription.TranscriptionOutcome.Reason;
import org.jspecify.annotations.Nullable;

/// The worker that transcribes one recording. Its first line is a [WorkerRequest]; it answers in
/// the words of [WorkerProtocol] and ends.
final class WhisperWorkerProgram {
    /// How many windows may be done that the program has not kept yet.
    private static final int AHEAD = 2;

    private static final int SAMPLES_PER_MILLI = PcmStream.SAMPLE_RATE / 1000;

    private final WorkerChannel channel;
    private final WorkerRequest request;
    private int ahead;

    private WhisperWorkerProgram(WorkerChannel channel, WorkerRequest request) {
        this.channel = channel;
        this.request = request;
    }

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        channel.send(WorkerProtocol.line(outcome(channel)));
        // The answers are out; native clean-up could only crash.
        Runtime.getRuntime().halt(0);
    }

    private static Record outcome(WorkerChannel channel) throws InterruptedException {
        try {
            if (WorkerProtocol.message(channel.receive()) instanceof WorkerRequest request) {
                return new WhisperWorkerProgram(channel, request).run();
            }
            return failed(Reason.WORKER_DIED, "the first line is no request");
        } catch (WorkerProtocol.Misunderstood e) {
            return failed(Reason.WORKER_DIED, e.getMessage());
        } catch (UnsatisfiedLinkError | IOException e) {
            return failed(Reason.WORKER_DIED, "the speech library cannot be loaded: " + e);
        }
    }

    private Record run() throws IOException, InterruptedException {
        try (var engine = WhisperEngine.load(request)) {
            channel.send(WorkerProtocol.line(new Ready(engine.multilingual())));
            return transcribe(engine);
        } catch (MediaException e) {
            return failed(Reason.RECORDING_UNUSABLE, e.getMessage());
        } catch (TranscriptionException e) {
            return failed(Reason.MODEL_UNUSABLE, e.getMessage());
        }
    }

    private Record transcribe(WhisperEngine engine) throws InterruptedException {
        try (var sound = AudioDecoder.open(request.recordingFile())) {
            long skipped = sound.skip(request.fromMillis() * SAMPLES_PER_MILLI);
            if (skipped < request.fromMillis() * SAMPLES_PER_MILLI) {
                return failed(Reason.RECORDING_UNUSABLE, "it is shorter than it was");
            }
            var cutter = new WindowCutter(sound, request.fromMillis());
            String told = request.language();
            Optional<Window> window = cutter.next();
            while (window.isPresent()) {
                WindowDone done = recognise(engine, window.get());
                if (!engine.language().equals(told)) {
                    told = engine.language();
                    channel.send(WorkerProtocol.line(new LanguageDetected(told)));
                }
                report(done);
                window = cutter.next();
            }
            return finished(sound);
        }
    }

    private static WindowDone recognise(WhisperEngine engine, Window window) {
        if (window.silent()) {
            return new WindowDone(window.fromMillis(), window.toMillis(), List.of());
        }
        List<RawLine> raw = LineFilter.clean(engine.recognise(window.pcm()));
        return new WindowDone(window.fromMillis(), window.toMillis(), LineTimes.place(window, raw));
    }

    private void report(WindowDone done) throws InterruptedException {
        channel.send(WorkerProtocol.line(done));
        ahead++;
        if (ahead > AHEAD) {
            channel.receive();
            ahead--;
        }
    }

    private static Finished finished(AudioDecoder sound) {
        long decoded = sound.decodedSamples() / SAMPLES_PER_MILLI;
        return new Finished(decoded, CutShort.is(decoded, sound.claimed().toMillis()));
    }

    private static Failed failed(Reason reason, @Nullable String detail) {
        return new Failed(reason, detail == null ? "" : detail);
    }
}
