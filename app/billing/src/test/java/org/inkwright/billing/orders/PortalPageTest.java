package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class PortalPageTest {
    private static final String PORTAL = "/account/portal";

    private final Served served;
    private final Browser browser;

    PortalPageTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
        browser = new Browser(served.address);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void onlyWhoIsSignedInIsLedToTheProvider() throws Exception {
        assertTrue(browser.open(PORTAL).body().contains("Sign in"));
        signIn();
        assertEquals(200, browser.open(PORTAL).statusCode(), "nothing was bought yet");
        assertEquals(0, served.payments.asked.get());
    }

    @Test
    void theProviderIsNotAskedAgainAndAgain() throws Exception {
        Served.User ann = signIn();
        served.order(ann, "credits-starter");
        served.payments.away = true;
        for (int i = 0; i < 10; i++) {
            assertEquals(503, browser.open(PORTAL).statusCode());
        }
        var more = browser.open(PORTAL);
        assertEquals(429, more.statusCode());
        assertTrue(more.body().contains("tried too often"), more.body());
        served.books.system.move(Duration.ofMinutes(15));
        assertEquals(503, browser.open(PORTAL).statusCode());
    }

    private Served.User signIn() throws Exception {
        Served.User ann = served.user("ann");
        browser.send("/signin", Map.of("address", "ann@example.org", "password", Served.PASSWORD));
        return ann;
    }
}
