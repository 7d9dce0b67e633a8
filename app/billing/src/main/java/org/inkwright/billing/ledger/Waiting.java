package org.inkwright.billing.ledger;

import java.util.List;
import java.util.Optional;
import org.inkwright.billing.database.Transaction;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.Cause;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Dispute;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.Hold;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.PrepaidStanding;
import org.inkwright.ledger.Refund;
import org.inkwright.ledger.Stamp;
import org.inkwright.ledger.TakeBack;

/// What refunds and disputes take from open holds as soon as these give it back (rule 45).
public final class Waiting {
    private final Wallet wallet;
    private final Transaction transaction;

    /// @param wallet whose it is
    public Waiting(Wallet wallet) {
        this.wallet = wallet;
        this.transaction = wallet.transaction();
    }

    /// A refund waits for credits.
    ///
    /// @param lot the id of the lot that was refunded
    public void add(Cause cause, String lot, Credits amount) {
        if (amount.sign() > 0) {
            add(cause, Kind.REFUND, lot, amount.count());
        }
    }

    /// A dispute sets apart what is on the lot, and whatever comes back to it while it is open.
    public void watch(Stamp stamp, String lot) {
        freeze(lot, stamp);
        add(stamp.cause(), Kind.DISPUTE, lot, 0);
    }

    /// Nothing more is waited for.
    ///
    /// @return what a refund was still waiting for
    public Credits end(Cause cause) {
        Optional<Long> amount =
                transaction.first(
                        "select amount from ledger_waiting where cause = ?",
                        row -> row.number("amount"),
                        cause.code());
        transaction.change("delete from ledger_waiting where cause = ?", cause.code());
        return new Credits(amount.orElse(0L));
    }

    /// How the prepaid lots of the owner stand beside one of them.
    public static PrepaidStanding standing(Wallet wallet, String lot) {
        List<Fund> prepaid =
                wallet.funds().stream()
                        .filter(fund -> fund.account().kind() == AccountKind.PREPAID)
                        .toList();
        return new PrepaidStanding(
                LedgerAccount.prepaid(wallet.owner(), lot), wallet.frozen(lot), prepaid);
    }

    /// Something has come back to a lot that a dispute watches: it is set apart too.
    ///
    /// @param step what it came back by
    public void freezeAgain(String step) {
        for (Row row : rows()) {
            if (row.kind() == Kind.DISPUTE) {
                freezeAgain(step, row);
            }
        }
    }

    /// A hold has ended: what it gave back is taken now.
    void afterHold(Hold hold) {
        for (Row row : rows()) {
            switch (row.kind()) {
                case REFUND -> takeAgain(hold, row);
                case DISPUTE -> freezeAgain(hold.id(), row);
            }
        }
    }

    private void takeAgain(Hold hold, Row row) {
        TakeBack back = TakeBack.of(new Credits(row.amount()), standing(wallet, row.lot()));
        Refund.afterHold(back, hold.id(), stamp(row)).ifPresent(wallet::post);
        transaction.change(
                "update ledger_waiting set amount = ? where cause = ?",
                back.waiting().count(),
                row.cause().code());
        transaction.change(
                "delete from ledger_waiting where cause = ? and amount = 0", row.cause().code());
    }

    private void freezeAgain(String step, Row row) {
        freeze(row.lot(), stamp(row).step(step));
    }

    private void freeze(String lot, Stamp stamp) {
        LedgerAccount account = LedgerAccount.prepaid(wallet.owner(), lot);
        wallet.funds().stream()
                .filter(fund -> fund.account().equals(account))
                .findFirst()
                .flatMap(fund -> Dispute.opened(fund, stamp))
                .ifPresent(wallet::post);
    }

    private Stamp stamp(Row row) {
        return new Stamp(new Actor.Endpoint(), row.cause(), wallet.at());
    }

    private void add(Cause cause, Kind kind, String lot, long amount) {
        transaction.change(
                "insert into ledger_waiting (cause, kind, owner, lot, amount)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing",
                cause.code(),
                kind,
                wallet.owner(),
                lot,
                amount);
        wallet.waitFor();
    }

    private List<Row> rows() {
        return transaction.all(
                "select * from ledger_waiting where owner = ? order by cause",
                row ->
                        new Row(
                                Cause.of(row.text("cause")),
                                Kind.valueOf(row.text("kind")),
                                row.text("lot"),
                                row.number("amount")),
                wallet.owner());
    }

    private enum Kind {
        REFUND,
        DISPUTE
    }

    private record Row(Cause cause, Kind kind, String lot, long amount) {}
}
