package org.inkwright.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.inkwright.transcription.Extent;
import org.inkwright.transcription.Transcriber;
import org.inkwright.transcription.Transcription;
import org.inkwright.transcription.TranscriptionEvent;
import org.inkwright.transcription.TranscriptionOutcome;
import org.inkwright.transcription.TranscriptionRequest;
import org.jspecify.annotations.Nullable;

/// Hears ten windows of ten seconds, two lines each, or what its script says.
final class FakeTranscriber implements Transcriber {
    static final int WINDOWS = 10;
    private static final long WINDOW_MILLIS = 10_000;

    private final Queue<Scene> script = new ConcurrentLinkedQueue<>();
    private final List<TranscriptionRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Path> expected = new CopyOnWriteArrayList<>();
    private volatile List<String> said = List.of();
    private volatile boolean silent;

    /// What the next call does: so many windows, then this outcome; null hangs until cancelled.
    record Scene(int windows, @Nullable TranscriptionOutcome then) {}

    FakeTranscriber next(int windows, TranscriptionOutcome then) {
        script.add(new Scene(windows, then));
        return this;
    }

    FakeTranscriber hangAfter(int windows) {
        script.add(new Scene(windows, null));
        return this;
    }

    FakeTranscriber dieAfter(int windows) {
        return next(windows, failed(TranscriptionOutcome.Reason.WORKER_DIED));
    }

    static TranscriptionOutcome failed(TranscriptionOutcome.Reason reason) {
        return new TranscriptionOutcome.Failed(reason, "exit 137");
    }

    /// From now on it hears these sentences, four in a window.
    void hear(List<String> sentences) {
        said = List.copyOf(sentences);
    }

    void hearNothing() {
        silent = true;
    }

    List<TranscriptionRequest> requests() {
        return requests;
    }

    /// The models that it was told to be ready with.
    List<Path> expected() {
        return expected;
    }

    @Override
    public void expect(Path model) {
        expected.add(model);
    }

    @Override
    public Transcription start(
            TranscriptionRequest request, Consumer<TranscriptionEvent> listener) {
        requests.add(request);
        Scene scene = script.poll();
        var running =
                new Running(
                        scene == null
                                ? new Scene(Integer.MAX_VALUE, new TranscriptionOutcome.Cancelled())
                                : scene,
                        request.extent() instanceof Extent.Growing);
        Thread.ofVirtual().start(() -> running.play(windowsFrom(request), listener));
        return running;
    }

    private List<TranscriptionEvent.WindowDone> windowsFrom(TranscriptionRequest request) {
        List<TranscriptionEvent.WindowDone> windows = new ArrayList<>();
        long end =
                request.extent() instanceof Extent.Stretch stretch
                        ? stretch.to().toMillis()
                        : WINDOWS * WINDOW_MILLIS;
        for (long from = request.from().toMillis(); from < end; from += WINDOW_MILLIS) {
            windows.add(window(from));
        }
        return windows;
    }

    private TranscriptionEvent.WindowDone window(long from) {
        long number = from / WINDOW_MILLIS;
        List<TranscriptionEvent.Line> lines =
                said.isEmpty() ? usual(from, number) : told(from, (int) number * 4);
        return new TranscriptionEvent.WindowDone(
                from, from + WINDOW_MILLIS, silent ? List.of() : lines);
    }

    private List<TranscriptionEvent.Line> told(long from, int first) {
        List<TranscriptionEvent.Line> lines = new ArrayList<>();
        for (int i = first; i < Math.min(first + 4, said.size()); i++) {
            long at = from + (i - first) * 2_500L;
            var word = new TranscriptionEvent.SpokenWord(said.get(i), at, at + 2_000, false);
            lines.add(new TranscriptionEvent.Line(at, at + 2_000, said.get(i), List.of(word)));
        }
        return lines;
    }

    private static List<TranscriptionEvent.Line> usual(long from, long number) {
        return List.of(
                line(from, "Window " + number + " begins."),
                line(from + 5000, "It is *about* topic " + number / 4 + "."));
    }

    private static TranscriptionEvent.Line line(long from, String text) {
        var word = new TranscriptionEvent.SpokenWord(text, from, from + 4000, false);
        return new TranscriptionEvent.Line(from, from + 4000, text, List.of(word));
    }

    private static final class Running implements Transcription {
        private final Scene scene;
        private final CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        private final CompletableFuture<Boolean> recorded = new CompletableFuture<>();
        private final CompletableFuture<TranscriptionOutcome> outcome = new CompletableFuture<>();

        Running(Scene scene, boolean growing) {
            this.scene = scene;
            if (!growing) {
                recorded.complete(true);
            }
        }

        void play(
                List<TranscriptionEvent.WindowDone> windows,
                Consumer<TranscriptionEvent> listener) {
            try {
                outcome.complete(told(windows, listener));
            } catch (RuntimeException e) {
                outcome.complete(failed(TranscriptionOutcome.Reason.LISTENER));
            }
        }

        private TranscriptionOutcome told(
                List<TranscriptionEvent.WindowDone> windows,
                Consumer<TranscriptionEvent> listener) {
            listener.accept(new TranscriptionEvent.Ready(false));
            listener.accept(new TranscriptionEvent.LanguageDetected("en"));
            int told = 0;
            for (TranscriptionEvent.WindowDone window : windows) {
                if (cancelled.isDone() || told == scene.windows()) {
                    return twist();
                }
                listener.accept(window);
                told++;
            }
            CompletableFuture.anyOf(recorded, cancelled).join();
            return told == scene.windows() || cancelled.isDone()
                    ? twist()
                    : new TranscriptionOutcome.Finished(WINDOWS * WINDOW_MILLIS, false);
        }

        private TranscriptionOutcome twist() {
            TranscriptionOutcome then = scene.then();
            if (then == null || cancelled.isDone()) {
                cancelled.join();
                return new TranscriptionOutcome.Cancelled();
            }
            return then;
        }

        @Override
        public TranscriptionOutcome await() {
            return outcome.join();
        }

        @Override
        public void recordingEnded() {
            recorded.complete(true);
        }

        @Override
        public void cancel() {
            cancelled.complete(true);
        }

        @Override
        public void close() {
            cancel();
            outcome.join();
        }
    }
}
