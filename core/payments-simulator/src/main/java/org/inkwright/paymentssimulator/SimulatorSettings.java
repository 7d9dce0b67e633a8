package org.inkwright.paymentssimulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// How a simulator is.
///
/// @param seed decides ids and fates: the same seed and the same requests give the same
/// @param address where browsers reach it, without a slash at the end
/// @param secretKey what requests must carry
/// @param webhookSecrets what webhooks are signed with, each of them
/// @param policy how webhooks travel
/// @param bankTime how long a payment by bank takes
public record SimulatorSettings(
        long seed,
        URI address,
        String secretKey,
        List<String> webhookSecrets,
        DeliveryPolicy policy,
        Duration bankTime) {
    public SimulatorSettings {
        webhookSecrets = List.copyOf(webhookSecrets);
    }

    /// Orderly webhooks, and three days for a payment by bank.
    public static SimulatorSettings of(
            long seed, URI address, String secretKey, String webhookSecret) {
        return new SimulatorSettings(
                seed,
                address,
                secretKey,
                List.of(webhookSecret),
                DeliveryPolicy.ORDERLY,
                Duration.ofDays(3));
    }

    /// The same with other webhooks.
    public SimulatorSettings travelling(DeliveryPolicy other) {
        return new SimulatorSettings(seed, address, secretKey, webhookSecrets, other, bankTime);
    }

    @Override
    public String toString() {
        return "simulated Stripe at " + address;
    }
}
