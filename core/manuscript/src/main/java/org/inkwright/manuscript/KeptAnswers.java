package org.inkwright.manuscript;

import java.time.Instant;
import java.util.Optional;

/// Keeps what text models answered.
public interface KeptAnswers {
    /// The answer to a request.
    Optional<KeptAnswer> to(String fingerprint);

    /// Keeps an answer in the place of the one before.
    void keep(KeptAnswer answer);

    /// Forgets what was kept before a moment.
    void forget(Instant before);

    /// Forgets what a run was answered.
    void forget(RunId run);
}
