package org.inkwright.desktop.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.media.Waveform;
import org.inkwright.studio.SecondHearing;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.StudioEvent;
import org.inkwright.studio.TranscriptDesk;
import org.inkwright.transcription.Doubt;
import org.jspecify.annotations.Nullable;

/// Keeps edits in the fake library as the real desk keeps them in the real one.
public final class FakeTranscriptDesk implements TranscriptDesk {
    public final List<String> steps = new ArrayList<>();
    public List<Doubt> doubts = List.of();
    public @Nullable RuntimeException failure;
    private final FakeLibrary library;
    private final FakeStudio.FakeFeed feed;

    FakeTranscriptDesk(FakeLibrary library, FakeStudio.FakeFeed feed) {
        this.library = library;
        this.feed = feed;
    }

    @Override
    public synchronized Optional<KeptEdit> edit(TranscriptId transcript, TranscriptEdit edit) {
        if (failure != null) {
            throw failure;
        }
        steps.add(edit.getClass().getSimpleName());
        return library.transcripts().transcript(transcript).map(of -> add(of, edit));
    }

    private KeptEdit add(Transcript transcript, TranscriptEdit edit) {
        KeptEdit kept = library.transcripts().append(transcript.id(), edit);
        feed.tell(new StudioEvent.TranscriptEdited(transcript.source(), transcript.id(), kept));
        return kept;
    }

    @Override
    public Optional<KeptEdit> undo(TranscriptId transcript) {
        return now(transcript)
                .nextUndo()
                .flatMap(last -> edit(transcript, new TranscriptEdit.Undone(last.number())));
    }

    @Override
    public Optional<KeptEdit> redo(TranscriptId transcript) {
        return now(transcript)
                .nextRedo()
                .flatMap(last -> edit(transcript, new TranscriptEdit.Redone(last.number())));
    }

    private EditedTranscript now(TranscriptId transcript) {
        return library.transcripts().edited(transcript);
    }

    @Override
    public List<Doubt> doubts(TranscriptId transcript, Waveform waveform) {
        return doubts;
    }

    @Override
    public Optional<RunId> listenAgain(
            TranscriptId transcript, LineId first, LineId last, SpeechModel model) {
        steps.add("listen " + first + " to " + last + " with " + model.name());
        return Optional.of(new RunId(new UUID(0, 7)));
    }

    @Override
    public Optional<SecondHearing> heardAgain(RunId run) {
        return Optional.empty();
    }
}
