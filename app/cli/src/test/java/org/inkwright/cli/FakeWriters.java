package org.inkwright.cli;

import java.util.Optional;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RunId;
import org.inkwright.studio.BatchReport;
import org.inkwright.studio.BatchReports;
import org.jspecify.annotations.Nullable;

/// What a made-up studio knows of text models.
final class FakeWriters implements BatchReports {
    final FakeEngines engines = new FakeEngines();
    final FakeUsage usage = new FakeUsage();
    @Nullable BatchReport report;

    @Override
    public Optional<BatchReport> of(RunId run) {
        return Optional.ofNullable(report);
    }

    @Override
    public Optional<BatchReport> newest(DraftId draft) {
        return Optional.ofNullable(report);
    }
}
