package org.inkwright.library.internal;

import java.time.Instant;
import java.util.List;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Usage;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageKind;

/// Metered acts in the tables `usage_event` and `model_use`.
final class H2Usage implements Usage {
    private final Rows rows;

    H2Usage(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(UsageEvent event) {
        rows.add(new UsageEventRow(event));
    }

    @Override
    public void add(ModelUse use) {
        rows.add(new ModelUseRow(use));
    }

    @Override
    public List<ModelUse> models(Instant from, Instant to) {
        return rows
                .list(
                        ModelUseRow.class,
                        "from ModelUse where at >= ?1 and at < ?2 order by at, id",
                        from,
                        to)
                .stream()
                .map(ModelUseRow::use)
                .toList();
    }

    @Override
    public long total(UsageKind kind, Instant from, Instant to) {
        return rows.list(
                        Long.class,
                        "select coalesce(sum(e.amount), 0) from UsageEvent e"
                                + " where e.kind = ?1 and e.at >= ?2 and e.at < ?3",
                        kind,
                        from,
                        to)
                .getFirst();
    }

    @Override
    public List<UsageEvent> of(RunId run) {
        return rows
                .list(
                        UsageEventRow.class,
                        "from UsageEvent where runId = ?1 order by at, id",
                        run.value())
                .stream()
                .map(UsageEventRow::event)
                .toList();
    }
}
