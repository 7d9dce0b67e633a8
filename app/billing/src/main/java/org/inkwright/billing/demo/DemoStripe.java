package org.inkwright.billing.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.payments.Confidential;
import org.inkwright.payments.Payments;
import org.inkwright.payments.StripePayments;
import org.inkwright.payments.StripeSettings;
import org.inkwright.payments.WebhookReader;
import org.inkwright.paymentssimulator.Delivery;
import org.inkwright.paymentssimulator.SimulatorSettings;
import org.inkwright.paymentssimulator.StripeSimulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Stripe that takes no money, mounted below an address of this program and asked over HTTP like
/// the real one. What it knows is kept in a file, so that subscriptions survive a restart. Shared
/// by all threads.
public final class DemoStripe {
    /// Where it is mounted.
    static final String MOUNT = "/demo/stripe";

    private static final Logger LOG = LoggerFactory.getLogger(DemoStripe.class);
    private static final String FILE = "demo-stripe.json";
    private static final int SECRET_BYTES = 24;

    private final StripeSimulator simulator;
    private final Path file;
    private final URI base;
    private final Confidential key;
    private final Confidential webhookSecret;
    private final AtomicReference<String> kept = new AtomicReference<>("");

    /// Begins, or goes on where it stopped.
    ///
    /// @param address how browsers reach this program
    /// @param home where its file lies
    public DemoStripe(URI address, Path home, InstantSource clock) {
        var random = new SecureRandom();
        this.base = URI.create(address + MOUNT);
        this.key = new Confidential("sk_test_" + secret(random));
        this.webhookSecret = new Confidential("whsec_" + secret(random));
        this.file = home.resolve(FILE);
        var settings =
                SimulatorSettings.of(random.nextLong(), base, key.value(), webhookSecret.value());
        this.simulator = opened(settings, clock, file);
    }

    /// Asks it over HTTP.
    public Payments payments() {
        return StripePayments.open(new StripeSettings(key, base, StripeSettings.Patience.USUAL));
    }

    /// Reads what it tells.
    public WebhookReader webhooks() {
        return new WebhookReader(List.of(webhookSecret));
    }

    /// Its API and its pages.
    public List<Endpoint> endpoints() {
        return List.of(
                new DemoStripeEndpoint(simulator, Route.Method.GET),
                new DemoStripeEndpoint(simulator, Route.Method.POST),
                new DemoStripeEndpoint(simulator, Route.Method.DELETE));
    }

    /// Tells what is to be told, and keeps what it knows.
    ///
    /// @param hearer takes a webhook; says whether it need not come again
    public void tell(Predicate<Delivery> hearer) {
        for (Delivery delivery : simulator.dueDeliveries()) {
            if (hearer.test(delivery)) {
                simulator.acknowledged(delivery);
            } else {
                simulator.failed(delivery);
            }
        }
        keep();
    }

    private void keep() {
        String now = simulator.snapshot();
        if (now.equals(kept.get())) {
            return;
        }
        try {
            Path next = file.resolveSibling(FILE + ".new");
            Files.writeString(next, now);
            Files.move(
                    next,
                    file,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            kept.set(now);
        } catch (IOException e) {
            LOG.warn("what the demo's payments know cannot be kept", e);
        }
    }

    private static StripeSimulator opened(
            SimulatorSettings settings, InstantSource clock, Path file) {
        try {
            return Files.exists(file)
                    ? StripeSimulator.restored(settings, clock, Files.readString(file))
                    : new StripeSimulator(settings, clock);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("what the demo's payments knew cannot be read; they begin anew", e);
            return new StripeSimulator(settings, clock);
        }
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
