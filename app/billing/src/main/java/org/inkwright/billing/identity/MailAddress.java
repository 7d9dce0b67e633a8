package org.inkwright.billing.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mail address.
///
/// @param text as it was written
record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile(
                    "[^\\s@<>\"(),:;\\\\\\p{Cntrl}]{1,64}@[^\\s@<>\"(),:;\\\\\\p{Cntrl}]+\\.[^\\s@.\\p{Cntrl}]+");

    /// The address, if it can be one.
    static Optional<MailAddress> of(String text) {
        String plain = text.strip();
        boolean possible = plain.length() <= LONGEST && SHAPE.matcher(plain).matches();
        return possible ? Optional.of(new MailAddress(plain)) : Optional.empty();
    }

    /// The address as it is compared: nobody gives two people addresses that differ in case only.
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "(address)";
    }
}
