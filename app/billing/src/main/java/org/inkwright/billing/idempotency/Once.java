package org.inkwright.billing.idempotency;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Problem;
import org.inkwright.billingapi.ApiHeaders;

/// Keeps the answers to requests that must be done once, in the transactions of their effects
/// (rules 84 to 87). What had no effect is not kept. Shared by all threads.
public final class Once {
    /// How long somebody who works on a request is waited for.
    static final Duration PATIENCE = Duration.ofMinutes(4);

    /// How long answers are kept: longer than a client is away.
    static final Duration KEPT = Duration.ofDays(45);

    private static final String OF_SLOT = " where account_id = ? and route = ? and name = ?";

    private final InstantSource clock;

    /// @param clock the server's time
    public Once(InstantSource clock) {
        this.clock = clock;
    }

    /// Asks whose turn it is.
    ///
    /// @param reference what the request is about, if it is the first
    public Turn take(Transaction all, Slot slot, String reference) {
        Instant now = clock.instant();
        int added =
                all.change(
                        "insert into idempotency_key (account_id, route, name, fingerprint,"
                                + " reference, taken_until, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        slot.account(),
                        slot.route(),
                        slot.key(),
                        slot.fingerprint(),
                        reference,
                        now.plus(PATIENCE),
                        now);
        return added == 1 ? new Turn.First(reference) : later(all, slot, now);
    }

    private static Turn later(Transaction all, Slot slot, Instant now) {
        Optional<Kept> found =
                all.first(
                        "select * from idempotency_key" + OF_SLOT + " for update",
                        Once::kept,
                        slot.account(),
                        slot.route(),
                        slot.key());
        if (found.isEmpty()) {
            // Somebody else's had no effect and was forgotten just now.
            return new Turn.Refused(
                    new Answer.Refusal(Problem.IN_PROGRESS, Map.of("retry_after_ms", 1000L)));
        }
        Kept kept = found.orElseThrow();
        if (!kept.fingerprint().equals(slot.fingerprint())) {
            return new Turn.Refused(new Answer.Refusal(Problem.KEY_REUSED));
        }
        if (kept.status() > 0) {
            return new Turn.Done(
                    new Answer.Message(
                            kept.status(), kept.answer(), Map.of(ApiHeaders.REPLAYED, "true")),
                    kept.reference());
        }
        if (now.isBefore(kept.takenUntil())) {
            long wait = Duration.between(now, kept.takenUntil()).toMillis();
            return new Turn.Refused(
                    new Answer.Refusal(
                            Problem.IN_PROGRESS, Map.of("retry_after_ms", Math.min(wait, 2000L))));
        }
        all.change(
                "update idempotency_key set taken_until = ?" + OF_SLOT,
                now.plus(PATIENCE),
                slot.account(),
                slot.route(),
                slot.key());
        return new Turn.Again(kept.reference());
    }

    /// Keeps the answer, in the transaction of the effect.
    public void done(Transaction all, Slot slot, Answer.Message answer) {
        all.change(
                "update idempotency_key set status = ?, answer = ?"
                        + OF_SLOT
                        + " and status is null",
                answer.status(),
                answer.json(),
                slot.account(),
                slot.route(),
                slot.key());
    }

    /// Lets somebody else have a turn at once: it is not known how ours ended.
    public void leave(Transaction all, Slot slot) {
        all.change(
                "update idempotency_key set taken_until = ?" + OF_SLOT,
                clock.instant(),
                slot.account(),
                slot.route(),
                slot.key());
    }

    /// Forgets a request that had no effect (rule 86).
    public void forget(Transaction all, Slot slot) {
        all.change(
                "delete from idempotency_key" + OF_SLOT + " and status is null",
                slot.account(),
                slot.route(),
                slot.key());
    }

    /// Forgets old answers. What they did stays done: the ledger's references stand behind it (rule
    /// 87).
    ///
    /// @return how many
    public int clean(Transaction all) {
        return all.change(
                "delete from idempotency_key where created_at < ?", clock.instant().minus(KEPT));
    }

    private static Kept kept(Row row) {
        return new Kept(
                row.text("fingerprint"),
                row.text("reference"),
                row.numberIfAny("status").orElse(0L).intValue(),
                row.textIfAny("answer").orElse(""),
                row.time("taken_until"));
    }

    private record Kept(
            String fingerprint, String reference, int status, String answer, Instant takenUntil) {}
}
