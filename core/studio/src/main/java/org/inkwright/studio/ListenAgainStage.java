package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.StepKind;
import org.inkwright.transcription.Transcriber;
import org.inkwright.transcription.Transcription;
import org.inkwright.transcription.TranscriptionOutcome;
import org.inkwright.transcription.TranscriptionRequest;

/// Has another model listen to one stretch of a recording, and keeps what it heard as an offer.
/// Part of [TranscribeStage].
final class ListenAgainStage {
    private final Books books;
    private final Transcriber transcriber;

    ListenAgainStage(Books books, Transcriber transcriber) {
        this.books = books;
        this.transcriber = transcriber;
    }

    Outcome run(Attempt attempt, Path recording, Stretch stretch) throws InterruptedException {
        Plan.Ear ear = attempt.plan().ear();
        attempt.begin(
                StepKind.TRANSCRIPT,
                new Json()
                        .with("again", attempt.plan().transcriptId().toString())
                        .with("model", ear.model())
                        .with("fromMillis", stretch.fromMillis())
                        .with("toMillis", stretch.toMillis())
                        .text());
        var witness = new EarWitness(stretch);
        var request =
                new TranscriptionRequest(
                        recording,
                        attempt.plan().model(),
                        stretch.extent(),
                        ear.language(),
                        ear.vocabulary());
        TranscriptionOutcome outcome;
        try (Transcription transcription = transcriber.start(request, witness)) {
            attempt.onStop(transcription::cancel);
            outcome = transcription.await();
        }
        return switch (outcome) {
            case TranscriptionOutcome.Finished finished -> keep(attempt, stretch, witness.heard());
            case TranscriptionOutcome.Failed failed -> TranscribeStage.failed(failed, null);
            case TranscriptionOutcome.Cancelled() -> new Outcome.Stopped();
        };
    }

    private Outcome keep(Attempt attempt, Stretch stretch, List<Segment> segments) {
        var heard =
                new SecondHearing(
                        attempt.plan().transcriptId(),
                        stretch.first().id(),
                        stretch.last().id(),
                        attempt.plan().ear().model(),
                        segments);
        books.update(change -> {
            attempt.held(change);
            attempt.finish(change, Json.of(heard));
            attempt.complete(change);
            change.tell(
                    new StudioEvent.HeardAgain(
                            attempt.job().subject().source(),
                            attempt.job().subject().run(),
                            heard));
        });
        return new Outcome.Done();
    }
}
