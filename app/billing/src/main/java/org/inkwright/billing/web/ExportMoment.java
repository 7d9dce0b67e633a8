package org.inkwright.billing.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Up to which moment an export goes. The same moment gives the same rows again: what is younger
/// than a minute is in none, since it may not be there yet.
///
/// @param instant the moment
public record ExportMoment(Instant instant) {
    /// The name of the field that asks for one.
    public static final String FIELD = "snapshot";

    /// What is older is in the database, or never will be.
    public static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    /// The moment that is asked for; without one the latest.
    ///
    /// @return empty for what is no moment, or none that can be had
    public static Optional<ExportMoment> asked(Call call, Instant now) {
        Instant latest = now.minus(SETTLED);
        try {
            return Optional.of(call.query(FIELD).map(Instant::parse).orElse(latest))
                    .filter(one -> !one.isAfter(latest) && one.isAfter(FIRST))
                    .map(ExportMoment::new);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The header that tells it.
    public Map<String, String> headers() {
        return Map.of("X-Export-Snapshot", instant.toString());
    }
}
