package org.inkwright.billing.orders;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inkwright.billing.access.AccessRoutes;
import org.inkwright.billing.access.Desktop;
import org.inkwright.billing.access.Devices;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.acts.Acts;
import org.inkwright.billing.admin.AdminRoutes;
import org.inkwright.billing.admin.Desk;
import org.inkwright.billing.admin.Operators;
import org.inkwright.billing.api.ApiRoutes;
import org.inkwright.billing.catalogue.Catalogues;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.identity.IdentityRoutes;
import org.inkwright.billing.identity.People;
import org.inkwright.billing.identity.SharedSecret;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.ledger.Statement;
import org.inkwright.billing.metrics.Meters;
import org.inkwright.billing.plans.Plans;
import org.inkwright.billing.settings.Administration;
import org.inkwright.billing.settings.Listening;
import org.inkwright.billing.usage.UsageIntake;
import org.inkwright.billing.usage.UsageReport;
import org.inkwright.billing.usage.UsageRoutes;
import org.inkwright.billing.web.Cursors;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Patience;
import org.inkwright.billing.web.WebServer;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Generations;
import org.inkwright.payments.Confidential;
import org.inkwright.payments.EventOrigin;
import org.inkwright.payments.WebhookReader;

/// The whole endpoint over a database of its own, with a payment provider of plain values and a
/// clock that can be moved.
public final class Served implements AutoCloseable {
    /// How many accounts of one network have a free month at a time.
    public static final int FREE_MONTHS = 8;

    public static final String PASSWORD = "correct horse";
    static final String SECRET = "whsec_first";
    static final String OLD_SECRET = "whsec_older";
    public static final String VERSION = "2026-11-21";

    public final Meters meters = new Meters();
    public final Books books;
    public final People people;
    public final Catalogues catalogues;
    public final Plans plans;
    public final Acts acts;
    public final FakePayments payments;
    public final Shop shop;
    public final Reconciler reconciler;
    public final List<Endpoint> api = new ArrayList<>();
    public final List<Endpoint> admin = new ArrayList<>();
    public final URI address;

    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public Served(Engine engine, Path folder) {
        this(Books.open(engine, folder));
    }

    public Served(Books books) {
        this(books, settled(), new FakePayments(books.clock));
    }

    /// One instance of several over one database and one payment provider.
    Served(Books books, FakePayments payments) {
        this(books, settled(), payments);
    }

    private Served(Books books, Listening listening, FakePayments payments) {
        this(books, listening, payments, usual(books, payments), List.of());
    }

    /// The same with another payment provider.
    ///
    /// @param payments asked by nobody then
    public Served(
            Books books,
            Listening listening,
            FakePayments payments,
            Shop.Cashier cashier,
            List<? extends Endpoint> more) {
        this.books = books;
        this.payments = payments;
        URI issuer = listening.publicAddress();
        people = new People(books, issuer);
        catalogues = new Catalogues(books.database, books.clock, Optional.empty());
        plans = new Plans(catalogues, FREE_MONTHS);
        acts = new Acts(books.ledger, plans, catalogues, meters);
        var devices = new Devices(books.database, books.clock, people.letters);
        var known = new Known(devices);
        shop =
                new Shop(
                        books.database,
                        books.clock,
                        new Shop.Books(books.ledger, plans, catalogues),
                        cashier,
                        issuer,
                        meters);
        reconciler = shop.reconciler();
        api.addAll(ApiRoutes.account(known, people.accounts));
        api.addAll(ApiRoutes.money(known, books.ledger, plans, acts, catalogues));
        api.addAll(shop.api(known, people.accounts, new Patience(8)));
        var cursors = new Cursors(SharedSecret.of(books.database, "cursors"));
        api.addAll(ApiRoutes.books(known, new Statement(books.database), acts, cursors));
        api.addAll(
                UsageRoutes.all(
                        known,
                        new UsageIntake(books.database, books.clock),
                        new UsageReport(books.database, books.ledger, plans, cursors),
                        books.clock));
        List<Endpoint> routes = new ArrayList<>(api);
        routes.addAll(more);
        routes.addAll(IdentityRoutes.pages(people.accounts, issuer, Optional.empty()));
        routes.addAll(
                IdentityRoutes.addresses(
                        people.accounts, books.database, books.clock, people.letters, issuer));
        routes.addAll(
                AccessRoutes.all(people.accounts, devices, books.database, books.clock, issuer));
        routes.addAll(shop.others(people.accounts, Cookies.of(issuer)));
        addAdmin(cursors, issuer);
        routes.addAll(admin);
        server = new WebServer(listening, routes);
        address = server.start();
    }

