package org.inkwright.testing.samples;

import java.math.BigDecimal;

/// Reckons with numbers that are not exact.
final class Inexact {
    private final double rate = 0.1;

    Float half(float of) {
        return of / 2;
    }

    BigDecimal hidden() {
        return BigDecimal.valueOf(rate);
    }
}
