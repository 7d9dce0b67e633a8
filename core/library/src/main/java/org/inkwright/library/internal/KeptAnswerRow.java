package org.inkwright.library.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.inkwright.manuscript.KeptAnswer;
import org.inkwright.manuscript.RunId;

/// A row of `kept_answer`.
@Entity(name = "KeptAnswer")
class KeptAnswerRow {
    @Id String fingerprint;
    UUID runId;

    @Column(length = Length.LONG32)
    String content;

    Instant at;

    @SuppressWarnings("NullAway.Init")
    KeptAnswerRow() {}

    KeptAnswerRow(KeptAnswer answer) {
        fingerprint = answer.fingerprint();
        runId = answer.run().value();
        content = answer.text();
        at = answer.at();
    }

    KeptAnswer answer() {
        return new KeptAnswer(fingerprint, new RunId(runId), content, at);
    }
}
