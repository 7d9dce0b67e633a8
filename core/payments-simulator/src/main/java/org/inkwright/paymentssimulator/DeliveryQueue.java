package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Webhooks on their way, with a fate each, and repeated with growing pauses for three days when
/// they are not taken.
final class DeliveryQueue {
    private static final String TABLE = "delivery";
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(12),
                    Duration.ofHours(12),
                    Duration.ofHours(12),
                    Duration.ofHours(12));

    private final Store store;
    private final SimulatorSettings settings;

    DeliveryQueue(Store store, SimulatorSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    void add(JsonObject event) {
        DeliveryPolicy policy = settings.policy();
        SplittableRandom chance = store.chance();
        if (chance.nextInt(100) < policy.lostPercent()) {
            return;
        }
        int times = chance.nextInt(100) < policy.doubledPercent() ? 2 : 1;
        for (int i = 0; i < times; i++) {
            long late = chance.nextLong(policy.spread().toMillis() + 1);
            store.keep(
                    TABLE,
                    new Doc()
                            .put("id", store.id("dlv_"))
                            .put("event", Doc.text(event, "id"))
                            .put("attempt", 1)
                            .put("due", store.now().toEpochMilli() + late)
                            .json());
        }
    }

    /// Those that are to be posted now, in the order in which they set out.
    List<Delivery> due() {
        long now = store.now().toEpochMilli();
        List<JsonObject> due = new ArrayList<>();
        for (JsonObject row : store.all(TABLE)) {
            if (Doc.whole(row, "due") <= now) {
                due.add(row);
            }
        }
        due.sort(Comparator.comparingLong(row -> Doc.whole(row, "due")));
        return due.stream().map(this::delivery).toList();
    }

    void acknowledged(String id) {
        store.forget(TABLE, id);
    }

    void failed(String id) {
        store.find(TABLE, id)
                .ifPresent(row -> {
                    int attempt = (int) Doc.whole(row, "attempt");
                    if (attempt > PAUSES.size()) {
                        store.forget(TABLE, id);
                        return;
                    }
                    long pause = PAUSES.get(attempt - 1).toMillis();
                    row.addProperty("attempt", attempt + 1);
                    row.addProperty("due", store.now().toEpochMilli() + pause);
                });
    }

    private Delivery delivery(JsonObject row) {
        JsonObject event = store.need("event", Doc.text(row, "event"), "event");
        String body = event.toString();
        return new Delivery(
                Doc.text(row, "id"),
                Doc.text(event, "id"),
                Doc.text(event, "type"),
                (int) Doc.whole(row, "attempt"),
                body,
                signature(body));
    }

    private String signature(String body) {
        long seconds = store.seconds();
        StringBuilder header = new StringBuilder("t=" + seconds);
        for (String secret : settings.webhookSecrets()) {
            header.append(",v1=").append(hmac(secret, seconds + "." + body));
        }
        return header.toString();
    }

    private static String hmac(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
