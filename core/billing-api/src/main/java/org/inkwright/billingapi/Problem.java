package org.inkwright.billingapi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why the endpoint refused (RFC 9457).
///
/// @param kind which problem it is
/// @param detail what happened, for people
/// @param request the id of the request, to be told to whoever helps
/// @param limits every limit that was hit
/// @param missing what of credits is missing; null where credits are not the problem
/// @param next what to do now
public record Problem(
        Kind kind,
        String detail,
        String request,
        List<LimitState> limits,
        @Nullable Missing missing,
        Next next) {
    /// The media type.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// How it travels.
    public static final Codec<Problem> CODEC =
            Codec.of(
                    m ->
                            new Problem(
                                    m.also(Kind::read),
                                    m.text("detail"),
                                    m.text("request_id"),
                                    m.has("limits")
                                            ? m.list("limits", LimitState.CODEC)
                                            : List.of(),
                                    m.has("required") ? m.also(Missing::read) : null,
                                    m.also(Next::read)),
                    (v, out) -> v.write(out));

    public Problem {
        limits = List.copyOf(limits);
    }

    private void write(Fields out) {
        kind.write(out).put("detail", detail).put("request_id", request);
        if (!limits.isEmpty()) {
            out.put("limits", limits, LimitState.CODEC);
        }
        if (missing != null) {
            missing.write(out);
        }
        next.write(out);
    }

    /// What of credits is missing.
    public Optional<Missing> shortfall() {
        return Optional.ofNullable(missing);
    }

    /// Which problem it is.
    ///
    /// @param type a stable address
    /// @param status of HTTP
    /// @param code for programs, in snake case
    public record Kind(String type, String title, int status, String code) {
        private static Kind read(Members m) {
            return new Kind(m.text("type"), m.text("title"), m.small("status"), m.text("code"));
        }

        private Fields write(Fields out) {
            return out.put("type", type)
                    .put("title", title)
                    .put("status", status)
                    .put("code", code);
        }
    }

    /// What of credits is missing.
    ///
    /// @param required what the act needs
    /// @param available what is there
    /// @param shortfall the difference
    public record Missing(CreditAmount required, CreditAmount available, CreditAmount shortfall) {
        private static Missing read(Members m) {
            return new Missing(
                    m.credits("required"), m.credits("available"), m.credits("shortfall"));
        }

        private void write(Fields out) {
            out.put("required", required).put("available", available).put("shortfall", shortfall);
        }
    }

    /// What to do now.
    ///
    /// @param pause how long to wait before the same is sent again; null where that does not help
    /// @param step a sentence for the writer; null where there is nothing to do
    public record Next(@Nullable Duration pause, @Nullable String step) {
        /// Nothing can be done.
        public static final Next NOTHING = new Next(null, null);

        private static Next read(Members m) {
            return new Next(
                    m.has("retry_after_ms") ? Duration.ofMillis(m.whole("retry_after_ms")) : null,
                    m.textOrNull("next_step"));
        }

        private void write(Fields out) {
            if (pause != null) {
                out.put("retry_after_ms", pause.toMillis());
            }
            out.put("next_step", step);
        }

        /// How long to wait before the same is sent again.
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(pause);
        }
    }
}
