package org.inkwright.studio;

import java.util.Optional;
import org.inkwright.manuscript.JobError;

/// Writes takes with a text model. Safe to share between the threads that write.
interface Author {
    /// Writes a take to its end, or as far as it comes.
    ///
    /// @return why it is not whole; empty when it is
    Optional<JobError> write(Take take);
}
