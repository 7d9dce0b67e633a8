package org.inkwright.billing.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.metrics.Meters;
import org.inkwright.billing.web.Ids;
import org.inkwright.payments.EventBody;
import org.inkwright.payments.EventContent;
import org.inkwright.payments.EventOrigin;
import org.inkwright.payments.PaymentEvent;
import org.inkwright.payments.WebhookReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything that the payment provider tells, kept as it came before it is worked on, and worked
/// on until it has had its effect once (rules 28 to 40). Shared by all threads.
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 100;
    private static final int MOST_ATTEMPTS = 20;

    private final Database database;
    private final InstantSource clock;
    private final PaymentNews news;
    private final EventOrigin.Money ours;
    private final Meters meters;

    /// @param ours which money counts here: events about the other kind have no effect (rule 38)
    /// @param meters counts what became of them
    Inbox(
            Database database,
            InstantSource clock,
            PaymentNews news,
            EventOrigin.Money ours,
            Meters meters) {
        this.meters = meters;
        this.database = database;
        this.clock = clock;
        this.news = news;
        this.ours = ours;
    }

    /// Keeps an event and works on it.
    ///
    /// @return whether it need not be told again
    boolean receive(PaymentEvent event) {
        Instant now = clock.instant();
        boolean fresh = database.transact(all -> new InboxRows(all).add(event, now));
        if (fresh && event.origin().dialect() == EventOrigin.Dialect.OTHER) {
            LOG.warn("event {} is of another version of the payment provider's API", event.id());
            meters.foreign();
        }
        return (!fresh && isDone(event)) || work(event);
    }

    // Whoever is told so forgets it: by then it is on the disk, whoever did it.
    private boolean isDone(PaymentEvent event) {
        return database.transact(all -> {
            boolean done = !new InboxRows(all).isOpen(event.id());
            if (done) {
                all.force();
            }
            return done;
        });
    }

    /// The same for an event that was fetched: what goes wrong with it does not come out.
    boolean receiveGuarded(PaymentEvent event) {
        try {
            return receive(event);
        } catch (RuntimeException e) {
            LOG.error("event {} of type {} failed and is tried again", event.id(), event.type(), e);
            return false;
        }
    }

    /// Works on what was left: events that nobody came to work on, and those that waited for a
    /// purchase that is there by now.
    ///
    /// @return how many
    int workOnWhatIsLeft() {
        Instant before = clock.instant().minus(LEFT_ALONE);
        List<EventBody> due = database.transact(all -> new InboxRows(all).due(before, AT_ONCE));
        due.stream()
                .map(WebhookReader::stored)
                .flatMap(Optional::stream)
                .forEach(this::workGuarded);
        return due.size();
    }

    /// Takes an event up again that is parked or waits.
    ///
    /// @param noted what else is to be kept in the transaction that opens it again
    /// @return whether there was such an event
    boolean takeUp(String id, Consumer<Transaction> noted) {
        boolean open =
                database.transact(all -> {
                    boolean opened = new InboxRows(all).reopen(id);
                    if (opened) {
                        noted.accept(all);
                    }
                    return opened;
                });
        if (open) {
            database.transact(all -> new InboxRows(all).body(id))
                    .flatMap(WebhookReader::stored)
                    .ifPresent(this::workGuarded);
        }
        return open;
    }

    // One event that cannot be worked on must not keep all others waiting.
    private void workGuarded(PaymentEvent event) {
        try {
            boolean done = work(event);
            LOG.debug("event {} was taken up again: {}", event.id(), done);
        } catch (RuntimeException e) {
            LOG.error("event {} of type {} failed and is tried again", event.id(), event.type(), e);
            database.change(all -> new InboxRows(all).failed(event.id(), MOST_ATTEMPTS));
        }
    }

    private boolean work(PaymentEvent event) {
        Handling handling =
                event.origin().money() == ours
                        ? news.handle(event.content(), (all, what) -> closed(all, event.id(), what))
                        : database.transact(all ->
                                closed(
                                        all,
                                        event.id(),
                                        new Handling.Ignored("not the money that counts here")));
        meters.heard(
                kind(event),
                handling.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                Duration.between(event.created(), clock.instant()));
        return switch (handling) {
            case Handling.Later _ -> {
                database.change(all -> new InboxRows(all).tried(event.id(), "provider away"));
                yield false;
            }
            case Handling.Parked(String why) -> {
                // those that no transaction closed
                database.change(all -> {
                    if (new InboxRows(all).isOpen(event.id())) {
                        var parked = closed(all, event.id(), handling);
                        assert parked.equals(handling);
                    }
                });
                LOG.error("event {} of type {} is parked: {}", event.id(), event.type(), why);
                follow(event);
                yield true;
            }
            case Handling.Applied _ -> {
                follow(event);
                yield true;
            }
            case Handling.Ignored _, Handling.Waits _ -> true;
        };
    }

    // Types that nobody knows may be anything, and without number.
    private static String kind(PaymentEvent event) {
        return event.content() instanceof EventContent.Unknown ? "unknown" : event.type();
    }

    // A purchase may be what older news of refunds and disputes waited for.
    private void follow(PaymentEvent event) {
        Optional<String> payment =
                switch (event.content()) {
                    case EventContent.PaymentSucceeded paid -> Optional.of(paid.payment());
                    case EventContent.CheckoutTold told ->
                            Ids.parsed(told.checkout().order())
                                    .flatMap(order ->
                                            database.transact(
                                                    all -> new OrderRows(all).find(order)))
                                    .flatMap(order -> order.payment().payment());
                    case EventContent.InvoiceTold _,
                            EventContent.SubscriptionTold _,
                            EventContent.RefundTold _,
                            EventContent.ChargeRefunded _,
                            EventContent.DisputeTold _,
                            EventContent.Unknown _,
                            EventContent.Foreign _ ->
                            Optional.empty();
                };
        payment
                .map(one -> database.transact(all -> new InboxRows(all).waitingFor(one)))
                .orElse(List.of())
                .stream()
                .map(WebhookReader::stored)
                .flatMap(Optional::stream)
                .forEach(this::workGuarded);
    }

    private static Handling closed(Transaction all, String id, Handling handling) {
        var rows = new InboxRows(all);
        switch (handling) {
            case Handling.Applied _ ->
                    rows.close(id, InboxState.APPLIED, Optional.empty(), Optional.empty());
            case Handling.Ignored(String why) ->
                    rows.close(id, InboxState.IGNORED, Optional.empty(), Optional.of(why));
            case Handling.Waits(String payment) ->
                    rows.close(id, InboxState.WAITING, Optional.of(payment), Optional.empty());
            case Handling.Parked(String why) ->
                    rows.close(id, InboxState.PARKED, Optional.empty(), Optional.of(why));
            case Handling.Later _ -> throw new IllegalStateException("it is not over yet");
        }
        return handling;
    }
}
