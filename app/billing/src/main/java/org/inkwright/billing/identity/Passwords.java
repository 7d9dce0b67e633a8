package org.inkwright.billing.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.inkwright.billing.settings.Secret;

/// Hashes passwords with Argon2id: 19 MB and two passes for each, so that guessing is dear. Shared
/// by all threads; only a few hash at once, so that guessers cannot take all the memory.
final class Passwords {
    private static final int MEMORY_KB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final String NAME = "argon2id-19m-2";

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final int memoryKb;
    private final String nobodys;

    Passwords() {
        this(MEMORY_KB);
    }

    /// @param memoryKb how much memory each hash takes; less is for tests
    Passwords(int memoryKb) {
        this.memoryKb = memoryKb;
        nobodys = hash(new Secret("nobody's"));
    }

    /// What is kept of a password.
    String hash(Secret password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var coder = Base64.getEncoder().withoutPadding();
        return NAME
                + "$"
                + coder.encodeToString(salt)
                + "$"
                + coder.encodeToString(derived(password, salt));
    }

    /// Whether a password is the one of which a hash was kept.
    boolean matches(Secret password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 3 || !parts[0].equals(NAME)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, derived(password, salt));
    }

    /// Takes as long as [#matches] and is always false: for an address without an account.
    boolean matchesNobody(Secret password) {
        boolean matches = matches(password, nobodys);
        return matches && nobodys.isEmpty();
    }

    private byte[] derived(Secret password, byte[] salt) {
        turns.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withMemoryAsKB(memoryKb)
                            .withIterations(PASSES)
                            .withParallelism(1)
                            .withSalt(salt)
                            .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.value().getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            turns.release();
        }
    }
}
