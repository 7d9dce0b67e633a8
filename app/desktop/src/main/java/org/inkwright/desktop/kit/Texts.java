package org.inkwright.desktop.kit;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one feature: the bundle `Texts` in the feature's package.
public final class Texts {
    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The words of the feature that a class belongs to.
    public static Texts of(Class<?> member) {
        return new Texts(
                ResourceBundle.getBundle(
                        member.getPackageName() + ".Texts", Locale.ROOT, member.getClassLoader()));
    }

    /// The words under a key.
    ///
    /// @param values fill the places `{0}`, `{1}` ... of the text
    /// @throws java.util.MissingResourceException when there is no such key
    public String text(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /// Whether there are words under a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The words under a key of a family, such as `problem.media.no-audio`, or those under
    /// `problem.other` when the family does not know the member.
    public String member(String family, String name, Object... values) {
        String key = family + "." + name;
        return text(has(key) ? key : family + ".other", values);
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
