package org.inkwright.studio;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.manuscript.EditedTranscript;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.KeptEdit;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.LineOrigin;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptLine;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Word;
import org.inkwright.media.Waveform;
import org.inkwright.transcription.Doubt;
import org.inkwright.transcription.Doubts;
import org.inkwright.transcription.TranscriptionEvent;

/// Adds edits to transcripts, one transaction each. Safe to share.
///
/// @param books the library
/// @param ids fresh names
/// @param clock tells the time
record EditingDesk(Books books, Ids ids, InstantSource clock) implements TranscriptDesk {
    /// Before what a run was already begun for: somebody waits for it in front of the screen.
    private static final int PRIORITY = 8;

    @Override
    public Optional<KeptEdit> edit(TranscriptId transcript, TranscriptEdit edit) {
        return books.change(change ->
                change.unit()
                        .transcripts()
                        .transcript(transcript)
                        .map(of -> add(change, of, edit)));
    }

    private static KeptEdit add(Change change, Transcript transcript, TranscriptEdit edit) {
        KeptEdit kept = change.unit().transcripts().append(transcript.id(), edit);
        change.tell(new StudioEvent.TranscriptEdited(transcript.source(), transcript.id(), kept));
        return kept;
    }

    @Override
    public Optional<KeptEdit> undo(TranscriptId transcript) {
        return step(
                transcript,
                now -> now.nextUndo().map(next -> new TranscriptEdit.Undone(next.number())));
    }

    @Override
    public Optional<KeptEdit> redo(TranscriptId transcript) {
        return step(
                transcript,
                now -> now.nextRedo().map(next -> new TranscriptEdit.Redone(next.number())));
    }

    private Optional<KeptEdit> step(
            TranscriptId id, Function<EditedTranscript, Optional<? extends TranscriptEdit>> next) {
        return books.change(change ->
                change.unit()
                        .transcripts()
                        .transcript(id)
                        .flatMap(transcript ->
                                next.apply(change.unit().transcripts().edited(id))
                                        .map(edit -> add(change, transcript, edit))));
    }

    @Override
    public List<Doubt> doubts(TranscriptId id, Waveform waveform) {
        List<TranscriptLine> lines = books.read(unit -> unit.transcripts().edited(id)).lines();
        return Doubts.of(
                lines.stream()
                        .filter(line -> line.origin().state() != LineOrigin.State.EDITED)
                        .map(EditingDesk::heard)
                        .toList(),
                waveform);
    }

    private static TranscriptionEvent.Line heard(TranscriptLine line) {
        return new TranscriptionEvent.Line(
                line.time().startMillis(),
                line.time().endMillis(),
                line.text(),
                line.words().stream().map(word -> heard(word.word())).toList());
    }

    private static TranscriptionEvent.SpokenWord heard(Word word) {
        return new TranscriptionEvent.SpokenWord(
                word.text(),
                word.time().startMillis(),
                word.time().endMillis(),
                word.timing() == Word.Timing.MEASURED);
    }

    @Override
    public Optional<RunId> listenAgain(
            TranscriptId id, LineId first, LineId last, SpeechModel model) {
        return books.change(change ->
                change.unit()
                        .transcripts()
                        .transcript(id)
                        .flatMap(transcript ->
                                stretch(change.unit(), id, first, last)
                                        .map(stretch ->
                                                begin(change, transcript, stretch, model))));
    }

    private static Optional<Stretch> stretch(
            UnitOfWork unit, TranscriptId id, LineId first, LineId last) {
        List<TranscriptLine> lines = unit.transcripts().edited(id).lines();
        return line(lines, first)
                .flatMap(from -> line(lines, last).map(to -> Stretch.of(from, to)));
    }

    private static Optional<TranscriptLine> line(List<TranscriptLine> lines, LineId id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private RunId begin(Change change, Transcript transcript, Stretch stretch, SpeechModel model) {
        String language = transcript.language().isEmpty() ? Hearing.AUTO : transcript.language();
        var settings =
                new PipelineSettings(
                        PipelineSettings.Stage.TRANSCRIPT,
                        model,
                        language,
                        List.of(),
                        PRIORITY,
                        null);
        Plan plan = Plan.of(settings).with(transcript.id()).again(stretch);
        var now = clock.instant();
        var run = new Run(new RunId(ids.next()), transcript.source(), null, now, null);
        change.unit().runs().add(run);
        var subject = new JobSubject(run.id(), transcript.source(), null, plan.json());
        change.add(Job.queued(new JobId(ids.next()), JobKind.TRANSCRIBE, subject, PRIORITY, now));
        return run.id();
    }

    @Override
    public Optional<SecondHearing> heardAgain(RunId run) {
        return books.read(unit -> unit.runs().steps(run)).stream()
                .map(Step::result)
                .flatMap(result -> Optional.ofNullable(result).stream())
                .map(StepResult::output)
                .filter(output -> output.contains("\"heard\""))
                .findFirst()
                .flatMap(EditingDesk::parsed);
    }

    private static Optional<SecondHearing> parsed(String output) {
        try {
            return Optional.ofNullable(new Gson().fromJson(output, SecondHearing.class));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
