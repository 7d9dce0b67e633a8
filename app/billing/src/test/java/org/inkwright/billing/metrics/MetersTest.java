package org.inkwright.billing.metrics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.inkwright.billing.acts.ActEnd;
import org.inkwright.billing.acts.ActOrder;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.orders.Served;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is counted is what happened, and says nothing about anybody.
class MetersTest {
    @Test
    void whatHappensIsCounted(@TempDir Path folder) throws Exception {
        try (var served = new Served(Engine.H2, folder)) {
            var ann = served.user("ann");
            String order = served.bought(ann, "credits-starter");
            served.tellOdd("evt_odd");
            new Gauges(served.books.database, served.books.clock).on(served.meters);
            begin(served, ann, "one");
            // A prepaid account works two at once (Standard), so the third has to wait.
            for (int i = 0; i < 20; i++) {
                begin(served, ann, "more-" + i);
            }
            assertCounted(served, "billing_holds_open ");
            var much = new MeteredUse.Tokens(1000, 0, 800_000);
            served.acts.end(ann.account(), "one", new ActEnd(ActEnd.Outcome.EXACT, much));
            served.acts.end(ann.account(), "one", new ActEnd(ActEnd.Outcome.EXACT, much));
            assertCounted(served, "billing_settlements_total{outcome=\"overrun\"} 1.0");
            assertCounted(served, "billing_overrun_credits_total ");
            assertCounted(served, "billing_hold_seconds_count 21");
            assertCounted(served, "limits_rejected_total{limit=\"concurrency\"} ");
            assertCounted(
                    served,
                    "webhook_events_total{result=\"applied\",type=\"checkout.session.completed\"}");
            assertCounted(served, "webhook_lag_seconds_count ");
            served.books.system.move(Duration.ofSeconds(90));
            assertCounted(served, "outbox_oldest_seconds 90");
            String text = served.meters.text();
            for (String secret : new String[] {ann.owner(), order, "example.org", "evt_odd"}) {
                assertFalse(text.contains(secret), text);
            }
        }
    }

    private static void assertCounted(Served served, String line) {
        String text = served.meters.text();
        assertTrue(text.contains("\n" + line), line + "\n" + text);
        assertFalse(text.contains("\n" + line + "0.0"), line + "\n" + text);
    }

    private static void begin(Served served, Served.User user, String id) {
        served.acts.begin(
                new ActOrder(
                        id,
                        user.account(),
                        new ActAsked(ActAsked.Kind.NEW, 1),
                        new ActOrder.Work("demo-writer", "chapter", Optional.empty(), id),
                        new MeteredUse.Tokens(1000, 0, 1000),
                        Duration.ofMinutes(5)));
    }
}
