package org.inkwright.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of this module.
final class KitTexts {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle(
                    "org.inkwright.kit.Texts", Locale.ROOT, KitTexts.class.getClassLoader());

    private KitTexts() {}

    static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }
}
