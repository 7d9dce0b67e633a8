package org.inkwright.billing.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Generations;
import org.inkwright.ledger.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    private static final Map<String, String> LIVE =
            Map.of(
                    "INKWRIGHT_BILLING_MODE",
                    "live",
                    "INKWRIGHT_BILLING_PUBLIC_ADDRESS",
                    "https://billing.example.org",
                    "INKWRIGHT_BILLING_MAIL_HOST",
                    "mail.example.org",
                    "INKWRIGHT_BILLING_MAIL_FROM",
                    "Inkwright <mail@example.org>",
                    "INKWRIGHT_BILLING_STRIPE_SECRET_KEY",
                    "sk_live_1",
                    "INKWRIGHT_BILLING_STRIPE_WEBHOOK_SECRETS",
                    "whsec_1, whsec_2");

    @TempDir Path home;

    @Test
    void liveModeNeedsMailAndMoney() {
        Settings settings = good(LIVE);
        assertEquals(2, settings.services().webhookSecrets().size());
        assertFalse(settings.toString().contains("sk_live"), settings::toString);
        for (String needed : List.of("MAIL_HOST", "STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRETS")) {
            var environment = new TreeMap<>(LIVE);
            environment.remove("INKWRIGHT_BILLING_" + needed);
            List<String> faults = faulty(environment);
            String name = needed.toLowerCase(Locale.ROOT).replace('_', '.');
            assertEquals(1, faults.size(), faults::toString);
            assertTrue(faults.getFirst().startsWith(name), faults::toString);
        }
    }

    @Test
    void demoModeIsForThisMachineOnly() {
        String mode = "INKWRIGHT_BILLING_";
        for (var open :
                List.of(
                        Map.of(mode + "LISTEN_HOST", "0.0.0.0"),
                        Map.of(mode + "PUBLIC_ADDRESS", "https://billing.example.org"))) {
            List<String> faults = faulty(new TreeMap<>(open));
            assertEquals(1, faults.size(), faults::toString);
            assertTrue(
                    faults.getFirst().startsWith("mode demo is for this machine"),
                    faults::toString);
        }
    }

    @Test
    void liveModeSaysWhereItIs() {
        var environment = new TreeMap<>(LIVE);
        environment.remove("INKWRIGHT_BILLING_PUBLIC_ADDRESS");
        assertTrue(faulty(environment).getFirst().startsWith("public.address must be set"));
        for (String odd : List.of("https://example.org/billing", "https://ann:pw@example.org")) {
            environment.put("INKWRIGHT_BILLING_PUBLIC_ADDRESS", odd);
            List<String> faults = faulty(environment);
            assertEquals(
                    List.of("public.address must have no path, no user and no password."), faults);
        }
    }

    @Test
    void whatOtherServicesNeedIsCheckedAtTheStart() {
        var environment = new TreeMap<>(LIVE);
        environment.put("INKWRIGHT_BILLING_MAIL_PORT", "0x");
        environment.put("INKWRIGHT_BILLING_MAIL_SECURITY", "maybe");
        environment.put("INKWRIGHT_BILLING_MAIL_FROM", "nobody");
        environment.put("INKWRIGHT_BILLING_STRIPE_SECRET_KEY", "pk_live_1");
        environment.put("INKWRIGHT_BILLING_STRIPE_WEBHOOK_SECRETS", "secret");
        environment.put("INKWRIGHT_BILLING_GITHUB_CLIENT_ID", "x");
        environment.put("INKWRIGHT_BILLING_CATALOGUE_FILE", "/nowhere/catalogue.json");
        List<String> faults = faulty(environment);
        assertEquals(8, faults.size(), faults::toString);
        var demo = Map.of("INKWRIGHT_BILLING_STRIPE_SECRET_KEY", "sk_live_1");
        assertTrue(faulty(demo).getFirst().contains("demo mode"));
    }

    @Test
    void withoutAnyWordItIsADemoInTheHomeFolder() {
        Settings settings = good(Map.of());
        assertEquals(Mode.DEMO, settings.mode());
        assertEquals(home.resolve(".inkwright-billing"), settings.home());
        assertEquals("http://127.0.0.1:8642", settings.listening().publicAddress().toString());
        assertEquals(Duration.ofSeconds(20), settings.listening().patience());
        assertEquals(
                Optional.of(home.resolve(".inkwright-billing").resolve("billing.mv.db")),
                settings.database().url().file());
    }

    @Test
    void operatorsAreNamedByTheirAddressesAndOnlyADemoHasOneByItself() {
        assertEquals(
                Set.of("operator@example.org"),
                good(Map.of()).business().administration().addresses());
        assertEquals(Set.of(), good(LIVE).business().administration().addresses());
        var named = new TreeMap<>(LIVE);
        named.put("INKWRIGHT_BILLING_ADMIN_ADDRESSES", "ann@example.org , bob@example.org");
        named.put("INKWRIGHT_BILLING_ADMIN_ALONE_CREDITS", "12");
        var administration = good(named).business().administration();
        assertEquals(Set.of("ann@example.org", "bob@example.org"), administration.addresses());
        assertEquals(Credits.of("12"), administration.alone(Unit.CREDIT));
        assertEquals(new Generations(200), administration.alone(Unit.GENERATION));
        named.put("INKWRIGHT_BILLING_ADMIN_ADDRESSES", "ann@example.org,bob");
        assertTrue(faulty(named).getFirst().contains("\"bob\""));
    }

    @Test
    void theFileGoesOverTheUsualValuesAndTheEnvironmentOverBoth() throws IOException {
        Path file = file("listen.port=1000\nweb.threads=20\n");
        var environment = Map.of("INKWRIGHT_BILLING_LISTEN_PORT", "2000", "PATH", "/bin");
        var result = SettingsFile.read(Optional.of(file), environment, home);
        Listening listening =
                assertInstanceOf(SettingsResult.Good.class, result).settings().listening();
        assertEquals(2000, listening.port());
        assertEquals(20, listening.threads());
    }

    @Test
    void allFaultsAreListedAtOnce() throws IOException {
        Path file =
                file(
                        """
                        mode=test
                        home=
                        listen.host=
                        listen.port=70000
                        listen.prot=80
                        public.address=example.org/
                        database.url=jdbc:mysql://x
                        database.connections=one
                        web.threads=-1
                        web.stop.seconds=1000
                        listen.proxy=perhaps
                        metrics.port=99999
                        """);
        var environment = Map.of("INKWRIGHT_BILLING_DATABASE_URI", "x");
        var result = SettingsFile.read(Optional.of(file), environment, home);
        List<String> faults = assertInstanceOf(SettingsResult.Faulty.class, result).sentences();
        assertEquals(13, faults.size(), faults::toString);
        assertTrue(
                faults.getFirst()
                        .contains("Perhaps one of listen.host, listen.port, listen.proxy?"));
        assertTrue(faults.stream().allMatch(fault -> fault.matches("(?s).*[.?]")));
    }

    /// Rule 92: with H2's usual write delay a killed process loses what it acknowledged.
    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/tmp/x, WRITE_DELAY=0",
        "jdbc:h2:/tmp/x;WRITE_DELAY=00, WRITE_DELAY=0",
        "jdbc:h2:/tmp/x;WRITE_DELAY=500, WRITE_DELAY=0",
        "jdbc:h2:mem:x;WRITE_DELAY=0, keeps nothing",
        "jdbc:h2:tcp://host/x;WRITE_DELAY=0, PostgreSQL",
        "jdbc:h2:/tmp/x;WRITE_DELAY=0;INIT=SET WRITE_DELAY 500, no other option",
        "jdbc:h2:/tmp/x;WRITE_DELAY=0;FILE_LOCK=NO, no other option",
        "jdbc:h2:/tmp/x;WRITE_DELAY=0;AUTO_SERVER=TRUE, no other option",
        "jdbc:h2:memFS:x;WRITE_DELAY=0, names no file",
        "jdbc:h2:file:nioMemFS:x;WRITE_DELAY=0, names no file",
        "jdbc:sqlite:x, must begin with",
    })
    void rule92AnAddressThatWouldLoseCommitsIsRefused(String url, String why) {
        List<String> faults = faulty(Map.of("INKWRIGHT_BILLING_DATABASE_URL", url));
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(faults.getFirst().contains(why), faults::toString);
    }

    @Test
    void rule92AnAddressWithoutAWriteDelayIsTaken() {
        String url = "jdbc:h2:file:/tmp/x;write_delay=0";
        var settings = good(Map.of("INKWRIGHT_BILLING_DATABASE_URL", url));
        assertEquals(Optional.of(Path.of("/tmp/x.mv.db")), settings.database().url().file());
    }

    @ParameterizedTest
    @CsvSource({
        "http://billing.example.org, false",
        "https://billing.example.org, true",
        "http://127.0.0.1:8080, true",
        "ftp://example.org, false",
        "https://example.org/?x=1, false",
        "https://exa mple.org, false",
    })
    void liveTrafficIsEncrypted(String address, boolean taken) {
        var environment = new TreeMap<>(LIVE);
        environment.put("INKWRIGHT_BILLING_PUBLIC_ADDRESS", address);
        var result = SettingsFile.read(Optional.empty(), environment, home);
        assertEquals(taken, result instanceof SettingsResult.Good);
    }

    @Test
    void aFileThatIsNoPropertiesFileIsNamed() throws IOException {
        Path broken = Files.write(home.resolve("broken"), new byte[] {'a', '=', (byte) 0xff});
        Path escape = file("mode=\\u12");
        Path missing = home.resolve("missing");
        for (Path path : List.of(broken, escape, missing, home)) {
            var result = SettingsFile.read(Optional.of(path), Map.of(), home);
            var faults = assertInstanceOf(SettingsResult.Faulty.class, result).sentences();
            assertTrue(faults.getFirst().contains(path.toString()), faults::toString);
        }
    }

    @Test
    void secretsDoNotPrintThemselves() {
        Settings settings = good(Map.of("INKWRIGHT_BILLING_DATABASE_PASSWORD", "tell-nobody"));
        assertEquals("tell-nobody", settings.database().password().value());
        assertFalse(settings.toString().contains("tell-nobody"));
    }

    @Test
    void theDocumentedFileExplainsEverySetting() {
        int named = 0;
        boolean explained = false;
        for (String line : SettingsFile.documented().lines().toList()) {
            if (line.isBlank()) {
                explained = false;
            } else if (line.startsWith("#")) {
                explained = true;
            } else {
                assertTrue(explained, line);
                named++;
            }
        }
        assertEquals(SettingsFile.usual().size(), named);
    }

    private Settings good(Map<String, String> environment) {
        var result = SettingsFile.read(Optional.empty(), environment, home);
        return assertInstanceOf(SettingsResult.Good.class, result).settings();
    }

    private List<String> faulty(Map<String, String> environment) {
        var result = SettingsFile.read(Optional.empty(), environment, home);
        return assertInstanceOf(SettingsResult.Faulty.class, result).sentences();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(home.resolve("my.properties"), text);
    }
}
