package org.inkwright.billing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.orders.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another mail address, and whether credits pay, as people set them on their page.
class AddressChangesTest {
    private static final String OLD = "ann@example.org";
    private static final String NEW = "Ann.New@example.org";

    private final Served served;
    private Browser browser;

    AddressChangesTest(@TempDir Path folder) {
        served = new Served(Engine.H2, folder);
    }

    @BeforeEach
    void signIn() throws Exception {
        served.people.signedIn(OLD, Served.PASSWORD);
        browser = new Browser(served.address);
        signIn(OLD);
    }

    @AfterEach
    void close() {
        served.close();
    }

    private String signIn(String address) throws Exception {
        return send("/signin", Map.of("address", address, "password", Served.PASSWORD));
    }

    private String send(String path, Map<String, String> fields) throws Exception {
        return browser.send(path, fields).body();
    }

    private String ask(String address, String password) throws Exception {
        return send("/account/address", Map.of("address", address, "password", password));
    }

    private Outbox.Mail newest() {
        return served.people.outbox.newest().getFirst();
    }

    @Test
    void anAddressIsChangedByTheLinkThatGoesToTheNewOneAndTheOldOneIsTold() throws Exception {
        assertTrue(ask(NEW, Served.PASSWORD).contains("there is a mail in its box"));
        assertEquals(NEW, newest().recipient());
        String link = served.people.lastLink();
        assertTrue(browser.open("/account").body().contains("signed in as " + OLD));
        assertTrue(browser.open("/address?link=" + link).body().contains(link));
        assertTrue(send("/address", Map.of("link", link)).contains("from now on"));
        assertEquals(OLD, newest().recipient());
        assertTrue(browser.open("/account").body().contains("signed in as " + NEW));
        assertTrue(send("/address", Map.of("link", link)).contains("was used"));
        assertTrue(signIn(OLD).contains("do not belong together"));
        assertTrue(signIn(NEW).contains("signed in as " + NEW));
    }

    @Test
    void aWrongPasswordChangesNothing() throws Exception {
        int mails = served.people.outbox.newest().size();
        assertTrue(ask(NEW, "correct house").contains("The password is wrong"));
        assertTrue(ask("nonsense", Served.PASSWORD).contains("no mail address"));
        assertEquals(mails, served.people.outbox.newest().size());
    }

    @Test
    void nobodyLearnsWhetherTheNewAddressHasAnAccount() throws Exception {
        served.people.signedIn("bob@example.org", Served.PASSWORD);
        assertEquals(ask(NEW, Served.PASSWORD), ask("bob@example.org", Served.PASSWORD));
        assertEquals("You have an Inkwright account", newest().subject());
        assertEquals("bob@example.org", newest().recipient());
    }

    @Test
    void anAddressThatSomebodyTookMeanwhileIsNotTakenAway() throws Exception {
        ask(NEW, Served.PASSWORD);
        String link = served.people.lastLink();
        served.people.signedIn(NEW, Served.PASSWORD);
        assertTrue(send("/address", Map.of("link", link)).contains("was used, is too old"));
        assertTrue(browser.open("/account").body().contains("signed in as " + OLD));
    }

    @Test
    void linksThatWentToTheOldAddressOpenNothingAnyMore() throws Exception {
        send("/forgot", Map.of("address", OLD));
        String reset = served.people.lastLink();
        ask("first@example.org", Served.PASSWORD);
        String first = served.people.lastLink();
        ask(NEW, Served.PASSWORD);
        String second = served.people.lastLink();
        assertTrue(send("/address", Map.of("link", first)).contains("was used, is too old"));
        assertTrue(send("/address", Map.of("link", second)).contains("from now on"));
        var fields = Map.of("link", reset, "password", "battery staple");
        assertTrue(send("/reset", fields).contains("was used, is too old"));
    }

    @Test
    void whoSetsANewPasswordStopsAChangeThatAnotherAskedFor() throws Exception {
        ask(NEW, Served.PASSWORD);
        String link = served.people.lastLink();
        assertEquals(
                OLD,
                served.people.outbox.newest().stream()
                        .filter(mail -> mail.subject().contains("asked for another"))
                        .findFirst()
                        .orElseThrow()
                        .recipient());
        send("/forgot", Map.of("address", OLD));
        String reset = served.people.lastLink();
        send("/reset", Map.of("link", reset, "password", "battery staple"));
        assertTrue(send("/address", Map.of("link", link)).contains("was used, is too old"));
    }

    @Test
    void anOldLinkChangesNothing() throws Exception {
        ask(NEW, Served.PASSWORD);
        String link = served.people.lastLink();
        served.books.system.move(AddressChanges.LINK);
        assertTrue(send("/address", Map.of("link", link)).contains("was used, is too old"));
    }

    @Test
    void creditsPayUntilTheirOwnerSaysOtherwise() throws Exception {
        var ann = served.user("carl");
        served.books.buy(ann.owner(), "order-1", "5");
        signIn("carl@example.org");
        assertTrue(browser.open("/account").body().contains("your plan&#39;s generations"));
        assertTrue(send("/account/credits", Map.of("never", "yes")).contains("your credits stay"));
        assertEquals(
                "NEVER",
                served.books.ledger.with(
                        ann.owner(), wallet -> served.plans.creditUse(wallet).name()));
        assertFalse(send("/account/credits", Map.of("x", "")).contains("your credits stay"));
    }
}
