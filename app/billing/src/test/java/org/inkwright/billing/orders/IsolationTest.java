package org.inkwright.billing.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.acts.ActOrder;
import org.inkwright.billing.api.DescriptionEndpoint;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.ledger.ActAsked;
import org.inkwright.ledger.MeteredUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rule 88: every route of the API, made from the route table, is asked by a stranger and by
/// somebody else.
class IsolationTest {
    @Test
    void rule88NoRouteAnswersAStrangerOrTellsOfAnother(@TempDir Path folder) throws Exception {
        try (var served = new Served(Engine.H2, folder)) {
            var ann = served.user("ann");
            var bob = served.user("bob");
            Map<String, String> ids =
                    Map.of(
                            "/api/devices/{id}", device(served, ann),
                            "/api/orders/{id}", served.order(ann, "credits-starter"),
                            "/api/receipts/{id}", act(served, ann));
            assertTrue(served.api.size() >= 16);
            for (Endpoint endpoint : served.api) {
                Route route = endpoint.route();
                boolean foreign = route.path().contains("{");
                assertTrue(!foreign || ids.containsKey(route.path()), "no id for " + route.path());
                String path =
                        foreign
                                ? route.path().replace("{id}", ids.get(route.path()))
                                : route.path();
                assertEquals(401, ask(served, route, path, "nonsense").statusCode(), path);
                boolean stream = path.equals("/api/events");
                if (stream || (route.method() == Route.Method.DELETE && !foreign)) {
                    continue;
                }
                var answer = ask(served, route, path, bob.access());
                if (foreign) {
                    assertEquals(404, answer.statusCode(), path);
                }
                assertFalse(answer.body().contains("ann@example.org"), path);
                ids.values().forEach(id -> assertFalse(answer.body().contains(id), path));
            }
            String described = DescriptionEndpoint.of(served.api).json();
            for (Endpoint endpoint : served.api) {
                Route route = endpoint.route();
                var operation = endpoint.described().orElseThrow();
                assertEquals(route.path(), operation.path());
                assertEquals(route.method().name(), operation.method());
                assertTrue(described.contains('"' + route.path() + '"'), route.path());
            }
            for (var own : ids.entrySet()) {
                if (!own.getKey().contains("devices")) {
                    String path = own.getKey().replace("{id}", own.getValue());
                    assertEquals(200, served.get(path, ann).statusCode(), path);
                }
            }
        }
    }

    private static HttpResponse<String> ask(Served served, Route route, String path, String access)
            throws Exception {
        return served.send(
                served.request(path)
                        .header("Authorization", "Bearer " + access)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "a-key-of-16-letters")
                        .method(
                                route.method().name(),
                                route.method() == Route.Method.POST
                                        ? BodyPublishers.ofString("{}")
                                        : BodyPublishers.noBody())
                        .build());
    }

    private static String device(Served served, Served.User user) throws Exception {
        var devices = Served.json(served.get("/api/devices", user)).getAsJsonArray("items");
        return devices.get(0).getAsJsonObject().get("id").getAsString();
    }

    private static String act(Served served, Served.User user) {
        var work = new ActOrder.Work("demo-writer", "chapter", Optional.empty(), "request");
        var opening =
                served.acts.begin(
                        new ActOrder(
                                "anns-act",
                                user.account(),
                                new ActAsked(ActAsked.Kind.NEW, 1),
                                work,
                                new MeteredUse.Tokens(1, 0, 1),
                                Duration.ofMinutes(5)));
        assertEquals(List.of("Begun"), List.of(opening.getClass().getSimpleName()));
        return "anns-act";
    }
}
