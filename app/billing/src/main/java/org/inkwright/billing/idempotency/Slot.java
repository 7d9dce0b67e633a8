package org.inkwright.billing.idempotency;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.billing.identity.Tokens;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiHeaders;

/// Where the answer to a request is kept.
///
/// @param account whose request it is: another account's equal key is another one
/// @param route what was asked
/// @param key the client's name for the request
/// @param fingerprint of method, path and body
public record Slot(UUID account, String route, String key, String fingerprint) {
    private static final String VISIBLE = "[!-~]{16,255}";

    /// The slot of a request, if it brings a sound key.
    public static Optional<Slot> of(UUID account, Route route, Call call) {
        return call.header(ApiHeaders.IDEMPOTENCY_KEY)
                .filter(key -> key.matches(VISIBLE))
                .map(key ->
                        new Slot(
                                account,
                                route.path(),
                                key,
                                HexFormat.of()
                                        .formatHex(
                                                Tokens.sha256(
                                                        route.method()
                                                                + " "
                                                                + call.address()
                                                                + "\n"
                                                                + Bodies.canonical(call.text())))));
    }
}
