package org.inkwright.paymentssimulator;

import java.util.concurrent.atomic.AtomicReference;
import org.inkwright.paymentssimulator.CheckoutDesk.BankOutcome;
import org.inkwright.paymentssimulator.CheckoutDesk.Method;
import org.inkwright.paymentssimulator.Hooks.Charged;

/// Lets things happen that no request can ask for: what people do on pages, what banks do, and what
/// goes wrong. An id that is not known is an error of the test. Safe to share between threads.
public final class SimulatorControl {
    private final StripeSimulator simulator;
    private final Store store;
    private final Hooks hooks;
    private final PaymentDesk payments;
    private final CheckoutDesk checkouts;

    SimulatorControl(StripeSimulator simulator, Desks desks, CheckoutDesk checkouts) {
        this.simulator = simulator;
        this.store = desks.store();
        this.hooks = desks.hooks();
        this.payments = desks.payments();
        this.checkouts = checkouts;
    }

    /// The customer pays by card.
    public void pay(String checkout) {
        simulator.caughtUp(() -> checkouts.pay(checkout, Method.CARD));
    }

    /// The customer pays by bank: the money comes later.
    public void payByBank(String checkout) {
        simulator.caughtUp(() -> checkouts.pay(checkout, Method.BANK));
    }

    /// The money of a payment by bank comes now.
    public void bankPays(String checkout) {
        simulator.caughtUp(() -> checkouts.settleBank(checkout, BankOutcome.PAID));
    }

    /// The money of a payment by bank does not come.
    public void bankFails(String checkout) {
        simulator.caughtUp(() -> checkouts.settleBank(checkout, BankOutcome.FAILED));
    }

    /// Somebody deletes a customer.
    public void customerIsDeleted(String customer) {
        simulator.caughtUp(() -> store.forget("customer", customer));
    }

    /// Somebody deletes a product.
    public void productIsDeleted(String product) {
        simulator.caughtUp(() -> store.forget("product", product));
    }

    /// From now on the customer's card is declined.
    public void cardStops(String customer) {
        simulator.caughtUp(() -> store.keep("wallet", new Doc().put("id", customer).json()));
    }

    /// From now on the customer's card works again.
    public void cardWorks(String customer) {
        simulator.caughtUp(() -> store.forget("wallet", customer));
    }

    /// The next refund is on its way for some time.
    public void nextRefundPends() {
        simulator.caughtUp(hooks::refundPends);
    }

    /// A refund gets there.
    public void refundSucceeds(String refund) {
        simulator.caughtUp(() -> payments.refundSucceeds(refund));
    }

    /// A refund does not get there.
    public void refundFails(String refund) {
        simulator.caughtUp(() -> payments.refundFails(refund));
    }

    /// The customer's bank asks for the money of a payment back.
    ///
    /// @return the id of the dispute
    public String openDispute(String payment) {
        AtomicReference<String> id = new AtomicReference<>("");
        simulator.caughtUp(() -> id.set(Doc.text(payments.dispute(payment), "id")));
        return id.get();
    }

    /// A dispute is decided.
    public void decide(String dispute, Verdict verdict) {
        simulator.caughtUp(() -> payments.decide(dispute, verdict));
    }

    /// The next call goes wrong; several wait for their turn.
    public void failNext(Fault fault) {
        simulator.caughtUp(() -> hooks.fail(fault));
    }

    /// The next payment takes another amount than was asked.
    ///
    /// @param currency three small letters
    public void chargeInstead(long minorUnits, String currency) {
        simulator.caughtUp(() -> hooks.chargeInstead(new Charged(minorUnits, currency)));
    }

    /// Writes events in another version of the API from now on.
    ///
    /// @param version such as `2024-06-20`; before 2025 the objects have their older shape
    public void writeAs(String version) {
        simulator.caughtUp(() -> hooks.version(version));
    }

    /// From now on events say that the money is real.
    public void realMoney() {
        simulator.caughtUp(() -> hooks.live(true));
    }

    /// From now on events say that the money is not real, as they do at first.
    public void testMoney() {
        simulator.caughtUp(() -> hooks.live(false));
    }
}
