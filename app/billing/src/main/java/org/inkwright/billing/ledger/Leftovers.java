package org.inkwright.billing.ledger;

import org.inkwright.ledger.Expiry;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.Hold;
import org.inkwright.ledger.Share;

/// What a hold gave back to pools and lots that had ended meanwhile: it lapses at once (rule 25).
final class Leftovers {
    private Leftovers() {}

    static void of(Wallet wallet, Hold hold) {
        for (Fund fund : wallet.funds()) {
            if (!fund.paysAt(wallet.at()) && touches(hold, fund)) {
                Expiry.afterHold(fund, hold.id(), wallet.at()).ifPresent(wallet::post);
            }
        }
    }

    private static boolean touches(Hold hold, Fund fund) {
        return hold.shares().stream().map(Share::account).anyMatch(fund.account()::equals);
    }
}
