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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Books;
import org.inkwright.billing.settings.Listening;
import org.inkwright.billing.settings.Secret;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.WebServer;
import org.inkwright.ledger.Credits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Accounts as people use them: through pages, without script.
@ParameterizedClass
@EnumSource(Engine.class)
class AccountsTest {
    private static final String ANN = "Ann@example.org";
    private static final String PASSWORD = "correct horse";
    private static final String WRONG = "do not belong together";

    private final Books books;
    private final People people;
    private final Outbox outbox;
    private final Accounts accounts;
    private final WebServer server;
    private final Browser browser;

    AccountsTest(Engine engine, @TempDir Path folder) {
        books = Books.open(engine, folder);
        URI address = URI.create("http://127.0.0.1");
        people = new People(books, address);
        outbox = people.outbox;
        accounts = people.accounts;
        List<Endpoint> routes =
                new ArrayList<>(IdentityRoutes.pages(accounts, address, Optional.empty()));
        routes.add(IdentityRoutes.mails(outbox));
        server =
                new WebServer(
                        new Listening("127.0.0.1", 0, address, 16, Duration.ofSeconds(5)), routes);
        browser = new Browser(server.start());
    }

    @AfterEach
    void close() {
        server.close();
        books.close();
    }

    @Test
    void aPersonSignsUpConfirmsTheAddressAndSignsIn() throws Exception {
        assertTrue(signUp(ANN).contains("there is a mail in its box now"));
        assertTrue(signIn(ANN, PASSWORD).contains("not confirmed yet"));
        String page = browser.open("/verify?link=" + lastLink()).body();
        assertTrue(page.contains("value=\"" + lastLink() + "\""), page);
        assertTrue(verify(lastLink()).contains("is confirmed"));
        String account = signIn("ann@EXAMPLE.org", PASSWORD);
        assertTrue(account.contains("You are signed in as " + ANN), account);
        assertTrue(send("/signout", Map.of()).contains("Sign in"));
        assertFalse(browser.open("/account").body().contains(ANN));
    }

    @Test
    void whoReadsTheMailDoesNotOpenAnAccountToAStranger() throws Exception {
        signUp(ANN); // by a stranger, with a password that Ann does not know
        String link = lastLink();
        String refused = send("/verify", Map.of("link", link, "password", "what Ann would take"));
        assertTrue(refused.contains("The password is wrong"), refused);
        assertTrue(signIn(ANN, PASSWORD).contains("not confirmed yet"));
        for (int i = 0; i < Tries.OF_AN_ADDRESS; i++) {
            send("/verify", Map.of("link", link, "password", "guess number " + i));
        }
        assertTrue(verify(link).contains("tried too often"));
        // By her mail Ann takes the account over.
        send("/forgot", Map.of("address", ANN));
        send("/reset", Map.of("link", lastLink(), "password", "what Ann would take"));
        assertTrue(signIn(ANN, PASSWORD).contains("do not belong together"));
        assertTrue(signIn(ANN, "what Ann would take").contains("You are signed in"));
    }

    @Test
    void nobodyGuessesThePasswordWhereAnAccountIsDeleted() throws Exception {
        signUpAndVerify();
        signIn(ANN, PASSWORD);
        for (int i = 0; i < Tries.OF_AN_ADDRESS; i++) {
            send("/account/delete", Map.of("password", "guess number " + i));
        }
        String page = send("/account/delete", Map.of("password", PASSWORD));
        assertTrue(page.contains("tried too often"), page);
        books.system.move(Tries.WINDOW);
        assertTrue(
                send("/account/delete", Map.of("password", PASSWORD))
                        .contains("Your account is deleted"));
    }

    @Test
    void whatNoDatabaseKeepsIsNoAddress() throws Exception {
        for (String address : List.of("a@b.c\u0000", "a\u0000@b.org", "a@b.c\u0007")) {
            assertTrue(signUp(address).contains("This is no mail address"), "sign-up");
        }
    }

    @Test
    void nobodyLearnsWhetherAnAddressHasAnAccount() throws Exception {
        signUpAndVerify();
        assertEquals(signUp("new@example.org"), signUp(ANN));
        assertEquals(
                signIn("none@example.org", PASSWORD).replace("none@example.org", ANN),
                signIn(ANN, "wrong password"));
        assertEquals(
                send("/forgot", Map.of("address", ANN)),
                send("/forgot", Map.of("address", "none@example.org")));
    }

