package org.inkwright.studio;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.media.Microphone;
import org.inkwright.media.Recorder;
import org.inkwright.media.RecorderEvent;
import org.inkwright.media.RecorderState;
import org.jspecify.annotations.Nullable;

/// Records by microphone into the library. Safe to share.
final class Recording implements Dictation {
    private final Books books;
    private final Takes takes;
    private final RunStarter runs;
    private final Microphone microphone;
    private final Shelf shelf;
    private final Set<OneTake> open = ConcurrentHashMap.newKeySet();

    /// Names and times for what is recorded.
    ///
    /// @param ids fresh names
    /// @param clock tells the time
    record Shelf(Ids ids, InstantSource clock) {}

    Recording(Books books, Takes takes, RunStarter runs, Microphone microphone, Shelf shelf) {
        this.books = books;
        this.takes = takes;
        this.runs = runs;
        this.microphone = microphone;
        this.shelf = shelf;
    }

    @Override
    public Start begin(String title, PipelineSettings settings, Consumer<RecorderEvent> listener)
            throws InterruptedException {
        return record(
                title,
                (change, source) -> Optional.of(runs.listen(change, source, settings)),
                listener);
    }

    @Override
    public Start keep(String title, Consumer<RecorderEvent> listener) throws InterruptedException {
        return record(title, (change, source) -> Optional.empty(), listener);
    }

    /// What is done with a recording that has begun.
    private interface Purpose {
        Optional<RunId> begin(Change change, SourceId source);
    }

    private Start record(String title, Purpose purpose, Consumer<RecorderEvent> listener)
            throws InterruptedException {
        var source =
                new Source(
                        new SourceId(shelf.ids().next()),
                        title,
                        SourceKind.AUDIO,
                        shelf.clock().instant());
        var opening = new Opening(listener);
        Recorder recorder =
                Recorder.start(takes.prepare(source.id()), microphone, opening::happened);
        try {
            opening.await();
        } catch (InterruptedException e) {
            recorder.close();
            throw e;
        }
        if (recorder.state() instanceof RecorderState.Failed failed) {
            return new Start.Refused(failed);
        }
        OneTake take = begun(source, recorder, purpose);
        opening.takes(take);
        return new Start.Begun(take);
    }

    private OneTake begun(Source source, Recorder recorder, Purpose purpose) {
        takes.began(source.id());
        Optional<RunId> run =
                books.change(change -> {
                    change.unit().sources().add(source);
                    change.tell(new StudioEvent.SourceAdded(source));
                    return purpose.begin(change, source.id());
                });
        var take = new OneTake(source.id(), run.orElse(null), recorder);
        open.add(take);
        return take;
    }

    @Override
    public int recover() throws InterruptedException {
        int saved = 0;
        for (SourceId orphan : takes.orphans()) {
            saved += takes.attach(orphan) ? 1 : 0;
        }
        return saved;
    }

    /// Ends what is still recorded; it is kept.
    void close() {
        boolean interrupted = Thread.interrupted();
        for (OneTake take : open) {
            try {
                take.finish();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits until the recorder listens, and ends the take by itself when the recorder cannot go
    /// on: nobody may be there to do so.
    private static final class Opening {
        private final Consumer<RecorderEvent> listener;
        private final CountDownLatch opened = new CountDownLatch(1);
        private @Nullable OneTake take;
        private boolean failed;

        Opening(Consumer<RecorderEvent> listener) {
            this.listener = listener;
        }

        void happened(RecorderEvent event) {
            if (event instanceof RecorderEvent.Changed(RecorderState state)) {
                changed(state);
            }
            listener.accept(event);
        }

        private synchronized void changed(RecorderState state) {
            failed |= state instanceof RecorderState.Failed;
            if (!(state instanceof RecorderState.Opening)) {
                opened.countDown();
            }
            endIfFailed();
        }

        void await() throws InterruptedException {
            opened.await();
        }

        synchronized void takes(OneTake one) {
            take = one;
            endIfFailed();
        }

        private void endIfFailed() {
            OneTake failing = take;
            if (failed && failing != null) {
                // Not on the recorder's own thread: that has to end first.
                Thread.ofPlatform().daemon().name("studio-take").start(failing::end);
            }
        }
    }

    private final class OneTake implements Take {
        private final SourceId source;
        private final @Nullable RunId run;
        private final Recorder recorder;

        OneTake(SourceId source, @Nullable RunId run, Recorder recorder) {
            this.source = source;
            this.run = run;
            this.recorder = recorder;
        }

        @Override
        public SourceId source() {
            return source;
        }

        @Override
        public Optional<RunId> run() {
            return Optional.ofNullable(run);
        }

        @Override
        public long millis() {
            return recorder.millis();
        }

        @Override
        public RecorderState state() {
            return recorder.state();
        }

        @Override
        public void pause() {
            recorder.pause();
        }

        @Override
        public void resume() {
            recorder.resume();
        }

        void end() {
            try {
                var _ = finish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public RecorderState finish() throws InterruptedException {
            RecorderState end = recorder.finish();
            if (open.remove(this)) {
                takes.ended(source);
            }
            return end;
        }
    }
}
