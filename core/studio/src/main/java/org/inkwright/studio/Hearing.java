package org.inkwright.studio;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;

/// Finds the transcript that a run can carry on or build on, whichever run began it.
final class Hearing {
    static final String AUTO = "auto";

    private Hearing() {}

    /// The newest transcript of a source, if the same model made it with the same vocabulary and it
    /// is in no other language than the one that is asked for.
    static Optional<Transcript> fitting(UnitOfWork unit, SourceId source, Plan.Ear ear) {
        return unit.transcripts()
                .newestOf(source)
                .filter(transcript -> transcript.model().equals(ear.model()))
                .filter(transcript -> expected(unit, transcript, ear.vocabulary()))
                .filter(transcript ->
                        ear.language().equals(AUTO)
                                || transcript.language().isEmpty()
                                || transcript.language().equals(ear.language()));
    }

    /// Whether the transcript was made with these words in mind. A transcript without a step was
    /// made when steps were not kept yet; it fits.
    private static boolean expected(
            UnitOfWork unit, Transcript transcript, List<String> vocabulary) {
        return unit.runs().of(transcript.source()).stream()
                .flatMap(run -> unit.runs().steps(run.id()).stream())
                .filter(step -> step.kind() == StepKind.TRANSCRIPT)
                .map(step -> Listened.parse(step.input()))
                .filter(listened -> listened.to(transcript))
                .findFirst()
                .map(listened -> listened.vocabulary().equals(vocabulary))
                .orElse(true);
    }

    /// The whole transcript of a source.
    ///
    /// @throws StudioException with code `transcript.incomplete` when there is none
    static Transcript whole(UnitOfWork unit, SourceId source) {
        return unit.transcripts()
                .newestOf(source)
                .filter(Hearing::complete)
                .orElseThrow(() ->
                        new StudioException(
                                "transcript.incomplete", "there is no whole transcript"));
    }

    static boolean complete(Transcript transcript) {
        return transcript.coverage().state() == Coverage.State.COMPLETE;
    }
}