    @Test
    void whoHasAnAccountIsToldByMailThatSomebodyTriedToMakeAnother() throws Exception {
        signUpAndVerify();
        signUp("ANN@example.org");
        Outbox.Mail mail = outbox.newest().getFirst();
        assertEquals("You have an Inkwright account", mail.subject());
        assertTrue(ANN.equalsIgnoreCase(mail.recipient()));
        assertTrue(signIn(ANN, PASSWORD).contains("You are signed in"));
    }

    @Test
    void aLinkWorksOnceAndForADay() throws Exception {
        signUp(ANN);
        String link = lastLink();
        books.system.move(Accounts.VERIFY);
        assertTrue(verify(link).contains("is too old"));
        books.system.move(Duration.ofHours(-1));
        signUp("bob@example.org");
        String other = lastLink();
        assertTrue(verify(other).contains("is confirmed"));
        assertTrue(verify(other).contains("is too old"));
    }

    @Test
    void aLinkForOneThingDoesNotDoAnother() throws Exception {
        signUp(ANN);
        String page = send("/reset", Map.of("link", lastLink(), "password", "another one"));
        assertTrue(page.contains("This link was used"), page);
    }

    @Test
    void aForgottenPasswordIsSetAnewAndEveryBrowserIsSignedOut() throws Exception {
        signUpAndVerify();
        signIn(ANN, PASSWORD);
        send("/forgot", Map.of("address", ANN));
        String link = lastLink();
        assertTrue(browser.open("/reset?link=" + link).body().contains(link));
        assertTrue(send("/reset", Map.of("link", link, "password", "short")).contains("10 to 200"));
        assertTrue(
                send("/reset", Map.of("link", link, "password", "battery staple"))
                        .contains("counts from now on"));
        assertFalse(browser.open("/account").body().contains("signed in"));
        assertTrue(signIn(ANN, PASSWORD).contains(WRONG));
        assertTrue(signIn(ANN, "battery staple").contains("You are signed in"));
    }

    @Test
    void guessingIsStoppedForAWhileAlsoWithTheRightPassword() throws Exception {
        signUpAndVerify();
        for (int i = 0; i < Tries.OF_AN_ADDRESS; i++) {
            assertTrue(signIn(ANN, "guess number " + i).contains(WRONG));
        }
        assertTrue(signIn(ANN, PASSWORD).contains("tried too often"));
        books.system.move(Tries.WINDOW);
        assertTrue(signIn(ANN, PASSWORD).contains("You are signed in"));
    }

    @Test
    void guessingAtManyAddressesFromOneNetworkIsStoppedToo() {
        var tries = new Tries(books.database);
        for (int i = 0; i < Tries.OF_A_NETWORK; i++) {
            assertTrue(tries.take("sign-in", numbered(i), "10.0.0.1", Books.START));
        }
        assertFalse(tries.take("sign-in", numbered(-1), "10.0.0.1", Books.START));
        assertTrue(tries.take("sign-in", numbered(-2), "10.0.0.2", Books.START));
    }

    private static MailAddress numbered(int number) {
        return MailAddress.of("a" + number + "@example.org").orElseThrow();
    }

