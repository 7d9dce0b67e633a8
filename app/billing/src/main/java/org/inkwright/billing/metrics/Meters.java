package org.inkwright.billing.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.LimitName;

/// Counts and times what the endpoint does, and says it in Prometheus's words. No label is an id, a
/// key or free text. Shared by all threads.
public final class Meters {
    private static final double CREDIT = 1_000_000;

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /// Begins with nothing.
    public Meters() {}

    /// An act asked to begin.
    ///
    /// @param took how long that was decided and kept
    public void asked(Duration took) {
        registry.timer("billing.hold").record(took);
    }

    /// A limit stood in an act's way.
    public void limited(LimitName limit) {
        registry.counter("limits.rejected", "limit", word(limit)).increment();
    }

    /// An act was settled.
    ///
    /// @param outcome how
    public void settled(Enum<?> outcome) {
        registry.counter("billing.settlements", "outcome", word(outcome)).increment();
    }

    /// An act came to more than its account could pay: our loss.
    public void overrun(Credits loss) {
        registry.counter("billing.overrun.credits").increment(loss.count() / CREDIT);
    }

    /// The payment provider told something.
    ///
    /// @param type of the event, one of those that the program knows
    /// @param result what became of it
    /// @param lag since it happened
    public void heard(String type, String result, Duration lag) {
        registry.counter("webhook.events", "type", type, "result", result).increment();
        registry.timer("webhook.lag").record(lag.isNegative() ? Duration.ZERO : lag);
    }

    /// The payment provider told something in the words of another version than ours, which can go
    /// wrong at any time.
    public void foreign() {
        registry.counter("webhook.foreign").increment();
    }

    /// A request was answered.
    ///
    /// @param route its pattern, not its path
    public void answered(String method, String route, int status, Duration took) {
        registry.timer(
                        "http.server.requests",
                        "method",
                        method,
                        "route",
                        route,
                        "status",
                        Integer.toString(status))
                .record(took);
    }

    /// Asks for a number whenever somebody looks.
    ///
    /// @param about what it is, in a sentence
    public void watch(String name, String about, Supplier<Number> number) {
        Gauge.builder(name, number).description(about).register(registry);
    }

    /// Everything in Prometheus's words.
    public String text() {
        return registry.scrape();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
