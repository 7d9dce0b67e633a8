package org.inkwright.studio;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.inkwright.transcription.Transcriber;
import org.inkwright.transcription.Transcription;
import org.inkwright.transcription.TranscriptionEvent;
import org.inkwright.transcription.TranscriptionRequest;

/// Measures how fast a model is on this machine: one window of the sample talk, from the moment the
/// model is loaded.
final class SpeedTrial {
    private final Transcriber transcriber;
    private final Sample sample;

    SpeedTrial(Transcriber transcriber, Sample sample) {
        this.transcriber = transcriber;
        this.sample = sample;
    }

    /// How much faster than speech a model is; empty when it could not be tried.
    OptionalDouble run(SpeechModel model) throws InterruptedException {
        var request =
                new TranscriptionRequest(
                        sample.talk(), model.file(), Duration.ZERO, "en", List.of());
        var watch = new Stopwatch();
        try (Transcription trial = transcriber.start(request, watch)) {
            trial.await();
        }
        return watch.timesFaster();
    }

    /// Stops the transcription by throwing, once the first window is heard.
    private static final class Stopwatch implements Consumer<TranscriptionEvent> {
        private volatile long readyNanos;
        private volatile double faster;

        @Override
        public void accept(TranscriptionEvent event) {
            switch (event) {
                case TranscriptionEvent.Ready ready -> readyNanos = System.nanoTime();
                case TranscriptionEvent.LanguageDetected detected -> {}
                case TranscriptionEvent.WindowDone done -> {
                    long heard = Duration.ofMillis(done.toMillis() - done.fromMillis()).toNanos();
                    faster = (double) heard / Math.max(1, System.nanoTime() - readyNanos);
                    throw new StudioException("trial.over", "one window is enough");
                }
            }
        }

        OptionalDouble timesFaster() {
            return faster > 0 ? OptionalDouble.of(faster) : OptionalDouble.empty();
        }
    }
}
