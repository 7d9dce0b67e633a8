package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    private static final String KEY = "sk-canary-4711/+=~";

    @TempDir private Path folder;

    @Test
    void aKeyInTheStoreOutlivesTheProgram() {
        var vault = new FakeVault();
        keys(vault).keep("openai", "  " + KEY + "\n");
        assertEquals(Map.of("openai", KEY), vault.keys);
        KeyRing next = keys(vault);
        assertEquals(KeyRing.Lasting.STORED, next.lasting());
        assertEquals(Optional.of(KEY), next.key("openai"));
        next.forget("openai");
        assertEquals(Optional.empty(), next.key("openai"));
        assertEquals(Optional.empty(), keys(vault).key("openai"));
    }

    @Test
    void theStoreIsAskedOnceAndNotForWhatTheEnvironmentGives() {
        var vault = new FakeVault();
        vault.keys.put("openai", KEY);
        KeyRing keys =
                new StoredKeys(vault, new SessionKeys(Map.of("INKWRIGHT_KEY_MISTRAL", "env")));
        for (int i = 0; i < 3; i++) {
            assertEquals(Optional.of(KEY), keys.key("openai"));
            assertEquals(Optional.of("env"), keys.key("mistral"));
            assertEquals(Optional.empty(), keys.key("ollama"));
        }
        assertEquals(2, vault.reads, "one that is there and one that is not");
        keys.keep("ollama", "later");
        assertEquals(Optional.of("later"), keys.key("ollama"));
        keys.keep("ollama", " ");
        assertEquals(Optional.empty(), keys.key("ollama"), "an empty key is none");
    }

    @Test
    void whatIsNoKeyNeverReachesTheProgramOfAStore() {
        var vault = new FakeVault();
        KeyRing keys = keys(vault);
        keys.keep("openai", KEY);
        keys.keep("openai", "sk\" -a other; $(rm)");
        assertEquals(Map.of(), vault.keys);
        assertEquals(Optional.of("sk\" -a other; $(rm)"), keys.key("openai"));
    }

    @Test
    void whereTheStoreIsSilentKeysLastForTheSession() {
        var vault = new FakeVault();
        vault.silent = true;
        KeyRing keys = keys(vault);
        assertEquals(Optional.empty(), keys.key("openai"));
        assertEquals(KeyRing.Lasting.SESSION, keys.lasting());
        keys.keep("openai", KEY);
        assertEquals(Optional.of(KEY), keys.key("openai"));
        assertEquals(1, vault.reads);
    }

    @Test
    void aMachineWithoutASessionHasNoStore() throws IOException {
        assertEquals(Optional.empty(), VaultWords.here(Map.of("PATH", "/usr/bin"), "Linux"));
        Path tool = Files.writeString(folder.resolve("secret-tool"), "");
        var bus = Map.of("PATH", "/none::" + folder, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/x");
        assertEquals(Optional.empty(), VaultWords.here(bus, "Linux"), "no program");
        assumeTrue(tool.toFile().setExecutable(true), "no executable files here");
        assertEquals(Optional.of(VaultWords.SECRET_SERVICE), VaultWords.here(bus, "Linux"));
        assertEquals(Optional.of(VaultWords.KEYCHAIN), VaultWords.here(Map.of(), "Mac OS X"));
        assertEquals(Optional.of(VaultWords.LOCKER), VaultWords.here(Map.of(), "Windows 11"));
        assertInstanceOf(SessionKeys.class, StoredKeys.here(Map.of(), "Linux"));
    }

    @Test
    void noKeyIsAnArgumentOfAProgram() {
        for (VaultWords words : VaultWords.values()) {
            VaultWords.Call call = words.keep("openai", KEY);
            assertTrue(call.input().contains(KEY));
            assertFalse(String.join(" ", call.command()).contains(KEY), words.name());
            assertFalse(call.toString().contains(KEY));
        }
        assertFalse(new KeyVault.Found(KEY).toString().contains(KEY));
    }

    @Test
    void aProgramThatHangsFailsOrSpeaksOfTroubleIsSilent() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        for (String script :
                List.of("exec tail -f /dev/null", "echo trouble >&2; exit 1", "exit 0")) {
            KeyVault vault = vault(script);
            assertFalse(vault.keep("openai", KEY), script);
        }
        assertInstanceOf(KeyVault.Silent.class, vault("exec tail -f /dev/null").read("openai"));
        assertInstanceOf(KeyVault.Silent.class, vault("echo no >&2; exit 1").read("openai"));
        assertInstanceOf(KeyVault.Missing.class, vault("exit 1").read("openai"));
        var nowhere = new CommandVault(VaultWords.LOCKER, Map.of(), Duration.ofSeconds(5), "");
        assertInstanceOf(KeyVault.Silent.class, nowhere.read("openai"), "no such program");
        assertFalse(vault("cat").keep("openai", "two words"), "no service has such keys");
    }

    @Test
    void theRealStoreOfThisMachineKeepsAKey() throws IOException, InterruptedException {
        for (String tool : List.of("secret-tool", "gnome-keyring-daemon", "dbus-run-session")) {
            assumeTrue(
                    onPath(tool),
                    tool
                            + " is not installed: apt-get install"
                            + " libsecret-tools gnome-keyring dbus");
        }
        var builder =
                new ProcessBuilder(
                        "dbus-run-session",
                        "--",
                        "sh",
                        "-c",
                        "printf pw | gnome-keyring-daemon --unlock --components=secrets"
                                + " > keyring.log 2>&1; echo \"$DBUS_SESSION_BUS_ADDRESS\"; cat");
        builder.directory(folder.toFile());
        builder.redirectError(folder.resolve("dbus.log").toFile());
        Path runtime = Files.createDirectory(folder.resolve("run"));
        Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        Process session = builder.start();
        try (BufferedReader out = session.inputReader(StandardCharsets.UTF_8)) {
            String bus = out.readLine();
            assumeTrue(bus != null && !bus.isBlank(), "no session bus can be started here");
            var environment =
                    Map.of(
                            "DBUS_SESSION_BUS_ADDRESS", bus,
                            "HOME", folder.toString(),
                            "XDG_RUNTIME_DIR", runtime.toString());
            var vault =
                    new CommandVault(
                            VaultWords.SECRET_SERVICE, environment, Duration.ofSeconds(20), "");
            assertInstanceOf(KeyVault.Missing.class, vault.read("openai"));
            assertTrue(vault.keep("openai", KEY));
            assertEquals(new KeyVault.Found(KEY), vault.read("openai"));
            vault.forget("openai");
            assertInstanceOf(KeyVault.Missing.class, vault.read("openai"));
        } finally {
            session.outputWriter(StandardCharsets.UTF_8).close();
            session.waitFor();
        }
    }

    private static boolean onPath(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private KeyVault vault(String script) throws IOException {
        Path tool = folder.resolve("secret-tool");
        Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return new CommandVault(
                VaultWords.SECRET_SERVICE, Map.of(), Duration.ofMillis(300), folder.toString());
    }

    private static KeyRing keys(KeyVault vault) {
        return new StoredKeys(vault, new SessionKeys(Map.of()));
    }

    /// A store in memory.
    private static final class FakeVault implements KeyVault {
        private final Map<String, String> keys = new HashMap<>();
        private int reads;
        private boolean silent;

        @Override
        public Answer read(String provider) {
            reads++;
            String key = keys.get(provider);
            if (silent) {
                return new Silent();
            }
            return key == null ? new Missing() : new Found(key);
        }

        @Override
        public boolean keep(String provider, String key) {
            if (!silent) {
                keys.put(provider, key);
            }
            return !silent;
        }

        @Override
        public void forget(String provider) {
            keys.remove(provider);
        }
    }
}
