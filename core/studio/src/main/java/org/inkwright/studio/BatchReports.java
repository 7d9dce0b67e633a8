package org.inkwright.studio;

import java.util.Optional;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;

/// Tells of runs of text models exactly what is done, what can be gone on with, what could not be
/// done and why. Read from what the library keeps, so it is the same after a restart. Safe to share
/// between threads.
public interface BatchReports {
    /// A run; empty when there is no such run, or no text model writes in it.
    Optional<BatchReport> of(RunId run);

    /// The last run that wrote in a draft.
    Optional<BatchReport> newest(DraftId draft);
}
