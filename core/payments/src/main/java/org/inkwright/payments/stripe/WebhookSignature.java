package org.inkwright.payments.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The header `Stripe-Signature`: a time and one or more signatures over it and the body. Read by
/// ourselves, because the library throws on a missing header and takes dates of the future.
public final class WebhookSignature {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final int LONGEST = 4096;

    private final String seconds;
    private final List<byte[]> signatures;

    private WebhookSignature(String seconds, List<byte[]> signatures) {
        this.seconds = seconds;
        this.signatures = signatures;
    }

    /// Reads a header; nothing when it is not one with a time and a signature that we know how to
    /// check. A signature of another scheme, or one that is no hexadecimal number, is passed over.
    public static Optional<WebhookSignature> of(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> times = new ArrayList<>();
        List<byte[]> signatures = new ArrayList<>();
        boolean signed = false;
        for (String part : header.split(",", -1)) {
            String item = part.strip();
            if (item.startsWith("t=")) {
                times.add(item.substring(2));
            } else if (item.startsWith("v1=")) {
                signed = true;
                hex(item.substring(3)).ifPresent(signatures::add);
            }
        }
        if (!signed || times.size() != 1 || !SECONDS.matcher(times.getFirst()).matches()) {
            return Optional.empty();
        }
        return Optional.of(new WebhookSignature(times.getFirst(), signatures));
    }

    /// When it was signed.
    public Instant time() {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    /// Whether one of the signatures was made of this body with this secret.
    public boolean isBy(String secret, byte[] body) {
        byte[] expected = signature(secret, body);
        boolean found = false;
        for (byte[] signature : signatures) {
            found |= MessageDigest.isEqual(expected, signature);
        }
        return found;
    }

    private byte[] signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            // as it was written: a leading zero was signed too
            mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static Optional<byte[]> hex(String digits) {
        try {
            return Optional.of(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
