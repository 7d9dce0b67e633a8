package org.inkwright.billing.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.inkwright.billing.access.Desktop;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.identity.Browser;
import org.inkwright.billing.orders.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// What must not be kept or told is looked for in every table, in every line of the log and in the
/// metrics, after somebody has done what people do (N4 and rule 90).
class CanariesTest {
    private static final String NAME = "canary-ann";
    private static final String MAIL = NAME + "@example.org";

    private final Served served;
    private final LoggerContext logging = new LoggerContext();
    private final Browser browser;

    CanariesTest(@TempDir Path folder) {
        served = new Served(Engine.H2, folder);
        browser = new Browser(served.address);
    }

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.setContext(logging);
        log.start();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext real) {
            Logger root = real.getLogger("org.inkwright");
            root.setLevel(Level.DEBUG);
            root.addAppender(log);
        }
    }

    @AfterEach
    void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext real) {
            real.getLogger("org.inkwright").detachAppender(log);
        }
        served.close();
    }

    @Test
    void secretsAreKeptAndToldNowhereAndNothingOfAPersonAfterTheyAreGone() throws Exception {
        var ann = served.user(NAME);
        String order = served.bought(ann, "credits-starter");
        String renewed =
                new Desktop(served.address, "")
                        .refresh(ann.refresh())
                        .get("access_token")
                        .getAsString();
        browser.send("/signin", Map.of("address", MAIL, "password", "a wrong password"));
        browser.send("/signin", Map.of("address", MAIL, "password", Served.PASSWORD));
        browser.send("/account/address", Map.of("address", MAIL, "password", Served.PASSWORD));
        served.get("/api/orders/" + order, ann);
        served.get("/api/ledger?cursor=" + ann.access(), ann);
        String kept = everything();
        assertTrue(kept.contains(MAIL), "the search finds what is there");
        for (String secret :
                List.of(
                        ann.access(),
                        ann.refresh(),
                        renewed,
                        Served.PASSWORD,
                        "a wrong password")) {
            assertFalse(isIn(kept, secret), "a secret is in the database");
            assertFalse(told().contains(secret), "a secret is in the log");
            assertFalse(served.meters.text().contains(secret), "a secret is in the metrics");
        }
        assertFalse(told().contains(NAME), "an address is in the log");
        var deleted = browser.send("/account/delete", Map.of("password", Served.PASSWORD)).body();
        assertTrue(deleted.contains("Your account is deleted"), deleted);
        String left = everything().toLowerCase(Locale.ROOT);
        assertFalse(isIn(left, NAME), () -> around(left));
        assertEquals(List.of(), served.books.differences());
    }

    private static boolean isIn(String kept, String word) {
        String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return kept.contains(word) || kept.contains(hex);
    }

    private static String around(String kept) {
        int at = Math.max(0, kept.indexOf(NAME));
        return kept.substring(Math.max(0, at - 300), Math.min(kept.length(), at + 100));
    }

    // Every row of every table, as H2 would write it into a file.
    private String everything() {
        List<String> rows =
                served.books.database.transact(
                        all -> all.all("script nopasswords", row -> row.text("script")));
        return String.join("\n", rows);
    }

    private String told() {
        return List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + event.getKeyValuePairs())
                .collect(Collectors.joining("\n"));
    }
}
