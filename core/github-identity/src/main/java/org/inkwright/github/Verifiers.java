package org.inkwright.github;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret that ties a code to the sign-in that asked for it (RFC 7636, S256). It is reckoned
/// from the state, so that nothing has to be kept between going and coming back, and nobody who
/// sees the state can reckon it.
final class Verifiers {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    Verifiers(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC);
    }

    /// What is sent with the code.
    String verifier(String state) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return word(mac.doFinal(("pkce " + state).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    /// What the browser shows.
    String challenge(String state) {
        try {
            return word(
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier(state).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String word(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