    @Test
    void oneOfManySignUpsOfAnAddressAtOnceMakesTheAccount() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Entry>> entries =
                    IntStream.range(0, 8)
                            .mapToObj(i ->
                                    threads.submit(() ->
                                            accounts.signUp(
                                                    ANN, new Secret(PASSWORD), "10.0.0." + i)))
                            .toList();
            for (Future<Entry> entry : entries) {
                assertEquals(Entry.TAKEN, entry.get(60, TimeUnit.SECONDS));
            }
        }
        long made =
                outbox.newest().stream()
                        .filter(mail -> mail.subject().equals("Is this your address?"))
                        .count();
        assertEquals(1, made);
        assertEquals(8, outbox.newest().size());
    }

    @Test
    void aSessionEndsByItself() throws Exception {
        signUpAndVerify();
        signIn(ANN, PASSWORD);
        books.system.move(Accounts.SESSION);
        assertFalse(browser.open("/account").body().contains(ANN));
    }

    @Test
    void signingOutEverywhereEndsEveryBrowser() throws Exception {
        signUpAndVerify();
        var done = signedIn();
        signIn(ANN, PASSWORD);
        send("/signout-everywhere", Map.of());
        assertEquals(Optional.empty(), accounts.person(done.session()));
        assertFalse(browser.open("/account").body().contains(ANN));
    }

    @Test
    void rule90ADeletedAccountLeavesTheLedgerWholeAndNothingOfThePerson() throws Exception {
        signUpAndVerify();
        var person = accounts.person(signedIn().session()).orElseThrow();
        books.buy(person.account().toString(), "order-1", "12");
        signIn(ANN, PASSWORD);
        assertTrue(
                send("/account/delete", Map.of("password", "wrong password"))
                        .contains("Nothing was deleted"));
        assertTrue(
                send("/account/delete", Map.of("password", PASSWORD))
                        .contains("Your account is deleted"));
        assertTrue(signIn(ANN, PASSWORD).contains(WRONG));
        assertEquals(List.of(), books.differences());
        assertEquals(Credits.of("12"), books.available(person.account().toString()));
        assertFalse(everything().toLowerCase(Locale.ROOT).contains("ann@example.org"));
        signUpAndVerify();
        assertFalse(accounts.person(signedIn().session()).orElseThrow().equals(person));
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        var fields = Map.of("address", ANN, "password", PASSWORD);
        var origin = browser.send("/signup", fields, "Origin", "https://evil.example");
        assertEquals(403, origin.statusCode());
        var site = browser.send("/signup", fields, "Sec-Fetch-Site", "cross-site");
        assertTrue(site.body().contains("cross_site"), site.body());
        assertEquals(List.of(), outbox.newest());
    }

    @Test
    void whatSomebodyWritesIsNeverMarkup() throws Exception {
        String page = send("/signup", Map.of("address", "\"><b>'&", "password", PASSWORD));
        assertTrue(page.contains("value=\"&quot;&gt;&lt;b&gt;&#39;&amp;\""), page);
        String link = browser.open("/verify?link=%22%3E%3Cscript%3E").body();
        assertFalse(link.contains("<script"), link);
    }

    @Test
    void onlyHashesOfWhatIsHandedOutAreKept() throws Exception {
        signUpAndVerify();
        signUp("bob@example.org");
        String link = lastLink();
        String session = signedIn().session();
        String kept = everything();
        assertFalse(kept.replaceAll("link=[\\w-]+", "").contains(link), "the link is kept");
        assertFalse(kept.contains(session), "the session is kept");
        assertFalse(kept.contains(PASSWORD), "the password is kept");
    }

    private SignIn.Done signedIn() {
        return assertInstanceOf(
                SignIn.Done.class, accounts.signIn(ANN, new Secret(PASSWORD), "10.0.0.9"));
    }

    private void signUpAndVerify() throws Exception {
        signUp(ANN);
        verify(lastLink());
    }

    private String verify(String link) throws Exception {
        return send("/verify", Map.of("link", link, "password", PASSWORD));
    }

    private String signUp(String address) throws Exception {
        return send("/signup", Map.of("address", address, "password", PASSWORD));
    }

    private String signIn(String address, String password) throws Exception {
        return send("/signin", Map.of("address", address, "password", password));
    }

    private String send(String path, Map<String, String> fields) throws Exception {
        return browser.send(path, fields).body();
    }

    private String lastLink() {
        return people.lastLink();
    }

    private String everything() {
        return books.database.transact(all -> {
            var text = new StringBuilder();
            all.all(
                            "select concat_ws(' ', id, address, address_key, password)"
                                    + " as words from account",
                            row -> row.text("words"))
                    .forEach(text::append);
            all.all("select hash from mail_link", row -> row.text("hash")).forEach(text::append);
            all.all("select hash from browser_session", row -> row.text("hash"))
                    .forEach(text::append);
            all.all("select subject from try_count", row -> row.text("subject"))
                    .forEach(text::append);
            all.all(
                            "select concat_ws(' ', recipient, body) as words" + " from mail_outbox",
                            row -> row.text("words"))
                    .forEach(text::append);
            return text.toString();
        });
    }
}
