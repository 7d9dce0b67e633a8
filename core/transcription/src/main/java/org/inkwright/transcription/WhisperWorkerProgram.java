package org.inkwright.transcription;

import java.io.IOException;
import java.nio.file.Path;
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

/// The worker that transcribes one recording. Its first line is a [WorkerRequest], or a
/// [WorkerAhead] and the request comes later; it answers in the words of [WorkerProtocol] and ends.
final class WhisperWorkerProgram {
    private static final int SAMPLES_PER_MILLI = PcmStream.SAMPLE_RATE / 1000;

    private final WorkerChannel channel;
    private final WorkerRequest request;

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
            return answer(channel, WorkerProtocol.message(channel.receive()));
        } catch (WorkerProtocol.Misunderstood e) {
            return failed(Reason.WORKER_DIED, e.getMessage());
        } catch (MediaException e) {
            return failed(Reason.RECORDING_UNUSABLE, e.getMessage());
        } catch (TranscriptionException e) {
            return failed(Reason.MODEL_UNUSABLE, e.getMessage());
        } catch (UnsatisfiedLinkError | IOException e) {
            return failed(Reason.WORKER_DIED, "the speech library cannot be loaded: " + e);
        }
    }

    private static Record answer(WorkerChannel channel, Record first)
            throws IOException, InterruptedException {
        if (first instanceof WorkerAhead ahead) {
            WhisperModel loaded = WhisperModel.load(ahead.modelFile());
            return WorkerProtocol.message(channel.receive()) instanceof WorkerRequest request
                            && request.model().equals(ahead.model())
                    ? new WhisperWorkerProgram(channel, request).run(loaded)
                    : failed(Reason.WORKER_DIED, "it waited for something else");
        }
        return first instanceof WorkerRequest request
                ? new WhisperWorkerProgram(channel, request)
                        .run(WhisperModel.load(request.modelFile()))
                : failed(Reason.WORKER_DIED, "the first line is no request");
    }

    private Record run(WhisperModel model) throws InterruptedException {
        try (var engine = model.listening(request)) {
            channel.send(WorkerProtocol.line(new Ready(engine.multilingual())));
            return transcribe(engine);
        }
    }

    private Record transcribe(WhisperEngine engine) throws InterruptedException {
        var ear = new ProgramEar(channel);
        WorkerRequest.Part part = request.part();
        Path recording = request.recordingFile();
        try (AudioDecoder sound =
                part.growing()
                        ? AudioDecoder.follow(recording, ear)
                        : AudioDecoder.open(recording)) {
            if (!goTo(sound, part)) {
                return failed(Reason.RECORDING_UNUSABLE, "it is shorter than it was");
            }
            PcmStream heard = sound;
            if (!part.open()) {
                long millis = part.toMillis() - part.fromMillis();
                heard = new BoundedStream(sound, millis * SAMPLES_PER_MILLI);
            }
            var cutter = new WindowCutter(heard, part.fromMillis());
            hear(engine, cutter, ear);
            return finished(sound, part, cutter.millis());
        }
    }

    /// Goes to where it begins; false when the recording does not reach that far. Going on must
    /// give the samples that would have come anyway, so it decodes all that comes before; a stretch
    /// need not, and hears the same to some milliseconds.
    private static boolean goTo(AudioDecoder sound, WorkerRequest.Part part) {
        long samples = part.fromMillis() * SAMPLES_PER_MILLI;
        if (part.open()) {
            return sound.skip(samples) == samples;
        }
        sound.seek(part.fromMillis());
        return sound.decodedSamples() >= samples;
    }

    private void hear(WhisperEngine engine, WindowCutter cutter, ProgramEar ear)
            throws InterruptedException {
        String told = request.language();
        Optional<Window> window = cutter.next();
        while (window.isPresent()) {
            WindowDone done = recognise(engine, window.get());
            if (!engine.language().equals(told)) {
                told = engine.language();
                channel.send(WorkerProtocol.line(new LanguageDetected(told)));
            }
            channel.send(WorkerProtocol.line(done));
            ear.reported();
            window = cutter.next();
        }
    }

    private static WindowDone recognise(WhisperEngine engine, Window window) {
        if (window.silent()) {
            return new WindowDone(window.fromMillis(), window.toMillis(), List.of());
        }
        List<RawLine> raw = LineFilter.clean(engine.recognise(window.pcm()));
        return new WindowDone(window.fromMillis(), window.toMillis(), LineTimes.place(window, raw));
    }

    private static Finished finished(AudioDecoder sound, WorkerRequest.Part part, long heard) {
        if (!part.open()) {
            return new Finished(heard, false);
        }
        long decoded = sound.decodedSamples() / SAMPLES_PER_MILLI;
        // A recording that grew claimed nothing when it was opened.
        boolean cutShort = !part.growing() && CutShort.is(decoded, sound.claimed().toMillis());
        return new Finished(decoded, cutShort);
    }

    private static Failed failed(Reason reason, @Nullable String detail) {
        return new Failed(reason, detail == null ? "" : detail);
    }
}
