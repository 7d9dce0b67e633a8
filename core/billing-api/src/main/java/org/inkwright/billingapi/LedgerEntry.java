package org.inkwright.billingapi;

import java.time.Instant;
import java.util.List;

/// One movement of credits or generations of the account.
///
/// @param kind such as `purchase`, `charge`, `refund`; new ones may come
/// @param cause what it belongs to, such as `order:91`
public record LedgerEntry(String id, Instant at, String kind, String cause, List<Line> lines) {
    /// How it travels.
    public static final Codec<LedgerEntry> CODEC =
            Codec.of(
                    m ->
                            new LedgerEntry(
                                    m.text("id"),
                                    m.instant("at"),
                                    m.text("kind"),
                                    m.text("cause"),
                                    m.list("lines", Line.CODEC)),
                    (v, out) ->
                            out.put("id", v.id)
                                    .put("at", v.at)
                                    .put("kind", v.kind)
                                    .put("cause", v.cause)
                                    .put("lines", v.lines, Line.CODEC));

    public LedgerEntry {
        lines = List.copyOf(lines);
    }

    /// What one lot or pool got, or gave when it is below zero.
    ///
    /// @param fund the id of the lot or pool, or `debt`
    /// @param unit `credit` or `generation`
    public record Line(String fund, String unit, CreditAmount amount) {
        static final Codec<Line> CODEC =
                Codec.of(
                        m -> new Line(m.text("fund"), m.text("unit"), m.credits("amount")),
                        (v, out) ->
                                out.put("fund", v.fund)
                                        .put("unit", v.unit)
                                        .put("amount", v.amount));
    }
}
