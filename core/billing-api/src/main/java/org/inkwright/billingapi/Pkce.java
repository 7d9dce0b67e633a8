package org.inkwright.billingapi;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of one sign-in, and what of it may be shown before (RFC 7636, S256). Never printed.
///
/// @param verifier is sent only with the code
public record Pkce(String verifier) {
    /// A new secret of 256 random bits.
    public static Pkce fresh(SecureRandom random) {
        return new Pkce(word(random));
    }

    /// What the browser shows.
    public String challenge() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// 256 random bits as a word of an address.
    static String word(SecureRandom random) {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    @Override
    public String toString() {
        return "Pkce";
    }
}
