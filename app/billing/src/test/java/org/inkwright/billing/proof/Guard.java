package org.inkwright.billing.proof;

import java.util.List;

/// Something that money depends on, and how to take it out of the program.
///
/// @param name what it guards
/// @param file where it stands, below the sources or the resources of the package
/// @param from its words, which stand there once
/// @param to what stands there when it is taken out
/// @param test the test that must fail then
record Guard(String name, String file, String from, String to, String test) {
    static final List<Guard> ALL =
            List.of(
                    new Guard(
                            "a reference is posted once: unique index",
                            "database/migration/V1__ledger.sql",
                            ",\n    constraint ledger_transaction_once unique (reference)",
                            "",
                            "ledger.LedgerRulesTest"),
                    new Guard(
                            "no balance is overspent: CHECK",
                            "database/migration/V1__ledger.sql",
                            "held >= 0 and posted - held >= 0)",
                            "held >= 0 and posted - held >= -1000000000000)",
                            "ledger.LedgerRulesTest"),
                    new Guard(
                            "no balance is overspent: conditional predicate",
                            "ledger/AccountRows.java",
                            "(posted + ? - (held + ?) >= 0 or",
                            "(posted + ? - (held + ?) >= -1000000000000 or",
                            "ledger.LedgerRulesTest"),
                    new Guard(
                            "a hold leaves open once: conditional predicate",
                            "ledger/HoldRows.java",
                            " where id = ? and state = ?\",\n                        to,",
                            " where id = ? and state <> concat('not ', ?)\",\n                        to,",
                            "ledger.HoldRulesTest"),
                    new Guard(
                            "a hold expires when its time is over",
                            "ledger/HoldRows.java",
                            " and expires <= ? order by",
                            " and expires < ? - interval '9' day order by",
                            "ledger.HoldRulesTest"),
                    new Guard(
                            "what is kept is never changed: trigger",
                            "database/h2/V2__append_only.sql",
                            "create trigger ledger_posting_append_only before update, delete",
                            "create trigger ledger_posting_append_only before delete",
                            "ledger.LedgerRulesTest"),
                    new Guard(
                            "the audit is never changed: trigger",
                            "database/h2/V11__audit_append_only.sql",
                            "before update, delete",
                            "before delete",
                            "admin.AdjustmentsTest"),
                    new Guard(
                            "a lease ends by itself: lease expiry",
                            "acts/ActRows.java",
                            " and ended_at is null and lease_until > ?",
                            " and ended_at is null and lease_until > ? - interval '9' day",
                            "acts.ActsTest"),
                    new Guard(
                            "what is paid is in the order's currency",
                            "orders/Till.java",
                            "order.price().currency().equals(money.currency())",
                            "order.price().currency().equals(order.price().currency())",
                            "orders.OrdersTest"),
                    new Guard(
                            "what is paid is what the order costs",
                            "orders/Till.java",
                            "order.price().count() == money.minorUnits()",
                            "order.price().count() == order.price().count()",
                            "orders.OrdersTest"),
                    new Guard(
                            "a key is for one request: fingerprint",
                            "idempotency/Once.java",
                            "if (!kept.fingerprint().equals(slot.fingerprint())) {",
                            "if (kept.fingerprint().isEmpty()) {",
                            "orders.OrdersTest"),
                    new Guard(
                            "an order is its owner's only",
                            "orders/OrderRows.java",
                            ".filter(order -> order.account().equals(account))",
                            ".filter(order -> order.account() != account)",
                            "orders.IsolationTest"),
                    new Guard(
                            "what is not signed is refused: signature check",
                            "orders/Webhooks.java",
                            "yield Heard.REFUSED;",
                            "org.inkwright.payments.WebhookReader.stored("
                                    + "new org.inkwright.payments.EventBody(body))"
                                    + ".ifPresent(event -> { var _ = inbox.receive(event); });"
                                    + " yield Heard.REFUSED;",
                            "orders.OrdersTest"),
                    new Guard(
                            "a refresh token that was replaced ends its device",
                            "access/Devices.java",
                            "if (!lost) {",
                            "if (lost && !lost) {",
                            "access.DevicesTest"),
                    new Guard(
                            "a code signs in once",
                            "access/Devices.java",
                            "if (known.device().isPresent()) {",
                            "if (known.device().isPresent() && known.redirect().isEmpty()) {",
                            "access.DevicesTest"),
                    new Guard(
                            "nobody agrees to their own adjustment",
                            "admin/Adjustments.java",
                            "if (asked.asked().operator().equals(operator.account())) {",
                            "if (asked.asked().operator() == null) {",
                            "admin.AdjustmentsTest"),
                    new Guard(
                            "small adjustments count together",
                            "admin/Adjustments.java",
                            "limits.alone(unit).count() - moved",
                            "limits.alone(unit).count()",
                            "admin.AdjustmentsTest"),
                    new Guard(
                            "an event id is its account's: unique index",
                            "database/migration/V9__usage.sql",
                            "primary key (account_id, id)",
                            "primary key (id)",
                            "usage.UsageTest"),
                    new Guard(
                            "a month is granted once for each account",
                            "database/migration/V5__plans.sql",
                            "primary key (account_id, kind, starts)",
                            "primary key (kind, starts)",
                            "proof.EdgesTest"),
                    new Guard(
                            "a key is its account's: unique index",
                            "database/migration/V7__orders.sql",
                            "primary key (account_id, route, name)",
                            "primary key (route, name)",
                            "orders.OrdersTest"),
                    new Guard(
                            "what is being done is not begun again",
                            "idempotency/Once.java",
                            "if (now.isBefore(kept.takenUntil())) {",
                            "if (now.isAfter(kept.takenUntil())) {",
                            "orders.OrdersTest"),
                    new Guard(
                            "an event is kept once: unique index",
                            "database/migration/V7__orders.sql",
                            "create table inbox (\n    id varchar(200) primary key,",
                            "create table inbox (\n    id varchar(200),",
                            "orders.OnceOnlyTest"),
                    new Guard(
                            "an event is worked on once: conditional predicate",
                            "orders/InboxRows.java",
                            "where id = ? and state in ('RECEIVED', 'WAITING')\",\n                        row",
                            "where id = ?\",\n                        row",
                            "orders.OnceOnlyTest"),
                    new Guard(
                            "an order is paid once: conditional predicate",
                            "orders/OrderRows.java",
                            "trouble = ? where id = ? and state = ?\"",
                            "trouble = ? where id = ? and state <> concat('not ', ?)\"",
                            "orders.OnceOnlyTest"),
                    new Guard(
                            "a refund takes credits once: unique index",
                            "database/migration/V7__orders.sql",
                            "-- the provider's id of the refund or dispute\n    id varchar(200) primary key,",
                            "id varchar(200),",
                            "orders.OnceOnlyTest"),
                    new Guard(
                            "an address has one free month: unique index",
                            "database/migration/V13__free_months.sql",
                            "mark varchar(64) primary key",
                            "mark varchar(64)",
                            "proof.EdgesTest"),
                    new Guard(
                            "a network has so many free months: predicate",
                            "plans/PlanRows.java",
                            "                >= most;",
                            "                >= most + 1000;",
                            "proof.EdgesTest"),
                    new Guard(
                            "what fails takes nothing of others with it: savepoint",
                            "database/CommitTogether.java",
                            "kept == 0 ? Optional.empty() : Optional.of(connection.setSavepoint());",
                            "Optional.empty();",
                            "database.CommitTogetherTest"),
                    new Guard(
                            "what is kept on PostgreSQL is never changed: trigger",
                            "database/postgresql/V2__append_only.sql",
                            "ledger_posting_append_only before update or delete",
                            "ledger_posting_append_only before delete",
                            "ledger.LedgerRulesTest"),
                    new Guard(
                            "the audit on PostgreSQL is never changed: trigger",
                            "database/postgresql/V11__audit_append_only.sql",
                            "before update or delete",
                            "before delete",
                            "admin.AdjustmentsTest"));
}
