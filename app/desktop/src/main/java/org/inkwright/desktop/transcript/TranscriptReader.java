package org.inkwright.desktop.transcript;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;
import org.jspecify.annotations.Nullable;

/// Reads the newest transcript of a source beside the window, once at a time: what is asked for
/// while it reads is read once more, and not once for each asking. For the window's thread.
final class TranscriptReader {
    private final Library library;
    private final Background background;
    private final Consumer<Loaded> shown;
    private final Consumer<Trouble> missed;
    private @Nullable SourceId reading;
    private boolean again;

    /// @param shown takes what was read
    /// @param missed told when there is nothing to show
    TranscriptReader(
            Library library,
            Background background,
            Consumer<Loaded> shown,
            Consumer<Trouble> missed) {
        this.library = library;
        this.background = background;
        this.shown = shown;
        this.missed = missed;
    }

    /// Why there is nothing to show.
    ///
    /// @param source whose transcript
    /// @param why whether there is none, or it could not be read
    record Trouble(SourceId source, Why why) {}

    /// Why nothing was read.
    enum Why {
        NONE,
        UNREAD
    }

    /// A transcript as it is kept.
    ///
    /// @param document the same, built beside the window's thread
    record Loaded(
            SourceId source,
            Transcript transcript,
            List<Segment> segments,
            List<KeptEdit> edits,
            TranscriptDocument document) {}

    /// Reads the newest transcript of a source; without one nothing is shown.
    void read(SourceId wanted) {
        if (wanted.equals(reading)) {
            again = true;
            return;
        }
        reading = wanted;
        again = false;
        background.start(
                "transcript",
                () -> newest(wanted),
                found -> {
                    if (found.isEmpty()) {
                        missed.accept(new Trouble(wanted, Why.NONE));
                    }
                    done(wanted, found);
                },
                failure -> {
                    missed.accept(new Trouble(wanted, Why.UNREAD));
                    done(wanted, Optional.empty());
                    throw failure;
                });
    }

    private void done(SourceId wanted, Optional<Loaded> found) {
        boolean once = wanted.equals(reading);
        reading = once ? null : reading;
        found.ifPresent(shown);
        if (once && again) {
            read(wanted);
        }
    }

    private Optional<Loaded> newest(SourceId wanted) {
        return library.read(work ->
                work.transcripts()
                        .newestOf(wanted)
                        .map(transcript -> {
                            var segments = work.transcripts().segments(transcript.id(), 0);
                            var edits = work.transcripts().edits(transcript.id(), 0);
                            return new Loaded(
                                    wanted,
                                    transcript,
                                    segments,
                                    edits,
                                    new TranscriptDocument(transcript, segments, edits));
                        }));
    }
}
