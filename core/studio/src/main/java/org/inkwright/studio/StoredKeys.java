package org.inkwright.studio;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Keys in the key store of the operating system, read once for each run of the program. What the
/// environment gives comes first. When the store does not answer, keys last until the program ends.
/// Safe to share.
final class StoredKeys implements KeyRing {
    private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\"\\\\'`$]]{1,4096}");

    private final KeyVault vault;
    private final SessionKeys session;
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    StoredKeys(KeyVault vault, SessionKeys session) {
        this.vault = vault;
        this.session = session;
    }

    /// The keys of this machine.
    ///
    /// @param osName the system property `os.name`
    static KeyRing here(Map<String, String> environment, String osName) {
        var session = new SessionKeys(environment);
        return VaultWords.here(environment, osName)
                .<KeyRing>map(words ->
                        new StoredKeys(
                                new CommandVault(words, Map.of(), CommandVault.PATIENCE, ""),
                                session))
                .orElse(session);
    }

    @Override
    public Lasting lasting() {
        return silent ? Lasting.SESSION : Lasting.STORED;
    }

    @Override
    public Optional<String> key(String provider) {
        return session.key(provider).or(() -> stored(provider));
    }

    private Optional<String> stored(String provider) {
        if (silent || absent.contains(provider)) {
            return Optional.empty();
        }
        return switch (vault.read(provider)) {
            case KeyVault.Found(var key) -> {
                session.keep(provider, key);
                yield Optional.of(key);
            }
            case KeyVault.Missing _ -> {
                absent.add(provider);
                yield Optional.empty();
            }
            case KeyVault.Silent _ -> {
                silent = true;
                yield Optional.empty();
            }
        };
    }

    @Override
    public void keep(String provider, String key) {
        String bare = key.strip();
        if (bare.isEmpty()) {
            forget(provider);
            return;
        }
        session.keep(provider, bare);
        absent.remove(provider);
        if (!PLAIN.matcher(bare).matches()) {
            // no service gives such a key, and a store's program might read more than a key in it
            vault.forget(provider);
            return;
        }
        if (!vault.keep(provider, bare)) {
            silent = true;
        }
    }

    @Override
    public void forget(String provider) {
        session.forget(provider);
        absent.add(provider);
        vault.forget(provider);
    }
}
