package org.inkwright.studio;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Keys that are forgotten when the program ends, and those that the environment gives it, such as
/// `INKWRIGHT_KEY_OPENAI`. Safe to share.
final class SessionKeys implements KeyRing {
    static final String VARIABLE = "INKWRIGHT_KEY_";

    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, String> environment;

    SessionKeys(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Lasting lasting() {
        return Lasting.SESSION;
    }

    @Override
    public Optional<String> key(String provider) {
        String name = VARIABLE + provider.toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(keys.get(provider))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .map(String::strip)
                .filter(key -> !key.isEmpty());
    }

    @Override
    public void keep(String provider, String key) {
        keys.put(provider, key);
    }

    @Override
    public void forget(String provider) {
        keys.remove(provider);
    }
}
