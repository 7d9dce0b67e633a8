package org.inkwright.studio;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the program keeps what it has to keep.
///
/// @param data the library, the sample and the speech models; precious
/// @param cache what can be made again at any time
public record StudioFolders(Path data, Path cache) {
    /// Moves both folders below the one that it names, see [#standard].
    public static final String HOME = "INKWRIGHT_HOME";

    private static final String NAME = "inkwright";
    private static final String PROPER_NAME = "Inkwright";

    /// The folders that the operating system wants a program to use: the XDG base directories on
    /// Linux and other Unixes, `Library` on macOS, `%APPDATA%` and `%LOCALAPPDATA%` on Windows; or,
    /// when `INKWRIGHT_HOME` is set, `data` and `cache` below that.
    ///
    /// @param env the environment of the process
    /// @param osName the system property `os.name`
    /// @param home the user's home folder
    public static StudioFolders standard(Map<String, String> env, String osName, Path home) {
        Path own = folder(env, HOME);
        if (own != null) {
            return new StudioFolders(own.resolve("data"), own.resolve("cache"));
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return mac(home.resolve("Library"));
        }
        return os.startsWith("windows") ? windows(env, home) : unix(env, home);
    }

    private static StudioFolders mac(Path library) {
        return new StudioFolders(
                library.resolve("Application Support").resolve(PROPER_NAME),
                library.resolve("Caches").resolve(PROPER_NAME));
    }

    private static StudioFolders windows(Map<String, String> env, Path home) {
        Path roaming = folder(env, "APPDATA");
        Path local = folder(env, "LOCALAPPDATA");
        Path data = roaming == null ? home.resolve("AppData").resolve("Roaming") : roaming;
        Path cache = local == null ? home.resolve("AppData").resolve("Local") : local;
        return new StudioFolders(
                data.resolve(PROPER_NAME), cache.resolve(PROPER_NAME).resolve("cache"));
    }

    private static StudioFolders unix(Map<String, String> env, Path home) {
        Path data = folder(env, "XDG_DATA_HOME");
        Path cache = folder(env, "XDG_CACHE_HOME");
        // The JVM takes its user.home from the password file; the specification means $HOME.
        Path named = folder(env, "HOME");
        Path base = named == null ? home : named;
        Path usualData = base.resolve(".local").resolve("share");
        return new StudioFolders(
                (data == null ? usualData : data).resolve(NAME),
                (cache == null ? base.resolve(".cache") : cache).resolve(NAME));
    }

    /// Where programs write their logs: what they lose is never the writer's.
    public Path logs() {
        return cache.resolve("logs");
    }

    /// As the XDG base directory specification wants it, a path that is not absolute is ignored.
    private static @Nullable Path folder(Map<String, String> env, String variable) {
        String value = env.getOrDefault(variable, "");
        if (value.isBlank()) {
            return null;
        }
        Path path = Path.of(value);
        if (variable.equals(HOME)) {
            return path.toAbsolutePath();
        }
        return path.isAbsolute() ? path : null;
    }
}
