package org.inkwright.billing.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.inkwright.billing.database.DatabaseException;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.database.Trouble;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Actor;
import org.inkwright.ledger.Cause;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.LedgerAccount;
import org.inkwright.ledger.LedgerException;
import org.inkwright.ledger.LedgerTransaction;
import org.inkwright.ledger.Posting;
import org.inkwright.ledger.TransactionKind;
import org.inkwright.ledger.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 1 to 9 and 22 of the ledger as it is kept.
@ParameterizedClass
@EnumSource(Engine.class)
class LedgerRulesTest {
    private static final String ANN = "ann";

    private final Engine engine;
    private final Books books;

    LedgerRulesTest(Engine engine, @TempDir Path folder) {
        this.engine = engine;
        books = Books.open(engine, folder);
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void rule1APostingWithoutItsOtherSideIsFound() {
        books.buy(ANN, "order-1", "100");
        assertEquals(List.of(), books.differences());
        UUID id = transactionId();
        books.database.change(all ->
                all.change(
                        "insert into ledger_posting values"
                                + " (?, 'adjustment/house/credit', 'house', 'credit', 1, ?)",
                        id,
                        Books.START));
        assertEquals(1, books.differences().size());
    }

    @Test
    void rule2WhatIsKeptIsNeverChangedOrDeleted() {
        books.buy(ANN, "order-1", "100");
        for (String table : List.of("ledger_transaction", "ledger_posting")) {
            guarded("update " + table + " set created_at = created_at");
            guarded("delete from " + table);
        }
        assertEquals(4, count("ledger_posting"));
        String everything = engine == Engine.POSTGRESQL ? " cascade" : "";
        guarded("truncate table ledger_posting" + everything);
        guarded("truncate table ledger_transaction" + everything);
        assertEquals(4, count("ledger_posting"));
    }

    @Test
    void rule2AMistakeIsCorrectedByAFurtherTransaction() {
        var bought = assertInstanceOf(Keeping.Kept.class, books.buy(ANN, "order-1", "100"));
        Keeping undone =
                books.ledger.with(
                        ANN,
                        wallet ->
                                wallet.post(
                                        purchase(wallet)
                                                .undone(
                                                        bought.id().toString(),
                                                        new Actor.Admin("root"),
                                                        wallet.at())));
        assertInstanceOf(Keeping.Kept.class, undone);
        assertEquals(Credits.NONE, books.available(ANN));
        assertEquals(List.of(), books.differences());
    }

    @Test
    void rule3ABalanceThatIsNotTheSumOfItsPostingsIsFound() {
        books.buy(ANN, "order-1", "100");
        books.hold(ANN, "h", "10");
        assertEquals(List.of(), books.differences());
        books.database.change(all -> all.change("update ledger_account set posted = posted + 1"));
        assertEquals(1, books.differences().size());
        books.database.change(all -> all.change("update ledger_account set held = held - 1"));
        assertEquals(2, books.differences().size());
    }

    @Test
    void rule3EveryOwnersBalancesAreRecomputedHoweverManyThereAre() {
        for (int i = 0; i < 450; i++) {
            books.buy(String.format(Locale.ROOT, "%03d", i), "order-" + i, "1");
        }
        books.buy("later-than-house-in-the-alphabet", "order-450", "1");
        books.buy("zed", "order-451", "1");
        assertEquals(List.of(), books.differences());
        books.database.change(all -> all.change("update ledger_account set posted = posted + 1"));
        assertEquals(452, books.differences().size());
        books.database.change(all -> all.change("update ledger_account set posted = posted - 1"));
        books.database.change(all ->
                all.change(
                        "insert into ledger_posting (transaction_id, account, owner, unit, amount,"
                                + " created_at) select id, 'lot.prepaid/nobody/x', 'nobody',"
                                + " 'credit', 5, created_at from ledger_transaction"
                                + " order by id limit 1"));
        assertEquals(2, books.differences().size(), "a sum that is not zero, and whose it is");
    }

    @Test
    void rule4TheTableRefusesWhatTheCodeWouldNotDo() {
        books.buy(ANN, "order-1", "100");
        guarded("update ledger_account set posted = -1");
        guarded("update ledger_account set held = posted + 1");
        guarded("update ledger_account set held = -1");
        guarded(
                "insert into ledger_account values ('debt.user/ann/credit', 'ann', 'debt.user', 1,"
                        + " 0, current_timestamp, null)");
    }

    @Test
    void rule4TheGuardOfABalanceMovesNothingThatIsNotThere() {
        books.buy(ANN, "order-1", "1");
        var lot = LedgerAccount.prepaid(ANN, "order-1");
        books.database.change(all -> {
            var accounts = new AccountRows(all);
            assertFalse(accounts.move(lot, -1_000_001, 0));
            assertFalse(accounts.move(lot, 0, 1_000_001));
            assertFalse(accounts.move(lot, 0, -1));
            assertTrue(accounts.move(lot, 0, 1_000_000));
            assertFalse(accounts.move(lot, -1, 0));
            assertTrue(accounts.move(lot, -1_000_000, -1_000_000));
        });
    }

    @Test
    void rule5EveryTransactionSaysWhoWhyAndWhen() {
        books.buy(ANN, "order-1", "100");
        String said =
                books.database.transact(all ->
                        all.only(
                                "select * from ledger_transaction",
                                row ->
                                        row.text("kind")
                                                + " "
                                                + row.text("actor")
                                                + " "
                                                + row.text("cause")
                                                + " "
                                                + row.time("created_at")));
        assertEquals("purchase system order:order-1 " + Books.START, said);
    }

    @Test
    void rule5TimeNeverGoesBackNotEvenOverARestart() {
        books.buy(ANN, "order-1", "1");
        books.system.move(Duration.ofDays(1));
        books.buy(ANN, "order-2", "1");
        books.system.move(Duration.ofDays(-2));
        books.buy(ANN, "order-3", "1");
        books.buy("bob", "order-4", "1");
        books.close();
        try (var again = new Books(books.settings)) {
            again.buy("cyd", "order-5", "1");
            Instant later = Books.START.plus(Duration.ofDays(1));
            assertEquals(List.of(Books.START, later, later, later, later), times(again));
        }
    }

    @Test
    void rule5AnOwnersTimeNeverGoesBackWhicheverInstanceIsAsked() {
        books.system.move(Duration.ofHours(1));
        books.buy(ANN, "order-1", "1");
        var behind = new MovedClock(Books.START);
        Instant seen = new Ledger(books.database, behind).with(ANN, Wallet::at);
        assertEquals(Books.START.plus(Duration.ofHours(1)), seen);
    }

    @Test
    void rule7AnAmountThatCannotBeKeptIsRefused() {
        books.buy(ANN, "order-1", "9000000000000");
        var lot = LedgerAccount.prepaid(ANN, "order-1");
        assertThrows(
                DatabaseException.class,
                () ->
                        books.database.change(
                                all -> new AccountRows(all).move(lot, Long.MAX_VALUE, 0)));
        assertEquals(Credits.of("9000000000000"), books.available(ANN));
    }

    @Test
    void rule9AReferenceIsPostedOnce() {
        var first = assertInstanceOf(Keeping.Kept.class, books.buy(ANN, "order-1", "100"));
        assertEquals(new Keeping.Known(first.id()), books.buy(ANN, "order-1", "100"));
        assertEquals(new Keeping.Different(first.id()), books.buy(ANN, "order-1", "99"));
        assertEquals(Credits.of("100"), books.available(ANN));
        guarded(
                "insert into ledger_transaction select '%s', reference, kind, actor, cause,"
                                .formatted(UUID.randomUUID())
                        + " created_at from ledger_transaction");
    }

    @Test
    void rule92WhatWasPaidIsForcedToTheDisk() {
        boolean forced =
                books.database.transact(all -> {
                    Wallet wallet = books.ledger.lock(all, ANN);
                    assertFalse(all.isForced());
                    wallet.post(purchase(wallet));
                    return all.isForced();
                });
        assertTrue(forced);
        // Whoever announces it once more is told only when it is on the disk, too.
        boolean again =
                books.database.transact(all -> {
                    Wallet wallet = books.ledger.lock(all, ANN);
                    assertInstanceOf(Keeping.Known.class, wallet.post(purchase(wallet)));
                    return all.isForced();
                });
        assertTrue(again);
    }

    @Test
    void aTransactionIsAboutTheOwnerWhoseWalletIsLocked() {
        assertThrows(
                LedgerException.class,
                () -> books.ledger.with("bob", wallet -> wallet.post(purchase(wallet))));
        assertEquals(0, count("ledger_posting"));
    }

    @Test
    void rule22AnOwnerIsMadeOnceAndAskingAgainChangesNothing() {
        books.funds(ANN);
        books.funds(ANN);
        assertEquals(1, count("ledger_owner"));
    }

    private static LedgerTransaction purchase(Wallet wallet) {
        var lot = new Posting(LedgerAccount.prepaid(ANN, "order-1"), Credits.of("100"));
        var sold = LedgerAccount.house(AccountKind.SOLD, Unit.CREDIT);
        return new LedgerTransaction(
                TransactionKind.PURCHASE,
                new Actor.Endpoint(),
                new Cause(Cause.Kind.ORDER, "order-1"),
                wallet.at(),
                List.of(lot, new Posting(sold, Credits.of("-100"))));
    }

    private void guarded(String sql) {
        var refusal =
                assertThrows(
                        DatabaseException.class,
                        () -> books.database.change(all -> all.change(sql)),
                        sql);
        assertEquals(Trouble.GUARDED, refusal.trouble(), sql);
    }

    private UUID transactionId() {
        return books.database.transact(
                all -> all.only("select id from ledger_transaction", row -> row.id("id")));
    }

    private long count(String table) {
        return books.database.transact(
                all -> all.only("select count(*) as n from " + table, row -> row.number("n")));
    }

    private static List<Instant> times(Books books) {
        var times =
                new ArrayList<>(
                        books.database.transact(all ->
                                all.all(
                                        "select created_at from ledger_transaction"
                                                + " order by id",
                                        row -> row.time("created_at"))));
        assertNotEquals(0, times.size());
        return times;
    }
}
