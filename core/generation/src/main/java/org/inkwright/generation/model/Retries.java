package org.inkwright.generation.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Whether and when the same is asked again: only what may pass, with growing pauses that chance
/// spreads, or when the service says.
final class Retries {
    private static final Duration FIRST = Duration.ofSeconds(1);

    private final ModelLimits limits;
    private final Pacing pacing;

    Retries(ModelLimits limits, Pacing pacing) {
        this.limits = limits;
        this.pacing = pacing;
    }

    /// How long to wait before asking again; empty when it makes no sense.
    ///
    /// @param attempt which one failed, from 1
    Optional<Duration> pauseAfter(int attempt, ModelFailure failure) {
        if (!failure.trouble().mayPass() || attempt >= limits.attempts()) {
            return Optional.empty();
        }
        Duration advised = failure.advisedWait();
        if (advised.compareTo(limits.longestPause()) > 0) {
            return Optional.empty();
        }
        if (advised.isPositive()) {
            // A little later than told, so that not everybody comes back at once.
            return Optional.of(advised.plusMillis((long) (pacing.chance() * 500)));
        }
        long full = FIRST.toMillis() << Math.min(attempt - 1, 10);
        long capped = Math.min(full, limits.longestPause().toMillis());
        return Optional.of(Duration.ofMillis((long) (capped * (0.5 + pacing.chance() / 2))));
    }

    /// What a service advises: milliseconds, seconds or a date; zero when it says nothing.
    Duration advised(Response response) {
        String millis = response.header("retry-after-ms");
        if (millis != null) {
            Duration told = seconds(millis, 1_000);
            if (told != null) {
                return told;
            }
        }
        String told = response.header("Retry-After");
        if (told == null) {
            return Duration.ZERO;
        }
        Duration seconds = seconds(told, 1);
        return seconds == null ? until(told) : seconds;
    }

    private static @Nullable Duration seconds(String number, double perSecond) {
        try {
            double value = Double.parseDouble(number.strip()) / perSecond;
            double held = Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1e7);
            return Duration.ofMillis((long) (held * 1_000));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Duration until(String date) {
        try {
            Instant then =
                    ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            Duration wait = Duration.between(pacing.now(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
