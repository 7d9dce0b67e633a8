package org.inkwright.library.internal;

import java.time.Instant;
import java.util.Optional;
import org.inkwright.manuscript.KeptAnswer;
import org.inkwright.manuscript.KeptAnswers;
import org.inkwright.manuscript.RunId;

/// What models answered, in the table `kept_answer`.
final class H2KeptAnswers implements KeptAnswers {
    private final Rows rows;

    H2KeptAnswers(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<KeptAnswer> to(String fingerprint) {
        return rows.find(KeptAnswerRow.class, fingerprint).map(KeptAnswerRow::answer);
    }

    @Override
    public void keep(KeptAnswer answer) {
        var row = new KeptAnswerRow(answer);
        // not put: the statement behind it cuts the nanoseconds off
        if (rows.find(KeptAnswerRow.class, row.fingerprint).isPresent()) {
            rows.update(row);
        } else {
            rows.add(row);
        }
    }

    @Override
    public void forget(Instant before) {
        rows.change("delete from KeptAnswer where at < ?1", before);
    }

    @Override
    public void forget(RunId run) {
        rows.change("delete from KeptAnswer where runId = ?1", run.value());
    }
}
