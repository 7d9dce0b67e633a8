package org.inkwright.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who gets or sends letters. Never prints itself.
///
/// @param name as people read it; may be empty
/// @param address such as `ann@example.org`; letters of any script are fine on both sides
public record Mailbox(String name, String address) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\\\p{Cntrl}\\p{Z}\\p{Cf}]{1,64}");
    private static final Pattern LABELS =
            Pattern.compile("(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))*");
    // Two standards read these as two different domains, of two different owners.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("[\\u00df\\u1e9e\\u03c2\\u200c\\u200d]");
    private static final Pattern NAMED = Pattern.compile("([^<>]*)<([^<>]*)>");

    /// @throws IllegalArgumentException for what no letter can go to
    public Mailbox {
        if (!isPlain(name) || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("not a name for a mailbox");
        }
        if (address.length() > LONGEST_ADDRESS
                || !LOCAL.matcher(local(address)).matches()
                || domain(address).isEmpty()) {
            throw new IllegalArgumentException("not an address for mail");
        }
    }

    /// Reads `ann@example.org` or `Ann <ann@example.org>`.
    public static Optional<Mailbox> of(String text) {
        Matcher named = NAMED.matcher(text.strip());
        try {
            return Optional.of(
                    named.matches()
                            ? new Mailbox(
                                    named.group(1).strip().replaceAll("^\"(.*)\"$", "$1"),
                                    named.group(2).strip())
                            : new Mailbox("", text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Whether a text fits in one line of a header.
    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        switch (Character.getType(c)) {
                            case Character.CONTROL,
                                    Character.FORMAT,
                                    Character.SURROGATE,
                                    Character.LINE_SEPARATOR,
                                    Character.PARAGRAPH_SEPARATOR ->
                                    true;
                            default -> false;
                        });
    }

    /// The address as it travels: its domain in ASCII.
    String wire() {
        return local(address) + "@" + domain();
    }

    /// The domain in ASCII.
    String domain() {
        return domain(address).orElseThrow();
    }

    /// Whether only a server that knows SMTPUTF8 can deliver to it.
    boolean isInternational() {
        return local(address).chars().anyMatch(c -> c > 127);
    }

    private static String local(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@')));
    }

    private static Optional<String> domain(String address) {
        String written = address.substring(address.lastIndexOf('@') + 1);
        if (AMBIGUOUS.matcher(written).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES))
                    .map(domain -> domain.toLowerCase(Locale.ROOT))
                    .filter(domain -> LABELS.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "(mailbox)";
    }
}
