package org.inkwright.desktop.fakes;

import java.util.Optional;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;
import org.inkwright.studio.BatchReport;
import org.inkwright.studio.BatchReports;
import org.jspecify.annotations.Nullable;

/// The report that a test names.
public final class FakeBatchReports implements BatchReports {
    public @Nullable BatchReport newest;

    @Override
    public Optional<BatchReport> of(RunId run) {
        return Optional.ofNullable(newest);
    }

    @Override
    public Optional<BatchReport> newest(DraftId draft) {
        return Optional.ofNullable(newest);
    }
}
