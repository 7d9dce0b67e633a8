package org.inkwright.billing.ledger;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.Cause;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Posting;
import org.inkwright.ledger.Settlement;
import org.inkwright.ledger.Share;
import org.inkwright.ledger.TransactionKind;

/// Reads back from the postings what an act was charged.
final class Charges {
    private Charges() {}

    /// @param held what was reserved for it
    static Settlement of(Transaction transaction, String hold, List<Share> held) {
        var cause = new Cause(Cause.Kind.HOLD, hold);
        List<Posting> postings =
                new TransactionRows(transaction)
                        .postings(TransactionKind.CHARGE.code() + "/" + cause.code());
        List<Share> charged = new ArrayList<>();
        Credits overrun = Credits.NONE;
        for (Posting posting : postings) {
            AccountKind kind = posting.account().kind();
            if (kind == AccountKind.OVERRUN) {
                overrun = new Credits(posting.amount().negated().count());
            } else if (kind.side() != AccountKind.Side.HOUSE) {
                charged.add(new Share(posting.account(), posting.amount().negated()));
            }
        }
        return new Settlement(charged, rest(held, charged), overrun);
    }

    private static List<Share> rest(List<Share> held, List<Share> charged) {
        List<Share> rest = new ArrayList<>();
        for (Share share : held) {
            Amount left = share.amount();
            for (Share one : charged) {
                if (one.account().equals(share.account())) {
                    left = left.minus(one.amount());
                }
            }
            if (left.sign() > 0) {
                rest.add(new Share(share.account(), left));
            }
        }
        return rest;
    }
}
