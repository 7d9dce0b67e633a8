package org.inkwright.ledger;

import static org.inkwright.ledger.Funds.held;
import static org.inkwright.ledger.Funds.plan;
import static org.inkwright.ledger.Funds.prepaid;
import static org.inkwright.ledger.Funds.price;
import static org.inkwright.ledger.Funds.share;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Fund LOT = prepaid("lot", "10", 0);

    @Test
    void rule12ExactlyAsManyHoldsOfASizeAreGrantedAsFit() {
        for (long size = 1; size <= 12_000_000; size = size * 2 + 1) {
            long granted = 0;
            Credits taken = Credits.NONE;
            ActPrice price = new ActPrice(Generations.NONE, new Credits(size));
            while (granted < 20_000
                    && Admission.decide(price, List.of(held(LOT, taken)), Credits.NONE)
                            instanceof Admission.Granted) {
                granted++;
                taken = taken.plus(new Credits(size));
            }
            assertEquals(Math.min(20_000, 10_000_000 / size), granted, "holds of " + size);
        }
    }

    @Test
    void rule44NothingIsHeldWhileThereIsDebt() {
        assertEquals(
                new Admission.InDebt(Credits.of("0.000001")),
                Admission.decide(price(1, "1"), List.of(plan(60), LOT), Credits.of("0.000001")));
    }

    @Test
    void aShortAccountHearsWhatIsNeededAndWhatIsThere() {
        var little =
                assertInstanceOf(
                        Admission.TooLittle.class,
                        Admission.decide(price(2, "50"), List.of(plan(1), LOT), Credits.NONE));
        assertEquals(Credits.of("25"), little.needed());
        assertEquals(Credits.of("10"), little.available());
        assertEquals(Credits.of("15"), little.shortfall());
    }

    @Test
    void creditsTiedUpInOwnRunningActsCallForWaitingAndNotForPayment() {
        Fund busy = held(LOT, Credits.of("8"));
        assertEquals(
                new Admission.TiedUp(Credits.of("5"), Credits.of("2")),
                Admission.decide(price(0, "5"), List.of(busy), Credits.NONE));
        assertInstanceOf(
                Admission.TooLittle.class,
                Admission.decide(price(0, "11"), List.of(busy), Credits.NONE));
        Fund pool = held(plan(1), new Generations(1));
        assertInstanceOf(
                Admission.TiedUp.class,
                Admission.decide(price(1, "5"), List.of(pool), Credits.NONE));
    }

    @Test
    void whatIsGrantedNamesItsShares() {
        assertEquals(
                new Admission.Granted(List.of(share(plan(1), 1), share(LOT, "5"))),
                Admission.decide(price(2, "10"), List.of(plan(1), LOT), Credits.NONE));
    }
}
