package org.inkwright.studio;

import java.time.Duration;
import java.util.List;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// Something happened.
public sealed interface StudioEvent {
    /// A source was added.
    record SourceAdded(Source source) implements StudioEvent {}

    /// A job was added or moved.
    ///
    /// @param timeLeft about how long it will still take; null while nobody can tell
    record JobChanged(Job job, @Nullable Duration timeLeft) implements StudioEvent {}

    /// A transcript was begun.
    record TranscriptBegun(SourceId source, TranscriptId transcript) implements StudioEvent {}

    /// A transcript grew by a window (which may be silent).
    ///
    /// @param segments the new segments
    /// @param coveredMillis how much of the recording is covered now
    record TranscriptGrew(
            SourceId source, TranscriptId transcript, List<Segment> segments, long coveredMillis)
            implements StudioEvent {
        public TranscriptGrew {
            segments = List.copyOf(segments);
        }
    }

    /// A transcript is complete.
    record TranscriptFinished(SourceId source, TranscriptId transcript) implements StudioEvent {}

    /// An outline was made and a draft begun from it.
    record DraftBegun(SourceId source, DraftId draft, Outline outline) implements StudioEvent {}

    /// A text model has written more of a chapter; told some 25 times a second, until the variant
    /// is finished or the job stops.
    ///
    /// @param text all there is, as Markdown without the passage numbers
    record ChapterGrew(DraftId draft, ChapterId chapter, VariantId variant, String text)
            implements StudioEvent {
        @Override
        public String toString() {
            return "ChapterGrew[" + variant + ", " + text.length() + " characters]";
        }
    }

    /// A chapter was written.
    record ChapterWritten(DraftId draft, Chapter chapter) implements StudioEvent {}

    /// A draft has all its chapters, its summary and its search fields.
    record DraftFinished(SourceId source, DraftId draft) implements StudioEvent {}

    /// Something beside the runs: what the writer does at the desk, and what is brought there.
    sealed interface AtTheDesk extends StudioEvent {}

    /// A speech model came, went or moved on its way here.
    record ModelChanged(ShelvedModel model) implements AtTheDesk {}

    /// Long work is held back because the machine lives on its battery, or goes on again.
    record BatteryHold(boolean holding) implements AtTheDesk {}

    /// The writer's layer over a transcript changed: edits were added, undone or done again.
    ///
    /// @param edit what was added; [org.inkwright.manuscript.EditedTranscript#after] takes it
    record TranscriptEdited(SourceId source, TranscriptId transcript, KeptEdit edit)
            implements AtTheDesk {}

    /// Things in the library were tagged, thrown away, brought back or doubled.
    record LibraryTidied() implements AtTheDesk {}

    /// Pictures came into the library, or back.
    record PicturesKept() implements AtTheDesk {}

    /// What was recorded by microphone is whole and known to the library.
    record RecordingKept(SourceId source) implements AtTheDesk {}

    /// Another model listened to a stretch, and what it heard waits for the writer's decision.
    record HeardAgain(SourceId source, RunId run, SecondHearing heard) implements AtTheDesk {}

    /// A draft was changed by the writer: text, titles, order, chapters, snapshots; or a text model
    /// began or broke off a variant.
    record DraftEdited(DraftId draft) implements AtTheDesk {}

    /// A backup was made.
    record BackedUp(Backup backup) implements AtTheDesk {}

    /// Recordings that were missing are read from a new place.
    record RecordingsFound(List<MediaPlace> found) implements AtTheDesk {
        public RecordingsFound {
            found = List.copyOf(found);
        }
    }
}
