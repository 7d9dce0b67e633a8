package org.inkwright.library.internal;

import java.time.Instant;
import java.util.List;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Usage;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageKind;

/// Metered acts in the table `usage_event`.
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
