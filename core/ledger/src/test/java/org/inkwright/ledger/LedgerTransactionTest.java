package org.inkwright.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTransactionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final LedgerAccount LOT = LedgerAccount.prepaid("ann", "order-1");
    private static final LedgerAccount SOLD = LedgerAccount.house(AccountKind.SOLD, Unit.CREDIT);
    private static final LedgerAccount POOL =
            new LedgerAccount(AccountKind.PLAN_POOL, "ann", "2026-03");

    private static LedgerTransaction purchase(Posting... postings) {
        return new LedgerTransaction(
                TransactionKind.PURCHASE,
                new Actor.Endpoint(),
                new Cause(Cause.Kind.ORDER, "1"),
                NOW,
                Arrays.asList(postings));
    }

    private static Posting credits(LedgerAccount account, String amount) {
        return new Posting(account, Credits.of(amount));
    }

    @Test
    void rule1PostingsAddUpToZeroInEveryUnit() {
        assertEquals(2, purchase(credits(LOT, "5"), credits(SOLD, "-5")).postings().size());
        assertRefused(credits(LOT, "5"), credits(SOLD, "-4.999999"));
        assertRefused(credits(LOT, "5"));
        LedgerAccount issued = LedgerAccount.house(AccountKind.ISSUED, Unit.GENERATION);
        assertRefused(credits(LOT, "5"), new Posting(issued, new Generations(-5_000_000)));
        Posting pool = new Posting(POOL, new Generations(60));
        Posting given = new Posting(issued, new Generations(-60));
        assertEquals(
                4, purchase(credits(LOT, "5"), pool, credits(SOLD, "-5"), given).postings().size());
    }

    @Test
    void anEmptyTransactionOrOneThatTouchesAnAccountTwiceIsRefused() {
        assertRefused();
        assertRefused(credits(LOT, "5"), credits(LOT, "1"), credits(SOLD, "-6"));
        assertThrows(IllegalArgumentException.class, () -> credits(LOT, "0"));
        assertThrows(IllegalArgumentException.class, () -> new Posting(POOL, Credits.of("1")));
    }

    private static void assertRefused(Posting... postings) {
        assertThrows(IllegalArgumentException.class, () -> purchase(postings));
    }

    @Test
    void rule8PostingsStandInTheOrderInWhichAccountsAreLocked() {
        var one = purchase(credits(LOT, "5"), credits(SOLD, "-5"));
        var other = purchase(credits(SOLD, "-5"), credits(LOT, "5"));
        assertEquals(one, other);
        assertEquals(List.of(LOT, SOLD), one.postings().stream().map(Posting::account).toList());
    }

    @Test
    void rule9TheReferenceTellsWhatIsPostedOnce() {
        var first = purchase(credits(LOT, "5"), credits(SOLD, "-5"));
        assertEquals("purchase/order:1", first.reference());
        assertEquals(
                "refund/refund:re_1/hold-2",
                new LedgerTransaction(
                                TransactionKind.REFUND,
                                first.actor(),
                                new Cause(Cause.Kind.REFUND, "re_1").step("hold-2"),
                                NOW,
                                first.postings())
                        .reference());
    }

    @Test
    void rule2AMistakeIsUndoneByATransactionThatNamesIt() {
        var first = purchase(credits(LOT, "5"), credits(SOLD, "-5"));
        var undone = first.undone("t-77", new Actor.Admin("eve"), NOW.plusSeconds(1));
        assertEquals("correction/transaction:t-77", undone.reference());
        assertEquals(credits(LOT, "-5"), undone.postings().getFirst());
        assertNotEquals(first.reference(), undone.reference());
    }

    @Test
    void rule5EveryTransactionNamesItsActorAndCauseInWordsThatCanBeReadBack() {
        for (Actor actor :
                List.of(new Actor.User("u:1"), new Actor.Admin("a"), new Actor.Endpoint())) {
            assertEquals(actor, Actor.of(actor.code()));
        }
        for (Cause.Kind kind : Cause.Kind.values()) {
            Cause cause = new Cause(kind, "x:1/y");
            assertEquals(cause, Cause.of(cause.code()));
        }
        for (TransactionKind kind : TransactionKind.values()) {
            assertEquals(kind, TransactionKind.of(kind.code()));
        }
        for (AccountKind kind : AccountKind.values()) {
            assertEquals(kind, AccountKind.of(kind.code()));
        }
        for (String wrong : List.of("", "user", "user:", "root:1", ":x")) {
            assertThrows(IllegalArgumentException.class, () -> Actor.of(wrong), wrong);
            assertThrows(IllegalArgumentException.class, () -> Cause.of(wrong), wrong);
        }
    }

    @Test
    void rule5TimeNeverGoesBack() {
        assertEquals(NOW, ServerTime.next(NOW, NOW.minusSeconds(600)));
        assertEquals(NOW.plusMillis(1), ServerTime.next(NOW, NOW.plusMillis(1)));
    }

    @Test
    void accountsAreReadFromTheirCodes() {
        for (LedgerAccount account : List.of(LOT, SOLD, POOL, LedgerAccount.debt("ann"))) {
            assertEquals(account, LedgerAccount.of(account.code()));
        }
        for (String wrong :
                List.of(
                        "",
                        "lot.prepaid/ann",
                        "lot.prepaid/ann/",
                        "lot.prepaid/house/x",
                        "sold/ann/credit",
                        "sold/house/apples",
                        "what/ann/x",
                        "lot.prepaid/a/b/c")) {
            assertThrows(IllegalArgumentException.class, () -> LedgerAccount.of(wrong), wrong);
        }
    }

    @Test
    void rule4FundsAreNeverBelowZeroAndDebtsNeverAbove() {
        assertTrue(LOT.allows(Credits.NONE));
        assertFalse(LOT.allows(Credits.of("-0.000001")));
        assertTrue(LedgerAccount.debt("ann").allows(Credits.of("-5")));
        assertFalse(LedgerAccount.debt("ann").allows(Credits.of("0.000001")));
        assertTrue(SOLD.allows(Credits.of("-5")) && SOLD.allows(Credits.of("5")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fund(LOT, Credits.of("1"), Credits.of("1.1"), NOW, Fund.NEVER));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fund(LOT, Credits.of("1"), Credits.of("-1"), NOW, Fund.NEVER));
    }
}
