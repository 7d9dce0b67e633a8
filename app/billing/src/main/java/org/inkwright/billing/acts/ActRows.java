package org.inkwright.billing.acts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.LimitUse;
import org.inkwright.ledger.MeteredUse;
import org.inkwright.ledger.Period;

/// The table of acts.
final class ActRows {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Transaction transaction;

    ActRows(Transaction transaction) {
        this.transaction = transaction;
    }

    /// Keeps an act that begins.
    void add(ActOrder order, Instant at) {
        transaction.change(
                "insert into act (id, account_id, request_id, act, model, asked, text_id,"
                        + " begun_at, lease_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                order.id(),
                order.account(),
                order.work().request(),
                order.work().act(),
                order.work().model(),
                order.asked().kind(),
                order.work().text(),
                at,
                at.plus(order.lifetime()));
    }

    /// Ends an act; of several ends the first one stands, so a lease is never freed twice.
    void end(String id, ActEnd end, Instant at) {
        Optional<MeteredUse.Tokens> tokens =
                end.use() instanceof MeteredUse.Tokens used ? Optional.of(used) : Optional.empty();
        transaction.change(
                "update act set ended_at = ?, outcome = ?, prompt_tokens = ?, cached_tokens = ?,"
                        + " completion_tokens = ? where id = ? and ended_at is null",
                at,
                end.outcome(),
                tokens.map(MeteredUse.Tokens::prompt),
                tokens.map(MeteredUse.Tokens::cached),
                tokens.map(MeteredUse.Tokens::completion),
                id);
    }

    /// Gives a running act more time.
    void renew(String id, Instant until) {
        transaction.change(
                "update act set lease_until = ? where id = ? and ended_at is null", until, id);
    }

    /// What an account has used of its limits.
    ///
    /// @param text the text that is to be written again
    LimitUse use(UUID account, Optional<String> text, Period period, Instant at) {
        return new LimitUse(
                times(
                        "select begun_at as moment from act where account_id = ? and begun_at > ?",
                        account,
                        at.minus(HOUR)),
                times(
                        "select lease_until as moment from act where account_id = ?"
                                + " and ended_at is null and lease_until > ?",
                        account,
                        at),
                text.map(one ->
                                times(
                                        "select begun_at as moment from act where account_id = ?"
                                                + " and text_id = ?"
                                                + " order by begun_at desc limit 1",
                                        account,
                                        one))
                        .orElse(List.of()),
                transaction.only(
                        "select count(*) as acts from act where account_id = ? and asked = ?"
                                + " and begun_at >= ?",
                        row -> row.number("acts"),
                        account,
                        ActAsked.Kind.FULL_REGENERATION,
                        period.start()),
                period);
    }

    /// An act of an account.
    Optional<Kept> find(UUID account, String id) {
        return transaction.first(
                "select * from act where id = ? and account_id = ?", ActRows::kept, id, account);
    }

    boolean isSuspended(UUID account) {
        return transaction
                .first(
                        "select suspended_at from account where id = ?",
                        row -> row.timeIfAny("suspended_at").isPresent(),
                        account)
                .orElse(false);
    }

    private List<Instant> times(String sql, Object... values) {
        return transaction.all(sql, row -> row.time("moment"), values);
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.text("id"),
                new ActOrder.Work(
                        row.text("model"),
                        row.text("act"),
                        row.textIfAny("text_id"),
                        row.text("request_id")),
                row.time("begun_at"),
                row.textIfAny("outcome").map(ActEnd.Outcome::valueOf),
                new MeteredUse.Tokens(
                        row.numberIfAny("prompt_tokens").orElse(0L),
                        row.numberIfAny("cached_tokens").orElse(0L),
                        row.numberIfAny("completion_tokens").orElse(0L)));
    }

    /// An act as it is kept.
    record Kept(
            String id,
            ActOrder.Work work,
            Instant begun,
            Optional<ActEnd.Outcome> outcome,
            MeteredUse.Tokens tokens) {}
}
