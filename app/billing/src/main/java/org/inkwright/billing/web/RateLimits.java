package org.inkwright.billing.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.LimitHit;
import org.inkwright.ledger.LimitName;

/// Limits as headers that programs of all kinds understand: one policy each, in the syntax of
/// draft-ietf-httpapi-ratelimit-headers-10.
public final class RateLimits {
    private static final String POLICY = "RateLimit-Policy";
    private static final String STATE = "RateLimit";

    private RateLimits() {}

    /// The headers for limits that count acts or generations; none when there is no such limit.
    public static Map<String, String> headers(List<LimitHit> limits, Instant now) {
        List<LimitHit> counted =
                limits.stream()
                        .filter(limit -> limit.name().measure() == LimitName.Measure.ACTS)
                        .toList();
        return counted.isEmpty()
                ? Map.of()
                : Map.of(
                        POLICY,
                        counted.stream().map(RateLimits::policy).collect(Collectors.joining(", ")),
                        STATE,
                        counted.stream()
                                .map(limit -> state(limit, now))
                                .collect(Collectors.joining(", ")));
    }

    private static String policy(LimitHit limit) {
        String policy = "\"%s\";q=%d".formatted(limit.name().code(), limit.limit());
        return switch (limit.name()) {
            case HOURLY -> policy + ";w=" + Duration.ofHours(1).toSeconds();
            case CONCURRENCY -> policy + ";qu=\"concurrent-requests\"";
            default -> policy;
        };
    }

    private static String state(LimitHit limit, Instant now) {
        String state = "\"%s\";r=%d".formatted(limit.name().code(), limit.remaining());
        if (limit.frees().equals(Fund.NEVER) || !limit.frees().isAfter(now)) {
            return state;
        }
        long seconds = Duration.between(now, limit.frees()).plusNanos(999_999_999).toSeconds();
        return state + ";t=" + seconds;
    }
}
