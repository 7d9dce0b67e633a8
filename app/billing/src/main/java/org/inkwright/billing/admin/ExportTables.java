package org.inkwright.billing.admin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Row;

/// What can be exported. No table names a person: accounts are ids.
final class ExportTables {
    private static final ExportTable LEDGER =
            new ExportTable(
                    "ledger",
                    List.of(
                            "transaction",
                            "at",
                            "kind",
                            "actor",
                            "cause",
                            "owner",
                            "account",
                            "unit",
                            "amount"),
                    " from (select p.transaction_id, p.account, p.owner, p.unit, p.amount,"
                            + " p.created_at, t.kind, t.actor, t.cause from ledger_posting p"
                            + " join ledger_transaction t on t.id = p.transaction_id) x"
                            + " where created_at <= ?",
                    new ExportTable.Key("transaction_id", "account"),
                    row ->
                            values(
                                    row.id("transaction_id"),
                                    row.time("created_at"),
                                    row.text("kind"),
                                    row.text("actor"),
                                    row.text("cause"),
                                    row.text("owner"),
                                    row.text("account"),
                                    row.text("unit"),
                                    row.number("amount")));

    private static final ExportTable USAGE =
            new ExportTable(
                    "usage",
                    List.of(
                            "account",
                            "event",
                            "received_at",
                            "client_at",
                            "day",
                            "kind",
                            "step",
                            "model",
                            "amount",
                            "request",
                            "counts"),
                    " from usage_event where received_at <= ?",
                    new ExportTable.Key("account_id", "id"),
                    row ->
                            values(
                                    row.id("account_id"),
                                    row.text("id"),
                                    row.time("received_at"),
                                    row.time("client_at"),
                                    row.text("counted_day"),
                                    row.text("kind"),
                                    row.text("step"),
                                    row.text("model"),
                                    row.number("amount"),
                                    row.textIfAny("request_id"),
                                    row.truth("counts")));

    private static final ExportTable JOBS =
            new ExportTable(
                    "jobs",
                    List.of(
                            "account",
                            "job",
                            "request",
                            "act",
                            "model",
                            "begun_at",
                            "ended_at",
                            "outcome",
                            "prompt_tokens",
                            "cached_tokens",
                            "completion_tokens"),
                    " from act where ended_at <= ?",
                    new ExportTable.Key("account_id", "id"),
                    ExportTables::job);

    private static final ExportTable AUDIT =
            new ExportTable(
                    "audit",
                    List.of("id", "at", "operator", "act", "subject", "reason", "details"),
                    " from audit_entry where created_at <= ?",
                    new ExportTable.Key("id", "act"),
                    row ->
                            values(
                                    row.id("id"),
                                    row.time("created_at"),
                                    row.id("operator_id"),
                                    row.text("act"),
                                    row.text("subject"),
                                    row.text("reason"),
                                    row.text("details")));

    static final List<ExportTable> ALL = List.of(LEDGER, USAGE, JOBS, AUDIT);

    private ExportTables() {}

    static Optional<ExportTable> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static List<Object> job(Row row) {
        return values(
                row.id("account_id"),
                row.text("id"),
                row.text("request_id"),
                row.text("act"),
                row.text("model"),
                row.time("begun_at"),
                row.time("ended_at"),
                row.textIfAny("outcome"),
                row.numberIfAny("prompt_tokens"),
                row.numberIfAny("cached_tokens"),
                row.numberIfAny("completion_tokens"));
    }

    private static List<Object> values(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }
}
