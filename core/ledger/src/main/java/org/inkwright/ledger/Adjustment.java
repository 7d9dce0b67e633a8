package org.inkwright.ledger;

import java.time.Instant;
import java.util.List;

/// What an admin gives or takes by hand (rule 49).
///
/// @param id of the request; it is posted once
/// @param account a fund or a debt of a user
/// @param amount added to the balance; taken when below zero
/// @param reason in words, kept with the audit
/// @param admins who asked for it, then who agreed
public record Adjustment(
        String id, LedgerAccount account, Amount amount, String reason, List<String> admins) {
    public Adjustment {
        admins = List.copyOf(admins);
        if (account.kind().side() == AccountKind.Side.HOUSE) {
            throw new IllegalArgumentException("only a user's account is adjusted");
        }
        new Posting(account, amount);
    }

    /// What comes of it.
    public sealed interface Outcome {
        /// It is to be posted.
        record Posted(LedgerTransaction transaction) implements Outcome {}

        /// It is not.
        record Refused(Reason reason) implements Outcome {}
    }

    /// Why it is refused.
    public enum Reason {
        /// It says no reason.
        NO_REASON,
        /// It names nobody who asked for it.
        NOBODY,
        /// It is so large that a second admin must agree.
        NEEDS_A_SECOND,
        /// The balance would leave its side of zero, or take what holds have reserved.
        TOO_MUCH
    }

    /// Decides.
    ///
    /// @param available what is there and not held; of a debt its balance
    /// @param mostAlone the largest amount that one admin may move
    public Outcome decide(Amount available, Amount mostAlone, Instant at) {
        if (reason.isBlank()) {
            return new Outcome.Refused(Reason.NO_REASON);
        }
        if (admins.isEmpty()) {
            return new Outcome.Refused(Reason.NOBODY);
        }
        Amount size = amount.sign() < 0 ? amount.negated() : amount;
        if (size.minus(mostAlone).sign() > 0 && admins.stream().distinct().count() < 2) {
            return new Outcome.Refused(Reason.NEEDS_A_SECOND);
        }
        if (!account.allows(available.plus(amount))) {
            return new Outcome.Refused(Reason.TOO_MUCH);
        }
        Stamp stamp =
                new Stamp(
                        new Actor.Admin(admins.getFirst()),
                        new Cause(Cause.Kind.ADJUSTMENT, id),
                        at);
        return new Outcome.Posted(posted(stamp));
    }

    private LedgerTransaction posted(Stamp stamp) {
        boolean debt = account.kind() == AccountKind.DEBT;
        return stamp.on(
                debt ? TransactionKind.WRITE_OFF : TransactionKind.ADJUSTMENT,
                new PostingList()
                        .fromHouse(
                                debt ? AccountKind.WRITTEN_OFF : AccountKind.ADJUSTMENT,
                                account,
                                amount)
                        .postings());
    }
}
