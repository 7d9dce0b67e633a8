package org.inkwright.billing.web;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Marks of places in lists: nobody can make one up. Shared by all threads.
///
/// @param secret known to all instances
public record Cursors(String secret) {
    private static final int SIGNATURE = 16;

    /// The mark of a place.
    public String of(String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(signature(text), SIGNATURE + text.length);
        System.arraycopy(text, 0, whole, SIGNATURE, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// The place of a mark, if we made it.
    public Optional<String> place(String mark) {
        try {
            byte[] whole = Base64.getUrlDecoder().decode(mark);
            if (whole.length < SIGNATURE) {
                return Optional.empty();
            }
            byte[] text = Arrays.copyOfRange(whole, SIGNATURE, whole.length);
            boolean ours = MessageDigest.isEqual(signature(text), Arrays.copyOf(whole, SIGNATURE));
            return ours ? Optional.of(new String(text, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "cursors";
    }

    private byte[] signature(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(text), SIGNATURE);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
