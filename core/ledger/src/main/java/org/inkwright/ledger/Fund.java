package org.inkwright.ledger;

import java.time.Instant;
import java.util.List;

/// A pool or lot as it stands: what is on it, what holds have reserved of it, and when it may pay.
///
/// @param posted the sum of its postings, not negative
/// @param held the sum of what open holds reserved, at most what is posted
/// @param opened when it was given
/// @param ends the first moment at which it pays no more; [#NEVER] for one without an end
public record Fund(
        LedgerAccount account, Amount posted, Amount held, Instant opened, Instant ends) {
    /// The end of a fund that has none.
    public static final Instant NEVER = Instant.MAX;

    /// @throws IllegalArgumentException when it is no fund, or less is posted than held (rule 4)
    public Fund {
        if (!account.kind().isPool() && !account.kind().isLot()) {
            throw new IllegalArgumentException(account + " pays for nothing");
        }
        if (!posted.unit().equals(account.unit())) {
            throw new IllegalArgumentException(account + " does not count " + posted.unit());
        }
        if (held.sign() < 0 || posted.minus(held).sign() < 0) {
            throw new IllegalArgumentException(
                    account + " holds " + held + " of " + posted + ", which cannot be");
        }
    }

    /// A lot or pool of which nothing is held.
    public static Fund free(LedgerAccount account, Amount posted, Instant opened, Instant ends) {
        return new Fund(account, posted, Amount.none(posted.unit()), opened, ends);
    }

    /// What a new act can use.
    public Amount available() {
        return posted.minus(held);
    }

    /// Whether it may pay for an act that is admitted at a moment: from its opening on, up to but
    /// not at its end (rule 50).
    public boolean paysAt(Instant moment) {
        return !moment.isBefore(opened) && moment.isBefore(ends);
    }

    /// The same fund as it will be when every hold on it is given back.
    Fund unheld() {
        return free(account, posted, opened, ends);
    }

    /// The credits that funds have available together; generations are none.
    static Credits credits(List<Fund> funds) {
        return funds.stream()
                .map(Fund::available)
                .filter(Credits.class::isInstance)
                .map(Credits.class::cast)
                .reduce(Credits.NONE, Credits::plus);
    }
}
