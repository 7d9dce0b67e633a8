package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What an act lacks that may not begin (rules 44 and 60).
class ShortageTest {
    private static final ActPrice TEN = Funds.price(10, "20");
    private static final Generations GRANTED = new Generations(10);

    @Test
    void whatPoolsLeaveOpenIsPaidByCreditsAndTheRestIsMissing() {
        var funds = List.of(Funds.plan(4), Funds.prepaid("a", "5", 0));
        var shortage = Shortage.of(TEN, funds, Credits.NONE, GRANTED);
        assertEquals(Credits.of("12"), shortage.required());
        assertEquals(Credits.of("5"), shortage.available());
        assertEquals(Credits.of("7"), shortage.shortfall());
        assertEquals(Shortage.Renewal.ENOUGH, shortage.renewal());
    }

    @Test
    void whatIsOwedIsMissingBesides() {
        var shortage = Shortage.of(TEN, List.of(), Credits.of("3"), GRANTED);
        assertEquals(Credits.of("23"), shortage.shortfall());
        assertEquals(Shortage.Renewal.TOO_LITTLE, shortage.renewal(), "a debt stays");
    }

    @Test
    void aMonthThatBringsTooLittleIsNotWorthWaitingFor() {
        var eleven = Funds.price(11, "22");
        var little = List.of(Funds.prepaid("a", "1", 0));
        var enough = List.of(Funds.prepaid("a", "2", 0));
        var boost = List.of(Funds.pool(AccountKind.BOOST_POOL, 1));
        assertEquals(Shortage.Renewal.TOO_LITTLE, renewal(eleven, little));
        assertEquals(Shortage.Renewal.ENOUGH, renewal(eleven, enough));
        assertEquals(Shortage.Renewal.ENOUGH, renewal(eleven, boost));
    }

    private static Shortage.Renewal renewal(ActPrice most, List<Fund> funds) {
        return Shortage.of(most, funds, Credits.NONE, GRANTED).renewal();
    }
}
