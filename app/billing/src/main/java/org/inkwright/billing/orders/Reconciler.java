package org.inkwright.billing.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Transaction;
import org.inkwright.billing.web.Ids;
import org.inkwright.payments.CheckoutState;
import org.inkwright.payments.EventContent;
import org.inkwright.payments.ListPart;
import org.inkwright.payments.ListSpan;
import org.inkwright.payments.PaymentEvent;
import org.inkwright.payments.PaymentReply;
import org.inkwright.payments.Payments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the payment provider's own lists, so that what no webhook brought is known all the same
/// (rules 35, 40 and 41). Any number of instances may do it at once. Shared by all threads.
public final class Reconciler {
    /// That nothing is known to differ, because nothing was compared.
    public static final String NOT_COMPARED =
            "nothing was compared: the payment provider could not be asked";

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final String EVENTS = "events";
    // News may be listed a little after they happened.
    private static final Duration OVERLAP = Duration.ofMinutes(15);
    // As long as the provider keeps its list.
    private static final Duration LONGEST = Duration.ofDays(29);
    // Money can come as long after a page was opened.
    private static final Duration SLOWEST = Duration.ofDays(15);
    private static final int MOST_PARTS = 1000;
    private static final Duration STALE = Duration.ofHours(1);
    private static final int MOST_STALE = 100;

    private final Database database;
    private final InstantSource clock;
    private final Payments payments;
    private final Inbox inbox;
    private final PaymentNews news;

    Reconciler(
            Database database,
            InstantSource clock,
            Payments payments,
            Inbox inbox,
            PaymentNews news) {
        this.database = database;
        this.clock = clock;
        this.payments = payments;
        this.inbox = inbox;
        this.news = news;
    }

    /// Works on what was left in the inbox.
    public void workOnWhatIsLeft() {
        int left = inbox.workOnWhatIsLeft();
        if (left > 0) {
            LOG.info("{} events of the inbox were taken up again", left);
        }
    }

    /// Reads every event since the last time and works on those that no webhook brought, oldest
    /// first.
    ///
    /// @return whether all could be read and worked on
    public boolean events() {
        Instant now = clock.instant();
        Instant from = readUntil().orElse(now.minus(LONGEST)).minus(OVERLAP);
        Instant since = from.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : from;
        Optional<List<PaymentEvent>> all =
                read(ListSpan.between(since, now.plusSeconds(1)), payments::events);
        if (all.isEmpty()) {
            return false;
        }
        boolean done = true;
        for (PaymentEvent event : all.orElseThrow().reversed()) {
            done &= inbox.receiveGuarded(event);
        }
        if (done) {
            mark(now);
        }
        return done;
    }

    /// Every page of payment of the last days that the provider says is paid and that is not
    /// credited here, in words without secrets; they are credited by the way. Empty when all is
    /// well; [#NOT_COMPARED] alone when the provider cannot be asked.
    public List<String> differences() {
        Instant now = clock.instant();
        return read(
                        ListSpan.between(now.minus(SLOWEST), now.plusSeconds(1)),
                        payments::paidCheckouts)
                .map(paid -> paid.stream().map(this::difference).flatMap(Optional::stream).toList())
                .orElse(List.of(NOT_COMPARED));
    }

    private Optional<String> difference(CheckoutState checkout) {
        Optional<KeptOrder> order =
                Ids.parsed(checkout.order())
                        .flatMap(id -> database.transact(all -> new OrderRows(all).find(id)));
        if (Ids.parsed(checkout.order()).isPresent() && order.isEmpty()) {
            return Optional.of("order " + checkout.order() + " was paid and is not known here");
        }
        if (order.filter(one -> one.state() == OrderState.PARKED).isPresent()) {
            return Optional.of("order " + checkout.order() + " was paid and is parked");
        }
        if (order.isEmpty() || !order.orElseThrow().state().canBePaid()) {
            return Optional.empty();
        }
        var told = new EventContent.CheckoutTold(EventContent.CheckoutStep.COMPLETED, checkout);
        Handling handling = news.handle(told, (_, what) -> what);
        return Optional.of(
                "order "
                        + checkout.order()
                        + " was paid and not credited; now: "
                        + handling.getClass().getSimpleName());
    }

    /// Ends orders that nobody can pay any more, asking the provider first whether somebody did.
    public void endStale() {
        Instant before = clock.instant().minus(STALE);
        for (KeptOrder order :
                database.transact(all -> new OrderRows(all).openSince(before, MOST_STALE))) {
            Optional<String> page = order.payment().checkout();
            if (page.isEmpty()) {
                database.change(all -> end(all, order));
            } else if (payments.checkout(page.orElseThrow())
                    instanceof PaymentReply.Done<CheckoutState>(CheckoutState state)) {
                if (state.progress().isPaid()) {
                    difference(state).ifPresent(what -> LOG.warn("found late: {}", what));
                } else if (state.progress().status() == CheckoutState.Status.EXPIRED) {
                    database.change(all -> end(all, order));
                }
            }
        }
    }

    private static void end(Transaction all, KeptOrder order) {
        boolean ended =
                new OrderRows(all)
                        .change(order.id(), OrderState.OPEN, OrderState.EXPIRED, Optional.empty());
        LOG.debug("order {} is over: {}", order.id(), ended);
    }

    private <T> Optional<List<T>> read(
            ListSpan span, Function<ListSpan, PaymentReply<ListPart<T>>> list) {
        List<T> all = new ArrayList<>();
        ListSpan next = span;
        for (int part = 0; part < MOST_PARTS; part++) {
            if (!(list.apply(next) instanceof PaymentReply.Done<ListPart<T>>(ListPart<T> read))) {
                LOG.warn("the payment provider's list cannot be read now");
                return Optional.empty();
            }
            all.addAll(read.items());
            if (read.next().isEmpty()) {
                return Optional.of(all);
            }
            next = next.after(read.next().orElseThrow());
        }
        LOG.error("the payment provider's list does not end");
        return Optional.empty();
    }

    private Optional<Instant> readUntil() {
        return database.transact(all ->
                all.first(
                        "select read_until from reconciliation_mark where name = ?",
                        row -> row.time("read_until"),
                        EVENTS));
    }

    private void mark(Instant now) {
        database.change(all -> {
            int changed =
                    all.change(
                            "update reconciliation_mark set read_until = ?"
                                    + " where name = ? and read_until < ?",
                            now,
                            EVENTS,
                            now);
            if (changed == 0) {
                all.change(
                        "insert into reconciliation_mark (name, read_until) values (?, ?)"
                                + " on conflict do nothing",
                        EVENTS,
                        now);
            }
        });
    }
}
