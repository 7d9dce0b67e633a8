package org.inkwright.studio;

import java.time.Duration;
import java.util.List;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.transcription.Transcriber;
import org.inkwright.transcription.Transcription;
import org.inkwright.transcription.TranscriptionOutcome;
import org.inkwright.transcription.TranscriptionRequest;
import org.jspecify.annotations.Nullable;

/// Turns the speech of a source into a transcript, from where the last window of an earlier attempt
/// ended.
final class TranscribeStage implements Stage {
    static final String NO_SPEECH = "transcript.no-speech";

    private final Books books;
    private final Transcriber transcriber;
    private final Ids ids;
    private final Sounds sounds;
    private final ListenAgainStage again;

    TranscribeStage(Books books, Transcriber transcriber, Ids ids, Sounds sounds) {
        this.sounds = sounds;
        this.books = books;
        this.transcriber = transcriber;
        this.ids = ids;
        this.again = new ListenAgainStage(books, transcriber);
    }

    @Override
    public Outcome run(Attempt attempt) throws InterruptedException {
        Stretch stretch = attempt.plan().again();
        if (stretch != null) {
            SourceId source = attempt.job().subject().source();
            return again.run(attempt, sounds.of(source).file(), stretch);
        }
        Transcript transcript = books.change(change -> fittingOrNew(change, attempt));
        if (Hearing.complete(transcript)) {
            return books.change(change -> end(change, attempt, transcript.id()));
        }
        return hear(attempt, transcript, sounds.of(transcript.source()));
    }

    private Transcript fittingOrNew(Change change, Attempt attempt) {
        attempt.held(change);
        SourceId source = attempt.job().subject().source();
        Plan.Ear ear = attempt.plan().ear();
        return Hearing.fitting(change.unit(), source, ear)
                .orElseGet(() -> begin(change, attempt, source, ear));
    }

    private Transcript begin(Change change, Attempt attempt, SourceId source, Plan.Ear ear) {
        var transcript =
                new Transcript(
                        new TranscriptId(ids.next()),
                        source,
                        ear.model(),
                        ear.language().equals(Hearing.AUTO) ? "" : ear.language(),
                        Coverage.none(),
                        attempt.now());
        change.unit().transcripts().add(transcript);
        change.tell(new StudioEvent.TranscriptBegun(source, transcript.id()));
        return transcript;
    }

    private Outcome hear(Attempt attempt, Transcript transcript, Sounds.Sound sound)
            throws InterruptedException {
        Plan.Ear ear = attempt.plan().ear();
        Duration from = transcript.coverage().next();
        attempt.begin(StepKind.TRANSCRIPT, input(transcript, ear, from));
        var keeper = new WindowKeeper(attempt, books, ids, transcript, sound.length());
        var request =
                new TranscriptionRequest(
                        sound.file(),
                        attempt.plan().model(),
                        sound.from(from),
                        language(transcript, ear),
                        ear.vocabulary());
        TranscriptionOutcome outcome;
        try (Transcription transcription = transcriber.start(request, keeper)) {
            attempt.onStop(transcription::cancel);
            sound.onEnd(transcription::recordingEnded);
            outcome = transcription.await();
        }
        return switch (outcome) {
            case TranscriptionOutcome.Finished finished ->
                    books.change(change -> finish(change, attempt, transcript.id(), finished));
            case TranscriptionOutcome.Cancelled() -> new Outcome.Stopped();
            case TranscriptionOutcome.Failed failed -> failed(failed, keeper.failure());
        };
    }

    /// What was detected once stays: a second guess from the middle of the recording could differ.
    private static String language(Transcript transcript, Plan.Ear ear) {
        boolean known = ear.language().equals(Hearing.AUTO) && !transcript.language().isEmpty();
        return known ? transcript.language() : ear.language();
    }

    private static String input(Transcript transcript, Plan.Ear ear, Duration from) {
        return new Json()
                .with("transcript", transcript.id().toString())
                .with("model", ear.model())
                .with("language", ear.language())
                .with("vocabulary", ear.vocabulary())
                .with("fromMillis", from.toMillis())
                .text();
    }

    private Outcome finish(
            Change change,
            Attempt attempt,
            TranscriptId transcript,
            TranscriptionOutcome.Finished finished) {
        attempt.held(change);
        List<String> warnings = finished.cutShort() ? List.of("recording.cut-short") : List.of();
        change.unit().transcripts().complete(transcript, warnings);
        attempt.finish(
                change,
                new Json()
                        .with("transcript", transcript.toString())
                        .with("decodedMillis", finished.decodedMillis())
                        .with("cutShort", finished.cutShort())
                        .text());
        change.tell(
                new StudioEvent.TranscriptFinished(attempt.job().subject().source(), transcript));
        return end(change, attempt, transcript);
    }

    private Outcome end(Change change, Attempt attempt, TranscriptId transcript) {
        if (change.unit().transcripts().segments(transcript, 0).isEmpty()) {
            return Outcome.failed(NO_SPEECH, "nobody speaks in the recording");
        }
        Plan plan = attempt.plan();
        if (plan.last() == PipelineSettings.Stage.TRANSCRIPT) {
            attempt.complete(change);
        } else {
            attempt.complete(change, JobKind.OUTLINE, plan.with(transcript), null);
        }
        return new Outcome.Done();
    }

    static Outcome failed(TranscriptionOutcome.Failed failed, @Nullable RuntimeException keeping) {
        return switch (failed.reason()) {
            case MODEL_UNUSABLE -> Outcome.failed("model.unusable", failed.detail());
            case RECORDING_UNUSABLE -> Outcome.failed("recording.unusable", failed.detail());
            case WORKER_DIED -> died(failed.detail());
            case LISTENER -> notKept(keeping);
        };
    }

    /// A library of the system that is missing will be missing the next time as well.
    private static Outcome died(String detail) {
        return detail.contains("libgomp.so.1")
                ? Outcome.failed("worker.libgomp-missing", detail)
                : Outcome.faltered("worker.died", detail);
    }

    private static Outcome notKept(@Nullable RuntimeException keeping) {
        return switch (keeping) {
            case LostJobException lost -> new Outcome.Stopped();
            case StudioException known -> Outcome.faltered(known.code(), "while a window was kept");
            case null -> Outcome.faltered("library.failed", "the listener failed");
            default -> Outcome.faltered("library.failed", keeping.getClass().getName());
        };
    }
}
