package org.inkwright.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptWindow;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.transcription.TranscriptionEvent;
import org.jspecify.annotations.Nullable;

/// Keeps each window as it comes: its segments, how far the job is, and what was metered, in one
/// transaction. Called on the transcriber's thread, one event after the other.
final class WindowKeeper implements Consumer<TranscriptionEvent> {
    private final Attempt attempt;
    private final Books books;
    private final Ids ids;
    private final Transcript transcript;
    private final long totalMillis;
    private final Pace pace;
    private int nextSegment;
    private String language = "";
    private volatile @Nullable RuntimeException failure;

    WindowKeeper(Attempt attempt, Books books, Ids ids, Transcript transcript, Duration total) {
        this.attempt = attempt;
        this.books = books;
        this.ids = ids;
        this.transcript = transcript;
        this.totalMillis = total.toMillis();
        this.pace = new Pace(transcript.coverage().next().toMillis(), System.nanoTime());
        this.nextSegment =
                books.read(unit -> unit.transcripts().segments(transcript.id(), 0).size());
    }

    /// What went wrong while a window was kept; null when nothing did.
    @Nullable RuntimeException failure() {
        return failure;
    }

    @Override
    public void accept(TranscriptionEvent event) {
        try {
            switch (event) {
                case TranscriptionEvent.Ready ready -> begin();
                case TranscriptionEvent.LanguageDetected(String code) -> language = code;
                case TranscriptionEvent.WindowDone done -> keep(done);
            }
        } catch (RuntimeException e) {
            // Thrown on: it stops the transcription, and whoever waits for its end looks here why.
            failure = e;
            throw e;
        }
    }

    private void begin() {
        books.update(change -> progress(change, transcript.coverage().next().toMillis()));
    }

    private void keep(TranscriptionEvent.WindowDone done) {
        List<Segment> segments = segments(done.lines());
        var covered = new TimeSpan(done.fromMillis(), done.toMillis());
        var window = new TranscriptWindow(covered, segments, language);
        books.update(change -> keep(change, window));
        nextSegment += segments.size();
    }

    private void keep(Change change, TranscriptWindow window) {
        attempt.held(change);
        if (!change.unit().transcripts().append(transcript.id(), window)) {
            throw new StudioException(
                    "transcript.stale", "the window does not go on from the last");
        }
        TimeSpan covered = window.covered();
        meter(change, covered.length().toMillis());
        change.tell(
                new StudioEvent.TranscriptGrew(
                        transcript.source(),
                        transcript.id(),
                        window.segments(),
                        covered.endMillis()));
        progress(change, covered.endMillis());
    }

    private void meter(Change change, long millis) {
        JobSubject subject = attempt.job().subject();
        change.unit()
                .usage()
                .add(
                        new UsageEvent(
                                new UsageEventId(ids.next()),
                                UsageKind.TRANSCRIBED_MILLIS,
                                millis,
                                subject.source(),
                                subject.run(),
                                attempt.now()));
    }

    private void progress(Change change, long coveredMillis) {
        long thousandths = totalMillis == 0 ? 0 : coveredMillis * 1000 / totalMillis;
        attempt.progress(
                change,
                (int) Math.min(thousandths, 1000),
                "transcribing",
                pace.left(coveredMillis, totalMillis, System.nanoTime()));
    }

    private List<Segment> segments(List<TranscriptionEvent.Line> lines) {
        List<Segment> segments = new ArrayList<>();
        for (TranscriptionEvent.Line line : lines) {
            segments.add(
                    new Segment(
                            nextSegment + segments.size(),
                            new TimeSpan(line.startMillis(), line.endMillis()),
                            line.text(),
                            line.words().stream().map(EarWitness::word).toList()));
        }
        return segments;
    }
}
