package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inkwright.billing.api.DescriptionEndpoint;
import org.inkwright.billing.database.Database;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.orders.Served;
import org.inkwright.billing.settings.SettingsFile;
import org.inkwright.billing.settings.SettingsResult;
import org.inkwright.billing.web.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The route table of the program itself. What is proved for each route of the desktop and of
/// operators elsewhere (rule 88) is proved for these.
class RouteTableTest {
    // Whatever programs ask; people see the page of /oauth/authorize.
    private static final String FOR_PROGRAMS =
            "\\w+ /(oauth/(?!authorize).*|[.]well-known/.*|webhooks/.*|healthz|readyz|api/.*)";

    @TempDir Path folder;

    @Test
    void everyRouteOfTheProgramIsOneThatIsAskedAsAStrangerAndDescribed() {
        try (var served = new Served(Engine.H2, folder.resolve("served"))) {
            Set<String> asked = names(served.api);
            asked.addAll(names(served.admin));
            List<Endpoint> routes = routes();
            List<Endpoint> guarded =
                    routes.stream()
                            .filter(one -> one.route().path().matches("/(api|admin)(/.*)?"))
                            .filter(one -> !(one instanceof DescriptionEndpoint))
                            .toList();
            assertEquals(asked, names(guarded));
            assertEquals(routes.size(), names(routes).size(), "no address twice");
            Set<String> described = described(DescriptionEndpoint.of(routes).json());
            assertTrue(described.containsAll(names(served.api)), described.toString());
            assertEquals(names(withDescription(routes)), described);
            Set<String> pages = names(routes);
            pages.removeAll(described);
            assertTrue(
                    pages.stream().noneMatch(one -> one.matches(FOR_PROGRAMS)), pages.toString());
        }
    }

    private List<Endpoint> routes() {
        var environment =
                Map.of(
                        "INKWRIGHT_BILLING_HOME",
                        folder.toString(),
                        "INKWRIGHT_BILLING_LISTEN_PORT",
                        "0");
        var read = SettingsFile.read(Optional.empty(), environment, folder);
        var settings = assertInstanceOf(SettingsResult.Good.class, read).settings();
        try (var database = Database.open(settings.database())) {
            var clock = Ledger.clock(database, InstantSource.system());
            var ledger = new Ledger(database, clock);
            try (var assembly =
                    new Assembly(database, clock, InstantSource.system(), ledger, settings)) {
                return assembly.routes();
            }
        }
    }

    private static List<Endpoint> withDescription(List<Endpoint> routes) {
        return routes.stream().filter(one -> one.described().isPresent()).toList();
    }

    private static Set<String> names(List<Endpoint> routes) {
        return routes.stream()
                .map(one -> one.route().method() + " " + one.route().path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> described(String json) {
        JsonObject paths = JsonParser.parseString(json).getAsJsonObject().getAsJsonObject("paths");
        Set<String> names = new TreeSet<>();
        paths.keySet()
                .forEach(path ->
                        paths.getAsJsonObject(path)
                                .keySet()
                                .forEach(method ->
                                        names.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return names;
    }
}
