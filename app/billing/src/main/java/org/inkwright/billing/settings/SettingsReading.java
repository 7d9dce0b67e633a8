package org.inkwright.billing.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Generations;

/// Turns words into settings and gathers what is wrong with them. Used once.
final class SettingsReading {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "[::1]", "localhost");

    private static final String DEMO_OPERATOR = "operator@example.org";
    private static final long CREDIT = 1_000_000;
    private static final int METRICS_THREADS = 12;
    private static final Duration METRICS_PATIENCE = Duration.ofSeconds(2);

    private final Map<String, String> values;
    private final List<String> faults;
    private final Path userHome;

    SettingsReading(Map<String, String> values, List<String> faults, Path userHome) {
        this.values = values;
        this.faults = faults;
        this.userHome = userHome;
    }

    SettingsResult result() {
        Mode mode = mode();
        Path home = home();
        Listening listening = listening(mode);
        Optional<DatabaseSettings> database = database(home);
        var business =
                new Business(
                        catalogue(),
                        number("free.months.per.network", 0, 1_000_000),
                        administration(mode));
        Services services = new ServicesReading(values, faults, mode).result();
        if (database.isEmpty() || !faults.isEmpty()) {
            return new SettingsResult.Faulty(faults);
        }
        return new SettingsResult.Good(
                new Settings(mode, home, listening, database.orElseThrow(), business, services));
    }

    private Mode mode() {
        return switch (text("mode").toLowerCase(Locale.ROOT)) {
            case "demo" -> Mode.DEMO;
            case "live" -> Mode.LIVE;
            default -> {
                faults.add("mode must be demo or live, not \"%s\".".formatted(text("mode")));
                yield Mode.DEMO;
            }
        };
    }

    private Path home() {
        String named = text("home");
        try {
            if (named.isEmpty() || named.contains(";")) {
                faults.add("home must name a folder; its name must not contain a semicolon.");
                return userHome;
            }
            Path home =
                    named.equals("~") || named.startsWith("~/")
                            ? userHome.resolve(named.substring(named.length() == 1 ? 1 : 2))
                            : Path.of(named);
            return home.toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            faults.add("home must name a folder, not \"%s\".".formatted(named));
            return userHome;
        }
    }

    private Listening listening(Mode mode) {
        String host = text("listen.host");
        if (host.isEmpty()) {
            faults.add("listen.host must name where to listen, such as 127.0.0.1 or 0.0.0.0.");
        }
        int port = number("listen.port", 0, 65_535);
        URI address = publicAddress(mode, host, port);
        int threads = number("web.threads", 16, 2000);
        var patience = Duration.ofSeconds(number("web.stop.seconds", 0, 300));
        return new Listening(host, port, address, threads, patience, entrance());
    }

    private Entrance entrance() {
        Entrance.Proxy proxy =
                switch (text("listen.proxy").toLowerCase(Locale.ROOT)) {
                    case "none" -> Entrance.Proxy.NONE;
                    case "forwarded" -> Entrance.Proxy.FORWARDED;
                    default -> {
                        faults.add("listen.proxy must be none or forwarded.");
                        yield Entrance.Proxy.NONE;
                    }
                };
        return new Entrance(
                number("web.requests.per.second", 0, 100_000),
                proxy,
                Duration.ofSeconds(number("web.arrival.seconds", 10, 3600)));
    }

    private URI publicAddress(Mode mode, String host, int port) {
        String named = text("public.address");
        String literal = host.contains(":") ? "[" + host + "]" : host;
        String usual = "http://" + literal + (port == 0 ? "" : ":" + port);
        try {
            URI address = new URI(named.isEmpty() ? usual : named);
            String scheme = String.valueOf(address.getScheme());
            String reached = String.valueOf(address.getHost());
            boolean plain = address.getQuery() == null && address.getFragment() == null;
            if (address.getHost() == null
                    || !Set.of("http", "https").contains(scheme)
                    || !plain
                    || address.toString().endsWith("/")) {
                return noAddress(named);
            }
            if (mode == Mode.LIVE && named.isEmpty()) {
                faults.add(
                        "public.address must be set in live mode: mails and pages of payment lead"
                                + " there.");
            }
            if (!address.getRawPath().isEmpty() || address.getUserInfo() != null) {
                faults.add("public.address must have no path, no user and no password.");
            }
            if (mode == Mode.DEMO && !(LOOPBACK.contains(host) && LOOPBACK.contains(reached))) {
                faults.add(
                        "mode demo is for this machine only, since it shows all mails and everything"
                                + " bought is free: listen.host and public.address must be 127.0.0.1,"
                                + " or mode must be live.");
            }
            if (mode == Mode.LIVE && scheme.equals("http") && !LOOPBACK.contains(reached)) {
                faults.add(
                        "public.address must begin with https in live mode: passwords and tokens"
                                + " would cross the network readable.");
            }
            return address;
        } catch (URISyntaxException e) {
            return noAddress(named);
        }
    }

    private URI noAddress(String named) {
        faults.add(
                "public.address must look like https://billing.example.org, not \"%s\"."
                        .formatted(named));
        return URI.create("http://127.0.0.1");
    }

    private Optional<DatabaseSettings> database(Path home) {
        String named = text("database.url");
        String url = named.isEmpty() ? DatabaseUrl.embedded(home).text() : named;
        List<String> wrong = DatabaseUrl.faults(url);
        faults.addAll(wrong);
        if (url.startsWith("jdbc:h2:mem:")) {
            faults.add(
                    "database.url is a database in memory, which keeps nothing. Leave it empty for"
                            + " the embedded file.");
        }
        int connections = number("database.connections", 2, 200);
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        var password = new Secret(text("database.password"));
        return Optional.of(
                new DatabaseSettings(
                        new DatabaseUrl(url), text("database.user"), password, connections));
    }

    private Optional<Path> catalogue() {
        String named = text("catalogue.file");
        try {
            Optional<Path> file = named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named));
            if (file.isPresent() && !Files.isReadable(file.orElseThrow())) {
                faults.add("catalogue.file %s cannot be read.".formatted(named));
            }
            return file;
        } catch (InvalidPathException e) {
            faults.add("catalogue.file must name a file, not \"%s\".".formatted(named));
            return Optional.empty();
        }
    }

    private Administration administration(Mode mode) {
        Set<String> addresses = new TreeSet<>();
        for (String one : text("admin.addresses").split(",", -1)) {
            if (one.strip().matches("[^\\s@]+@[^\\s@]+")) {
                addresses.add(one.strip());
            } else if (!one.isBlank()) {
                faults.add(
                        "admin.addresses must be mail addresses separated by commas, not \"%s\"."
                                .formatted(one.strip()));
            }
        }
        if (addresses.isEmpty() && mode == Mode.DEMO) {
            addresses.add(DEMO_OPERATOR);
        }
        return new Administration(
                addresses,
                new Credits(number("admin.alone.credits", 0, 1_000_000) * CREDIT),
                new Generations(number("admin.alone.generations", 0, 1_000_000)),
                metrics());
    }

    private Optional<Listening> metrics() {
        String host = text("metrics.host");
        if (text("metrics.port").isEmpty()) {
            return Optional.empty();
        }
        int port = number("metrics.port", 1, 65_535);
        if (host.isEmpty()) {
            faults.add("metrics.host must name where to listen, such as 127.0.0.1.");
        }
        if (text("metrics.port").equals(text("listen.port"))) {
            faults.add("metrics.port must be another port than listen.port.");
        }
        URI address = URI.create("http://127.0.0.1:" + port);
        return Optional.of(new Listening(host, port, address, METRICS_THREADS, METRICS_PATIENCE));
    }

    private int number(String name, int least, int most) {
        String text = text(name);
        if (text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(
                "%s must be a number from %d to %d, not \"%s\"."
                        .formatted(name, least, most, text));
        return least;
    }

    private String text(String name) {
        return values.getOrDefault(name, "");
    }
}
