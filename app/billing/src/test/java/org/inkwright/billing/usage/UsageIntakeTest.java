package org.inkwright.billing.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.orders.Served;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What desktops report that have another clock, or write what nobody keeps.
@ParameterizedClass
@EnumSource(Engine.class)
class UsageIntakeTest {
    private static final Duration AGO = Duration.ofHours(1);

    private final Served served;

    UsageIntakeTest(Engine engine, @TempDir Path folder) {
        served = new Served(engine, folder);
    }

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void rule81ADesktopWhoseClockIsWrongIsCountedByOurs() throws Exception {
        var ann = served.user("ann");
        Instant now = served.books.clock.instant();
        for (long days : new long[] {-3, 3}) {
            // what the desktop calls an hour ago is an hour ago, whatever it calls now
            Instant theirs = now.plus(Duration.ofDays(days));
            send(ann, theirs, List.of(event("clock" + days, theirs.minus(AGO), "tiny")));
        }
        // what has not happened yet is counted when it is told
        send(ann, now, List.of(event("future", now.plus(Duration.ofDays(9)), "tiny")));
        String then = now.minus(AGO).toString().substring(0, 10);
        assertEquals(
                List.of("clock-3 " + then, "clock3 " + then, "future " + day(now)),
                served.books.database.transact(all ->
                        all.all(
                                "select id, counted_day from usage_event order by id",
                                row -> row.text("id") + " " + row.text("counted_day"))));
    }

    @Test
    void whatNoDatabaseKeepsIsRefusedAlone() throws Exception {
        var ann = served.user("ann");
        Instant now = served.books.clock.instant();
        JsonArray items =
                send(ann, now, List.of(event("odd", now, "a\\u0000"), event("good", now, "tiny")));
        assertTrue(items.get(0).toString().contains("control characters"), items::toString);
        assertFalse(items.get(1).toString().contains("control characters"), items::toString);
        assertEquals("accepted", items.get(1).getAsJsonObject().get("result").getAsString());
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }

    private JsonArray send(Served.User user, Instant sent, List<String> events) throws Exception {
        String body =
                "{\"sent_at\":\"" + sent + "\",\"events\":[" + String.join(",", events) + "]}";
        var answer = served.post("/api/usage-events:batch", user, "", body);
        assertEquals(200, answer.statusCode(), answer.body());
        return Served.json(answer).getAsJsonArray("items");
    }

    private static String event(String id, Instant at, String model) {
        return """
        {"id":"%s","sequence":1,"at":"%s","kind":"seconds","step":"import","model":"%s",\
        "amount":7}\
        """
                .formatted(id, at, model);
    }
}
