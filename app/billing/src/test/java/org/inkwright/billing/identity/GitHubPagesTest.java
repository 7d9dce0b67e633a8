package org.inkwright.billing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.proof.Overheard;
import org.inkwright.billing.settings.Listening;
import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.WebServer;
import org.inkwright.github.GitHubSettings;
import org.inkwright.github.GitHubSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// People who sign in with GitHub, by a server that answers as GitHub does.
@ParameterizedClass
@EnumSource(Engine.class)
class GitHubPagesTest {
    private static final String PASSWORD = "correct horse";
    private static final String SECRET = "canarySecretOfTheClient";

    private final AtomicReference<String> mail = new AtomicReference<>("ann@example.org");
    private volatile boolean hostile;
    private final Books books;
    private final People people;
    private final WebServer github;
    private final WebServer server;
    private final Browser browser;

    GitHubPagesTest(Engine engine, @TempDir Path folder) throws Exception {
        books = Books.open(engine, folder);
        Listening there = listening().settled();
        github = new WebServer(there, fake());
        URI web = github.start();
        var signIn =
                new GitHubSignIn(
                        new GitHubSettings(
                                "client-1",
                                SECRET,
                                URI.create(web + "/web"),
                                URI.create(web + "/api")));
        Listening here = listening().settled();
        people = new People(books, here.publicAddress());
        List<Endpoint> routes =
                new ArrayList<>(
                        IdentityRoutes.pages(
                                people.accounts, here.publicAddress(), Optional.of(signIn)));
        routes.addAll(IdentityRoutes.github(signIn, people.accounts, here.publicAddress()));
        server = new WebServer(here, routes);
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.close();
        github.close();
        books.close();
    }

    @Test
    void somebodyWithoutAnAccountGetsOneAndComesBackToIt() throws Exception {
        assertTrue(browser.open("/signin").body().contains("Sign in with GitHub"));
        assertTrue(signedIn().contains("ann@example.org"));
        assertEquals(1, count("account"));
        // another address at GitHub later: still the same person
        mail.set("ann@work.example");
        assertTrue(signedIn().contains("ann@example.org"));
        assertEquals(1, count("account"));
    }

    @Test
    void anAccountWithTheSameConfirmedAddressIsTheirs() throws Exception {
        people.signedIn("ann@example.org", PASSWORD);
        assertTrue(signedIn().contains("ann@example.org"));
        assertEquals(
                "ann@example.org: Your Inkwright account can be opened another way",
                people.newestMail());
        assertEquals(1, count("account"));
        assertInstanceOf(SignIn.Done.class, byPassword());
        assertEquals(1, count("outside_identity"));
        people.accounts.forgot("ann@example.org", "10.0.0.7");
        assertEquals(
                Entry.TAKEN, people.accounts.reset(people.lastLink(), new Secret("another one")));
        assertEquals(0, count("outside_identity"), "whoever linked it is out");
    }

    @Test
    void whoMadeAnAccountWithSomebodyElsesAddressLosesIt() throws Exception {
        people.accounts.signUp("ann@example.org", new Secret(PASSWORD), "10.0.0.7");
        assertTrue(signedIn().contains("ann@example.org"));
        assertInstanceOf(SignIn.Wrong.class, byPassword());
    }

    @Test
    void onlyTheBrowserThatSetOutComesBack() throws Exception {
        var forged = browser.open("/signin/github/back?code=code-1&state=made-up-by-somebody");
        assertEquals(400, forged.statusCode());
        mail.set("");
        var none = browser.open("/signin/github");
        assertEquals(403, none.statusCode(), none.body());
        assertEquals(0, count("account"));
    }

    @Test
    void theSecretIsToldToNobodyWhateverGitHubAnswers() throws Exception {
        hostile = true;
        try (var log = new Overheard()) {
            var answer = browser.open("/signin/github");
            assertTrue(answer.statusCode() >= 400, answer.body());
            assertFalse(Overheard.isIn(answer.body() + answer.headers(), SECRET), answer.body());
            assertTrue(log.text().contains("/signin/github/back"), log.text());
            // The other side's log, in this test, is in it too: what it was sent is not.
            assertFalse(Overheard.isIn(log.text(), SECRET));
        }
        assertEquals(0, count("account"));
    }

    private String signedIn() throws Exception {
        var answer = browser.open("/signin/github");
        assertEquals("/account", answer.uri().getPath(), answer.body());
        return answer.body();
    }

    private SignIn byPassword() {
        return people.accounts.signIn("ann@example.org", new Secret(PASSWORD), "10.0.0.7");
    }

    private long count(String table) {
        return books.database.transact(
                all -> all.only("select count(*) as n from " + table, row -> row.number("n")));
    }

    private static Listening listening() {
        return new Listening(
                "127.0.0.1", 0, URI.create("http://127.0.0.1"), 16, Duration.ofSeconds(5));
    }

    private List<Endpoint> fake() {
        Route.Body form = Route.Body.form();
        return List.of(
                new Fake(
                        Route.get("/web/login/oauth/authorize"),
                        call ->
                                new Answer.Elsewhere(
                                        call.query("redirect_uri").orElseThrow()
                                                + "?code=code-1&state="
                                                + call.query("state").orElseThrow())),
                new Fake(
                        Route.post("/web/login/oauth/access_token", form),
                        call ->
                                new Answer.Json(
                                        200,
                                        hostile
                                                ? Map.of(
                                                        "error", call.text(),
                                                        "error_description", call.text())
                                                : Map.of(
                                                        "access_token", "gho_1",
                                                        "scope", "",
                                                        "token_type", "bearer"))),
                new Fake(
                        Route.get("/api/user"),
                        _ -> new Answer.Json(200, Map.of("id", 583231, "login", "octo-cat"))),
                new Fake(
                        Route.get("/api/user/emails"),
                        _ ->
                                new Answer.Json(
                                        200,
                                        mail.get().isEmpty()
                                                ? List.of()
                                                : List.of(
                                                        Map.of(
                                                                "email", mail.get(),
                                                                "primary", true,
                                                                "verified", true)))),
                new Fake(
                        new Route(
                                Route.Method.DELETE,
                                "/api/applications/{id}/token",
                                Route.Body.any(1024)),
                        _ -> new Answer.Json(204, Map.of())));
    }

    private record Fake(Route route, Function<Call, Answer> work) implements Endpoint {
        @Override
        public Answer answer(Call call) {
            return work.apply(call);
        }
    }
}
