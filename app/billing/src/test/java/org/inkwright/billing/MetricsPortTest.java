package org.inkwright.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.settings.Settings;
import org.inkwright.billing.settings.SettingsFile;
import org.inkwright.billing.settings.SettingsResult;
import org.inkwright.billing.web.PortInUseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Metrics are told on a port of their own, and the guide explains each of them.
class MetricsPortTest {
    private static final List<String> TOLD =
            List.of(
                    "billing_holds_open",
                    "billing_acts_running",
                    "outbox_oldest_seconds",
                    "parked_items",
                    "ledger_imbalance",
                    "http_server_requests_seconds");

    @TempDir Path home;

    @Test
    void metricsAreToldElsewhereThanTheRest() throws Exception {
        int port = free();
        try (var server = BillingServer.start(settings(port), InstantSource.system(), mail -> {})) {
            assertEquals(200, get(server.address() + "/healthz").statusCode());
            assertEquals(404, get(server.address() + "/metrics").statusCode());
            String here = "http://127.0.0.1:" + port;
            assertEquals(404, get(here + "/api/me").statusCode());
            var metrics = get(here + "/metrics");
            assertEquals(200, metrics.statusCode());
            for (String name : TOLD) {
                assertTrue(metrics.body().contains("\n" + name), name + "\n" + metrics.body());
            }
            assertTrue(metrics.body().contains("route=\"/healthz\",status=\"200\""));
            assertTrue(metrics.body().contains("\nledger_imbalance 0.0"));
        }
    }

    @Test
    void aPortThatIsTakenStopsTheStartAndNothingIsLeftRunning() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = settings(taken.getLocalPort());
            assertThrows(
                    PortInUseException.class,
                    () ->
                            BillingServer.start(settings, InstantSource.system(), mail -> {})
                                    .close());
        }
        try (var server =
                BillingServer.start(settings(free()), InstantSource.system(), mail -> {})) {
            assertEquals(200, get(server.address() + "/readyz").statusCode());
        }
    }

    @Test
    void theGuideExplainsEachOfThem() throws IOException {
        String guide =
                Files.readString(Path.of("../../docs/how-to/operate-the-billing-endpoint.md"));
        TOLD.forEach(name -> assertTrue(guide.contains("`" + name), name));
        for (String name :
                List.of(
                        "billing_hold_seconds",
                        "billing_settlements_total",
                        "billing_overrun_credits_total",
                        "limits_rejected_total",
                        "webhook_events_total",
                        "webhook_lag_seconds")) {
            assertTrue(guide.contains("`" + name), name);
        }
    }

    private Settings settings(int port) {
        var environment =
                Map.of(
                        "INKWRIGHT_BILLING_HOME",
                        home.toString(),
                        "INKWRIGHT_BILLING_LISTEN_PORT",
                        "0",
                        "INKWRIGHT_BILLING_METRICS_PORT",
                        Integer.toString(port));
        var read = SettingsFile.read(Optional.empty(), environment, home);
        return assertInstanceOf(SettingsResult.Good.class, read).settings();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
