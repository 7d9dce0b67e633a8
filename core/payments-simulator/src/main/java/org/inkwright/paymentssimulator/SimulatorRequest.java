package org.inkwright.paymentssimulator;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A request to the simulator.
///
/// @param method such as `POST`
/// @param target path and query as sent, below the place where the simulator is mounted, such as
///   `/v1/refunds?limit=3`
/// @param headers names in any case
/// @param body the form, as sent
public record SimulatorRequest(
        String method, String target, Map<String, String> headers, String body) {
    public SimulatorRequest {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        headers = Map.copyOf(lower);
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    String header(String lowerName) {
        return headers.getOrDefault(lowerName, "");
    }
}
