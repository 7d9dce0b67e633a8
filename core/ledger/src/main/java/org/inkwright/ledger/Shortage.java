package org.inkwright.ledger;

import java.util.List;

/// What is lacking when an act may not begin (rule 60): what is owed is paid first (rule 44), then
/// what the act needs beyond pools.
///
/// @param required the credits that would have to be there
/// @param available the credits that are there
/// @param renewal what the next month brings
public record Shortage(Credits required, Credits available, Renewal renewal) {
    /// What the plan's pool does for the act once it is granted anew.
    public enum Renewal {
        /// The act could begin then.
        ENOUGH,
        /// It could not, so waiting is of no use.
        TOO_LITTLE
    }

    /// Finds it out.
    ///
    /// @param most the highest price that the act can come to
    /// @param inOrder as [OrderOfUse] gives them
    /// @param debt what the user owes, not negative
    /// @param granted the generations of the plan's pool
    public static Shortage of(
            ActPrice most, List<Fund> inOrder, Credits debt, Generations granted) {
        Credits available = Fund.credits(inOrder);
        Credits lacking = Payment.of(most, inOrder).missing().plus(debt);
        long boost =
                inOrder.stream()
                        .filter(fund -> fund.account().kind() == AccountKind.BOOST_POOL)
                        .mapToLong(fund -> fund.available().count())
                        .sum();
        long open = Math.max(0, most.generations().count() - granted.count() - boost);
        boolean enough = debt.sign() == 0 && most.creditsFor(open).compareTo(available) <= 0;
        return new Shortage(
                available.plus(lacking), available, enough ? Renewal.ENOUGH : Renewal.TOO_LITTLE);
    }

    /// What is missing.
    public Credits shortfall() {
        return required.minus(available);
    }
}
