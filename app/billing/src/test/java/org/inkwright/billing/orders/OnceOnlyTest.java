package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.database.DatabaseException;
import org.inkwright.billing.database.Engine;
import org.inkwright.ledger.Credits;
import org.inkwright.payments.EventBody;
import org.inkwright.payments.PaymentEvent;
import org.inkwright.payments.WebhookReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What the rows of the shop let happen once, each guard by itself: behind each of them stands
/// another one, so that whole purchases go well without it (rule 95).
@ParameterizedClass
@EnumSource(Engine.class)
class OnceOnlyTest {
    private final Served served;
    private final Told told;

    OnceOnlyTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
        told = new Told(served);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void rule28AnEventIsKeptOnce() throws Exception {
        PaymentEvent event = event();
        assertTrue(kept(event));
        assertFalse(kept(event));
    }

    @Test
    void rule33WhatWasAppliedIsNotWorkedOnAgain() throws Exception {
        PaymentEvent event = event();
        assertTrue(kept(event));
        served.books.database.change(all ->
                new InboxRows(all)
                        .close(event.id(), InboxState.APPLIED, Optional.empty(), Optional.empty()));
        boolean open = served.books.database.transact(all -> new InboxRows(all).isOpen(event.id()));
        assertFalse(open);
    }

    @Test
    void rule29AnOrderLeavesItsStateOnce() throws Exception {
        var order = UUID.fromString(served.order(served.user("ann"), "credits-starter"));
        assertTrue(changed(order, OrderState.EXPIRED));
        assertFalse(changed(order, OrderState.PAID));
    }

    @Test
    void rule43MoneyGoesBackOnceUnderItsId() throws Exception {
        UUID account = served.user("ann").account();
        back(account);
        assertThrows(DatabaseException.class, () -> back(account));
    }

    private PaymentEvent event() throws Exception {
        var body = told.completed("evt_1", served.order(served.user("ann"), "credits-starter"));
        return WebhookReader.stored(new EventBody(body.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private boolean kept(PaymentEvent event) {
        return served.books.database.transact(
                all -> new InboxRows(all).add(event, served.books.clock.instant()));
    }

    private boolean changed(UUID order, OrderState to) {
        return served.books.database.transact(
                all -> new OrderRows(all).change(order, OrderState.OPEN, to, Optional.empty()));
    }

    private void back(UUID account) {
        var payback = new PaybackRows.Kept("re_1", 500, Credits.NONE, PaybackRows.State.TAKEN);
        served.books.database.change(all ->
                new PaybackRows(all)
                        .add(payback, PaybackRows.Kind.REFUND, account, Optional.empty()));
    }
}
