package org.inkwright.billing.ledger;

import org.inkwright.ledger.Expiry;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.Hold;
import org.inkwright.ledger.Share;

/// What a hold gave back to pools and lots that had ended meanwhile: it lapses at once (rule 25).
final class Leftovers {
    private Leftovers() {}

    /// Whether the hold is on anything that has ended.
    static boolean possible(Wallet wallet, Hold hold) {
        return wallet.funds().stream().anyMatch(fund -> isOver(wallet, hold, fund));
    }

    static void of(Wallet wallet, Hold hold) {
        for (Fund fund : wallet.funds()) {
            if (isOver(wallet, hold, fund)) {
                Expiry.afterHold(fund, hold.id(), wallet.at()).ifPresent(wallet::post);
            }
        }
    }

    private static boolean isOver(Wallet wallet, Hold hold, Fund fund) {
        return !fund.paysAt(wallet.at()) && touches(hold, fund);
    }

    private static boolean touches(Hold hold, Fund fund) {
        return hold.shares().stream().map(Share::account).anyMatch(fund.account()::equals);
    }
}
