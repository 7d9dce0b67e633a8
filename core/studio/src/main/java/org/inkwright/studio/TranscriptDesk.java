package org.inkwright.studio;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.media.Waveform;
import org.inkwright.transcription.Doubt;

/// Editing a transcript. The machine's text stays as it is; edits are a layer over it that every
/// later step and export uses. Each edit is durable when the call returns, and told as
/// [StudioEvent.TranscriptEdited]. Safe to share between threads; calls wait for the disk, so none
/// belongs on the window's thread.
public interface TranscriptDesk {
    /// Adds an edit, also while the rest is still being transcribed.
    ///
    /// @return the edit as it is kept; empty when there is no such transcript
    Optional<KeptEdit> edit(TranscriptId transcript, TranscriptEdit edit);

    /// Takes the last edit back that is not taken back yet.
    ///
    /// @return empty when there is none
    Optional<KeptEdit> undo(TranscriptId transcript);

    /// Brings back what undo took.
    ///
    /// @return empty when there is nothing
    Optional<KeptEdit> redo(TranscriptId transcript);

    /// The stretches worth listening to again, in the order of their starts. What the writer has
    /// worded himself is not doubted.
    ///
    /// @param waveform of the recording, as far as it is known; empty when it is not
    List<Doubt> doubts(TranscriptId transcript, Waveform waveform);

    /// Has another model listen to a stretch, as a job. What it hears is offered as
    /// [StudioEvent.HeardAgain] and by [#heardAgain], and never applied by itself.
    ///
    /// @param first the first line of the stretch
    /// @param last its last line, inclusive
    /// @return the run; empty when the lines are not there (any more)
    Optional<RunId> listenAgain(
            TranscriptId transcript, LineId first, LineId last, SpeechModel model);

    /// What another model heard. [SecondHearing#edit] takes it over.
    ///
    /// @return empty while it is not done
    Optional<SecondHearing> heardAgain(RunId run);
}
