package org.inkwright.billingapi;

import java.util.Locale;

/// By what use is summed up.
public enum UsageGroup {
    DAY,
    MONTH,
    MODEL,
    STEP;

    /// The word in the address.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
