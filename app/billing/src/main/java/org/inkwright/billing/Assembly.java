package org.inkwright.billing;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.inkwright.billing.access.AccessRoutes;
import org.inkwright.billing.access.Devices;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.acts.Acts;
import org.inkwright.billing.admin.AdminRoutes;
import org.inkwright.billing.admin.Desk;
import org.inkwright.billing.admin.Operators;
import org.inkwright.billing.api.ApiRoutes;
import org.inkwright.billing.api.DescriptionEndpoint;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Backups;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.demo.DemoStripe;
import org.inkwright.billing.idempotency.Once;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cleaning;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.identity.IdentityRoutes;
import org.inkwright.billing.identity.Letters;
import org.inkwright.billing.identity.MailReader;
import org.inkwright.billing.identity.Outbox;
import org.inkwright.billing.identity.Postman;
import org.inkwright.billing.identity.SharedSecret;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Statement;
import org.inkwright.billing.ledger.Upkeep;
import org.inkwright.billing.metrics.Gauges;
import org.inkwright.billing.metrics.Meters;
import org.inkwright.billing.orders.Heard;
import org.inkwright.billing.orders.Reconciler;
import org.inkwright.billing.orders.Shop;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.settings.Administration;
import org.inkwright.billing.settings.Mode;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.usage.UsageIntake;
import org.inkwright.billing.usage.UsageReport;
import org.inkwright.billing.usage.UsageRoutes;
import org.inkwright.billing.web.Cursors;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.HealthEndpoint;
import org.inkwright.billing.web.MetricsEndpoint;
import org.inkwright.billing.web.Patience;
import org.inkwright.billing.web.ReadyEndpoint;
import org.inkwright.billing.web.WebServer;
import org.inkwright.github.GitHubSignIn;
import org.inkwright.mail.SmtpPost;
import org.inkwright.payments.EventOrigin;
import org.inkwright.payments.Payments;
import org.inkwright.payments.StripePayments;
import org.inkwright.payments.WebhookReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything above the ledger, put together by hand: what can be asked, and what is done by
/// itself.
final class Assembly implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
    private static final int MOST_WAITING = 64;

    private final Database database;
    private final InstantSource clock;
    private final InstantSource outside;
    private final Settings settings;
    private final Catalogues catalogues;
    private final Patience patience;
    private final Optional<DemoStripe> demo;
    private final Shop shop;
    private final Meters meters = new Meters();
    private final List<Endpoint> routes = new ArrayList<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /// @param clock the server's time
    /// @param outside the system's time, which others understand
    Assembly(
            Database database,
            InstantSource clock,
            InstantSource outside,
            Ledger ledger,
            Settings settings) {
        this.outside = outside;
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        URI address = settings.listening().publicAddress();
        this.catalogues = new Catalogues(database, clock, settings.business().catalogue());
        this.patience = new Patience(Math.min(MOST_WAITING, settings.listening().threads() / 4));
        this.demo =
                settings.services().stripe().isPresent()
                        ? Optional.empty()
                        : Optional.of(new DemoStripe(address, settings.home(), outside));
        var plans = new Plans(catalogues, settings.business().freeMonths());
        this.shop =
                new Shop(
                        database,
                        clock,
                        new Shop.Books(ledger, plans, catalogues),
                        cashier(),
                        address,
                        meters);
        addRoutes(ledger, plans, address);
    }

    private void addRoutes(Ledger ledger, Plans plans, URI address) {
        var outbox = new Outbox(database);
        var letters = new Letters(outbox, address);
        var accounts = new Accounts(database, clock, letters);
        var devices = new Devices(database, clock, letters);
        var known = new Known(devices);
        var acts = new Acts(ledger, plans, catalogues, meters);
        routes.add(new HealthEndpoint());
        routes.add(new ReadyEndpoint(() -> !stopping.get() && database.answers()));
        Optional<GitHubSignIn> github = settings.services().github().map(GitHubSignIn::new);
        routes.addAll(IdentityRoutes.pages(accounts, address, github));
        routes.addAll(IdentityRoutes.addresses(accounts, database, clock, letters, address));
        github.ifPresent(one -> routes.addAll(IdentityRoutes.github(one, accounts, address)));
        routes.addAll(AccessRoutes.all(accounts, devices, database, clock, address));
        routes.addAll(ApiRoutes.account(known, accounts));
        routes.addAll(ApiRoutes.money(known, ledger, plans, acts, catalogues));
        routes.addAll(shop.api(known, accounts, patience));
        var cursors = new Cursors(SharedSecret.of(database, "cursors"));
        routes.addAll(ApiRoutes.books(known, new Statement(database), acts, cursors));
        routes.addAll(
                UsageRoutes.all(
                        known,
                        new UsageIntake(database, clock),
                        new UsageReport(database, ledger, plans, cursors),
                        clock));
        routes.addAll(shop.others(accounts, Cookies.of(address)));
        demo.ifPresent(stripe -> routes.addAll(stripe.endpoints()));
        addAdmin(accounts, new Desk(database, clock, ledger, catalogues, shop, administration()));
        if (settings.services().mail().isEmpty()) {
            routes.add(IdentityRoutes.mails(outbox));
        }
    }

    private void addAdmin(Accounts accounts, Desk desk) {
        var operators = new Operators(database, clock, accounts, administration().addresses());
        var cursors = new Cursors(SharedSecret.of(database, "cursors"));
        routes.addAll(AdminRoutes.programs(operators, desk, database, clock, cursors));
        URI address = settings.listening().publicAddress();
        routes.addAll(AdminRoutes.pages(operators, desk, accounts, address));
    }

    private Administration administration() {
        return settings.business().administration();
    }

    /// The route table: everything the program can be asked.
    List<Endpoint> routes() {
        List<Endpoint> all = new ArrayList<>(routes);
        all.add(DescriptionEndpoint.of(routes));
        return all;
    }

    /// Counts and times what is done.
    Meters meters() {
        return meters;
    }

    /// Where metrics are told, on a port of their own, if they are.
    Optional<WebServer> metrics() {
        return administration()
                .metrics()
                .map(listening ->
                        new WebServer(listening, List.of(new MetricsEndpoint(meters::text))));
    }

    /// What is done by itself, again and again.
    void keepUp(Upkeep upkeep) {
        new Gauges(database, clock).on(meters);
        meters.watch(
                "parked.items", "What waits for an operator.", () -> shop.parked().all().size());
        meters.watch(
                "ledger.imbalance",
                "Balances that did not agree when they were recomputed last; must be 0.",
                upkeep::imbalance);
        Reconciler reconciler = shop.reconciler();
        upkeep.also(Duration.ofSeconds(10), catalogues::refresh);
        upkeep.also(Duration.ofMinutes(1), reconciler::workOnWhatIsLeft);
        upkeep.also(Duration.ofMinutes(10), reconciler::events);
        upkeep.also(Duration.ofHours(24), () -> report(reconciler.differences()));
        upkeep.also(Duration.ofHours(1), reconciler::endStale);
        upkeep.also(Duration.ofMinutes(5), shop.refunds()::sendLeft);
        upkeep.also(Duration.ofHours(1), new Cleaning(database, clock)::run);
        settings.database()
                .url()
                .file()
                .map(file -> new Backups(database, file, clock))
                .ifPresent(backups -> upkeep.also(Duration.ofHours(1), backups::run));
        var once = new Once(clock);
        upkeep.also(Duration.ofHours(1), () -> database.transact(once::clean));
        settings.services()
                .mail()
                .map(smtp -> new Postman(database, clock, new SmtpPost(smtp, clock)))
                .ifPresent(postman -> upkeep.also(Duration.ofSeconds(5), postman::carry));
        demo.ifPresent(stripe -> upkeep.also(Duration.ofSeconds(1), () -> tell(stripe)));
    }

    /// Reads mails aloud that leave the machine nowhere.
    void readMails(Upkeep upkeep, Consumer<String> listener) {
        if (settings.mode() == Mode.DEMO && settings.services().mail().isEmpty()) {
            var reader = new MailReader(database, listener);
            upkeep.also(Duration.ofSeconds(1), reader::read);
        }
    }

    /// Says to whoever asks that no more requests should come.
    void stopping() {
        stopping.set(true);
    }

    /// Lets those go who wait for something.
    @Override
    public void close() {
        patience.close();
    }

    private void tell(DemoStripe stripe) {
        stripe.tell(delivery -> shop.hear(delivery.bytes(), delivery.signature()) == Heard.DONE);
    }

    private Shop.Cashier cashier() {
        return demo.map(stripe ->
                        new Shop.Cashier(
                                stripe.payments(),
                                stripe.webhooks(),
                                EventOrigin.Money.TEST,
                                outside))
                .orElseGet(this::stripe);
    }

    // A key for tests takes no real money: then the events of tests count.
    private Shop.Cashier stripe() {
        var stripe = settings.services().stripe().orElseThrow();
        Payments payments = StripePayments.open(stripe);
        boolean test = stripe.isForTests();
        if (test) {
            LOG.warn("stripe.secret.key is one for tests: no real money is taken");
        }
        return new Shop.Cashier(
                payments,
                new WebhookReader(settings.services().webhookSecrets()),
                test ? EventOrigin.Money.TEST : EventOrigin.Money.LIVE,
                outside);
    }

    private static void report(List<String> differences) {
        differences.forEach(difference -> LOG.error("payments differ: {}", difference));
    }
}