    /// A place to listen at that is free now.
    public static Listening settled() {
        try {
            URI anywhere = URI.create("http://127.0.0.1");
            return new Listening("127.0.0.1", 0, anywhere, 24, Duration.ofSeconds(5)).settled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shop.Cashier usual(Books books, FakePayments payments) {
        var reader =
                new WebhookReader(List.of(new Confidential(SECRET), new Confidential(OLD_SECRET)));
        return new Shop.Cashier(payments, reader, EventOrigin.Money.LIVE, books.clock);
    }

    private void addAdmin(Cursors cursors, URI issuer) {
        var administration =
                new Administration(
                        Set.of("boss@example.org", "Second@example.org"),
                        Credits.of("500"),
                        new Generations(200),
                        Optional.empty());
        var desk =
                new Desk(
                        books.database,
                        books.clock,
                        books.ledger,
                        catalogues,
                        shop,
                        administration);
        var operators =
                new Operators(
                        books.database, books.clock, people.accounts, administration.addresses());
        admin.addAll(AdminRoutes.programs(operators, desk, books.database, books.clock, cursors));
        admin.addAll(AdminRoutes.pages(operators, desk, people.accounts, issuer));
    }

    /// Somebody with a verified account and a desktop that is signed in.
    public User user(String name) throws Exception {
        String mail = name + "@example.org";
        String session = people.signedIn(mail, PASSWORD);
        JsonObject tokens = new Desktop(address, session).signIn();
        String access = tokens.get("access_token").getAsString();
        UUID account = people.accounts.person(session).orElseThrow().account();
        return new User(account, access, tokens.get("refresh_token").getAsString());
    }

    /// The same later, when the access token is no longer good.
    public User again(User user) throws Exception {
        JsonObject tokens = new Desktop(address, "").refresh(user.refresh());
        return new User(
                user.account(),
                tokens.get("access_token").getAsString(),
                tokens.get("refresh_token").getAsString());
    }

    public HttpResponse<String> get(String path, User user) throws Exception {
        return send(request(path).header("Authorization", "Bearer " + user.access()).build());
    }

    public HttpResponse<String> post(String path, User user, String key, String body)
            throws Exception {
        var request =
                request(path)
                        .header("Authorization", "Bearer " + user.access())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(request.build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path));
    }

    public HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }

    /// Orders something and says the order's id.
    public String order(User user, String offer) throws Exception {
        var answer = post("/api/orders", user, UUID.randomUUID().toString(), asked(offer));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return json(answer).get("id").getAsString();
    }

    /// Orders something and pays for it.
    ///
    /// @return the order's id
    public String bought(User user, String offer) throws Exception {
        String order = order(user, offer);
        var told = new Told(this);
        if (told.send(told.completed("evt_of_" + order, order)) != 200) {
            throw new AssertionError("not taken");
        }
        return order;
    }

    /// An event of the payment provider that nobody can work on.
    public void tellOdd(String event) throws Exception {
        String odd = "{\"id\":\"sub_1\",\"object\":\"subscription\",\"status\":7}";
        var told = new Told(this);
        Instant now = books.clock.instant();
        int status =
                told.send(
                        Told.event(event, "customer.subscription.updated", now, odd)
                                .replace(Told.OURS, "2031-01-01.later"));
        if (status != 200) {
            throw new AssertionError("not taken: " + status);
        }
    }

    static String asked(String offer) {
        return "{\"offer\":\"" + offer + "\",\"version\":\"" + VERSION + "\"}";
    }

    public String state(User user, String order) throws Exception {
        return json(get("/api/orders/" + order, user)).get("state").getAsString();
    }

    public long count(String sql) {
        return books.database.transact(all -> all.only(sql, row -> row.number("n")));
    }

    /// What became of an event.
    public String stateOf(String event) {
        return books.database.transact(all ->
                all.only("select state from inbox where id = ?", row -> row.text("state"), event));
    }

    public static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    @Override
    public void close() {
        server.close();
        books.close();
    }

    /// Who is signed in.
    public record User(UUID account, String access, String refresh) {
        public String owner() {
            return account.toString();
        }
    }
}
