package org.inkwright.billing.admin;

import java.util.List;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.identity.Page.Cell;
import org.inkwright.billing.web.Shown;

/// Tables that stand on several pages.
final class Tables {
    private Tables() {}

    /// What operators did.
    static Page audit(Page page, List<AuditRows.Entry> entries) {
        return page.table(
                List.of("audit.at", "audit.operator", "audit.act", "audit.subject", "audit.reason"),
                entries.stream()
                        .map(entry ->
                                List.of(
                                        Cell.text(Shown.minute(entry.at())),
                                        Cell.text(entry.operator().toString()),
                                        Cell.text(entry.note().act()),
                                        Cell.text(entry.note().subject()),
                                        Cell.text(
                                                (entry.note().reason()
                                                                + " "
                                                                + entry.note().details())
                                                        .strip())))
                        .toList());
    }
}
