package org.inkwright.ledger;

import java.util.List;

/// Whether an act may begin, and what is reserved for it.
public sealed interface Admission {
    /// It may; these shares are to be held.
    record Granted(List<Share> shares) implements Admission {
        public Granted {
            shares = List.copyOf(shares);
        }
    }

    /// The user owes credits: nothing is held until they are paid (rule 44).
    ///
    /// @param debt above zero
    record InDebt(Credits debt) implements Admission {}

    /// Too little is there.
    ///
    /// @param needed the credits that the act needs beyond what pools pay
    /// @param available the credits that could pay
    record TooLittle(Credits needed, Credits available) implements Admission {
        /// What is missing.
        public Credits shortfall() {
            return needed.minus(available);
        }
    }

    /// Enough is there, but the user's own running acts have reserved it: waiting helps.
    record TiedUp(Credits needed, Credits available) implements Admission {}

    /// Decides.
    ///
    /// @param most the highest price that the act can come to
    /// @param inOrder as [OrderOfUse] gives them
    /// @param debt what the user owes, not negative
    static Admission decide(ActPrice most, List<Fund> inOrder, Credits debt) {
        if (debt.sign() > 0) {
            return new InDebt(debt);
        }
        Payment payment = Payment.of(most, inOrder);
        if (payment.isWhole()) {
            return new Granted(payment.shares());
        }
        Credits available = Fund.credits(inOrder);
        Credits needed = available.plus(payment.missing());
        List<Fund> idle = inOrder.stream().map(Fund::unheld).toList();
        return Payment.of(most, idle).isWhole()
                ? new TiedUp(needed, available)
                : new TooLittle(needed, available);
    }
}
