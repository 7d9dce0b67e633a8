package org.inkwright.billing.orders;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.idempotency.Once;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.metrics.Meters;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Patience;
import org.inkwright.payments.EventOrigin;
import org.inkwright.payments.Payments;
import org.inkwright.payments.WebhookReader;

/// Everything around buying, put together.
public final class Shop {
    private final Database database;
    private final InstantSource clock;
    private final Cashier cashier;
    private final Orders orders;
    private final Pages pages;
    private final Paybacks paybacks;
    private final PaymentNews news;
    private final Inbox inbox;

    /// @param books what a purchase changes
    /// @param cashier who takes the money
    /// @param address how browsers reach the program
    /// @param meters counts what the payment provider tells
    public Shop(
            Database database,
            InstantSource clock,
            Books books,
            Cashier cashier,
            URI address,
            Meters meters) {
        this.database = database;
        this.clock = clock;
        this.cashier = cashier;
        this.pages = new Pages(address);
        var subscriptions = new Subscriptions(database, books.ledger(), books.plans());
        var till = new Till(books.ledger(), books.catalogues(), books.plans());
        this.paybacks = new Paybacks(books.ledger(), books.catalogues(), books.plans());
        Payments payments = cashier.payments();
        this.news = new PaymentNews(database, payments, till, paybacks, subscriptions);
        this.inbox = new Inbox(database, clock, news, cashier.money(), meters);
        this.orders =
                new Orders(
                        database,
                        cashier,
                        books.ledger(),
                        books.catalogues(),
                        pages,
                        subscriptions);
    }

    /// What the desktop asks.
    public List<Endpoint> api(Known known, Accounts accounts, Patience patience) {
        return List.of(
                new OrdersEndpoint(known, accounts, database, new Once(clock), orders),
                new OrderEndpoint(known, database, patience),
                new EventsEndpoint(known, database, patience),
                new PortalEndpoint(known, database, cashier.payments(), pages));
    }

    /// What browsers and the payment provider ask.
    public List<Endpoint> others(Accounts accounts, Cookies cookies) {
        return List.of(
                new PortalPage(accounts, cookies, database, cashier, pages),
                new WebhookEndpoint(webhooks()),
                new PaidPage(database, cashier.payments(), news),
                new NotPaidPage());
    }

    /// Hears the payment provider.
    ///
    /// @return whether it need not tell that again
    public Heard hear(byte[] body, String signature) {
        return webhooks().hear(body, signature);
    }

    private Webhooks webhooks() {
        return new Webhooks(cashier.webhooks(), inbox, cashier.clock());
    }

    /// Reads the provider's own lists.
    public Reconciler reconciler() {
        return new Reconciler(database, clock, cashier.payments(), inbox, news);
    }

    /// Gives money back for operators.
    public Refunds refunds() {
        return new Refunds(database, cashier.clock(), cashier.payments(), paybacks);
    }

    /// What waits for somebody to look at it.
    public ParkedItems parked() {
        return new ParkedItems(database, clock, inbox);
    }

    /// What a purchase changes.
    public record Books(Ledger ledger, Plans plans, Catalogues catalogues) {}

    /// Who takes the money.
    ///
    /// @param webhooks reads what it tells
    /// @param money which money counts here
    /// @param clock the time that both sides understand: the system's
    public record Cashier(
            Payments payments,
            WebhookReader webhooks,
            EventOrigin.Money money,
            InstantSource clock) {}
}
