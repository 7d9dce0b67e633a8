package org.inkwright.studio;

import java.util.Locale;
import java.util.regex.Pattern;

/// A speech model that can be downloaded.
///
/// @param card what is known about it
/// @param address where it is, with the revision in it, so that it cannot change
/// @param sha256 the hash of the whole file in hex
record KnownModel(ModelCard card, String address, String sha256) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    KnownModel {
        if (!HASH.matcher(sha256.toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
    }

    String name() {
        return card.name();
    }

    long bytes() {
        return card.bytes();
    }
}
