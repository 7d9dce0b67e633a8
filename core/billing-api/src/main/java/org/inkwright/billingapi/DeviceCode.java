package org.inkwright.billingapi;

import java.time.Duration;

/// A sign-in that is confirmed on another device (RFC 8628).
///
/// @param code secret, for asking
/// @param userCode what the writer types there
/// @param page where
/// @param life how long it can be confirmed
/// @param interval how long to wait between two questions
public record DeviceCode(
        String code, String userCode, String page, Duration life, Duration interval) {
    /// Reads and writes it, as RFC 8628 names its parts.
    public static final Codec<DeviceCode> CODEC =
            Codec.of(
                    m ->
                            new DeviceCode(
                                    m.text("device_code"),
                                    m.text("user_code"),
                                    m.text("verification_uri"),
                                    m.seconds("expires_in"),
                                    m.has("interval")
                                            ? m.seconds("interval")
                                            : Duration.ofSeconds(5)),
                    (v, out) ->
                            out.put("device_code", v.code)
                                    .put("user_code", v.userCode)
                                    .put("verification_uri", v.page)
                                    .put("expires_in", v.life.toSeconds())
                                    .put("interval", v.interval.toSeconds()));

    /// @throws IllegalArgumentException for times that are not above zero
    public DeviceCode {
        if (!life.isPositive() || !interval.isPositive()) {
            throw new IllegalArgumentException("a code lives for some time");
        }
    }

    @Override
    public String toString() {
        return "DeviceCode";
    }
}
