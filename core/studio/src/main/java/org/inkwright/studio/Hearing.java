package org.inkwright.studio;

import java.util.Optional;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;

/// Finds the transcript that a run can carry on or build on, whichever run began it.
final class Hearing {
    static final String AUTO = "auto";

    private Hearing() {}

    /// The newest transcript of a source, if the same model made it and it is in no other language
    /// than the one that is asked for.
    static Optional<Transcript> fitting(UnitOfWork unit, SourceId source, Plan.Ear ear) {
        return unit.transcripts()
                .newestOf(source)
                .filter(transcript -> transcript.model().equals(ear.model()))
                .filter(transcript ->
                        ear.language().equals(AUTO)
                                || transcript.language().isEmpty()
                                || transcript.language().equals(ear.language()));
    }

    static boolean complete(Transcript transcript) {
        return transcript.coverage().state() == Coverage.State.COMPLETE;
    }
}
