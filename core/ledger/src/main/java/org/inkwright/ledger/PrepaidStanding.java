package org.inkwright.ledger;

import java.util.Comparator;
import java.util.List;

/// What credits of one purchase can be taken back from.
///
/// @param lot the account of the purchase
/// @param frozen what of it a dispute has set apart
/// @param prepaid all prepaid lots of the user as they stand now
public record PrepaidStanding(LedgerAccount lot, Credits frozen, List<Fund> prepaid) {
    public PrepaidStanding {
        prepaid =
                prepaid.stream()
                        .sorted(
                                Comparator.comparing((Fund f) -> !f.account().equals(lot))
                                        .thenComparing(Fund::opened)
                                        .thenComparing(f -> f.account().part()))
                        .toList();
        for (Fund fund : prepaid) {
            if (fund.account().kind() != AccountKind.PREPAID
                    || !fund.account().owner().equals(lot.owner())) {
                throw new IllegalArgumentException(fund.account() + " was not bought by this user");
            }
        }
        if (lot.kind() != AccountKind.PREPAID || frozen.sign() < 0) {
            throw new IllegalArgumentException(lot + " was not bought");
        }
    }

    /// The account of what is frozen.
    public LedgerAccount frozenAccount() {
        return new LedgerAccount(AccountKind.FROZEN, lot.owner(), lot.part());
    }
}
