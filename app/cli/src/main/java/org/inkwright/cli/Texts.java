package org.inkwright.cli;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the program says, from `cli.properties`. Safe to share.
final class Texts {
    private final ResourceBundle bundle =
            ResourceBundle.getBundle("org.inkwright.cli.cli", Locale.ROOT);

    /// The text under a key, with values in the places of `{0}`, `{1}` ...
    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /// The name of the program and its version.
    String version() {
        return bundle.getString("program.version");
    }

    /// The sentences for a failure, and its code for those who look it up. Sentences that name
    /// nothing themselves are put behind the name of what they are about.
    String error(String code, Object... values) {
        String key = bundle.containsKey("error." + code) ? "error." + code : "error.other";
        String sentence = text(key, values);
        if (values.length > 0 && !bundle.getString(key).contains("{0}")) {
            sentence = text("error.about", values[0], sentence);
        }
        return text("error", sentence, code);
    }

    /// A time that is left, roughly.
    String left(Duration left) {
        long minutes = Math.round(left.toSeconds() / 60.0);
        if (left.toSeconds() < 60 || minutes == 0) {
            return text("progress.left.soon");
        }
        return minutes < 60
                ? text("progress.left.minutes", String.valueOf(minutes))
                : text(
                        "progress.left.hours",
                        String.valueOf(minutes / 60),
                        String.valueOf(minutes % 60));
    }
}
