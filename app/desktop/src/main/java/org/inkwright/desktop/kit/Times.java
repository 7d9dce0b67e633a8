package org.inkwright.desktop.kit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Moments as the writer's system writes them.
public final class Times {
    private Times() {}

    /// Day and time.
    ///
    /// @param zone whose clock they are told by
    public static DateTimeFormatter in(ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.getDefault())
                .withZone(zone);
    }
}
