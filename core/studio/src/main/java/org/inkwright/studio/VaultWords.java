package org.inkwright.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How the key store of an operating system is spoken to. Keys go in by the program's input, never
/// as an argument: arguments can be seen by everybody on the machine.
enum VaultWords {
    /// GNOME Keyring, KWallet and others that speak the Secret Service protocol.
    SECRET_SERVICE {
        @Override
        Call read(String provider) {
            return new Call(tool("lookup", provider), "");
        }

        @Override
        Call keep(String provider, String key) {
            List<String> command =
                    List.of(
                            "secret-tool",
                            "store",
                            "--label=Inkwright " + provider,
                            "service",
                            "inkwright",
                            "provider",
                            provider);
            return new Call(command, key);
        }

        @Override
        Call forget(String provider) {
            return new Call(tool("clear", provider), "");
        }

        private static List<String> tool(String verb, String provider) {
            return List.of("secret-tool", verb, "service", "inkwright", "provider", provider);
        }
    },
    /// The keychain of macOS.
    KEYCHAIN {
        @Override
        Call read(String provider) {
            return new Call(
                    List.of(
                            "/usr/bin/security",
                            "find-generic-password",
                            "-s",
                            "Inkwright",
                            "-a",
                            provider,
                            "-w"),
                    "");
        }

        @Override
        Call keep(String provider, String key) {
            String line =
                    "add-generic-password -U -s Inkwright -a " + provider + " -w \"" + key + "\"\n";
            return new Call(List.of("/usr/bin/security", "-i"), line);
        }

        @Override
        Call forget(String provider) {
            return new Call(
                    List.of(
                            "/usr/bin/security",
                            "delete-generic-password",
                            "-s",
                            "Inkwright",
                            "-a",
                            provider),
                    "");
        }
    },
    /// The credential locker of Windows.
    LOCKER {
        private static final String OPEN =
                "$ErrorActionPreference='Stop';"
                        + "[void][Windows.Security.Credentials.PasswordVault,"
                        + "Windows.Security.Credentials,ContentType=WindowsRuntime];"
                        + "$v=New-Object Windows.Security.Credentials.PasswordVault;";

        @Override
        Call read(String provider) {
            // The locker throws where it has none; an error output would mean that it is silent.
            return script(
                    "try{$c=$v.Retrieve('Inkwright','"
                            + provider
                            + "')}catch{exit 1};$c.RetrievePassword();"
                            + "[Console]::Out.Write($c.Password)",
                    "");
        }

        @Override
        Call keep(String provider, String key) {
            return script(
                    "$v.Add((New-Object Windows.Security.Credentials.PasswordCredential("
                            + "'Inkwright','"
                            + provider
                            + "',[Console]::In.ReadLine())))",
                    key + "\n");
        }

        @Override
        Call forget(String provider) {
            return script(
                    "try{$v.Remove($v.Retrieve('Inkwright','" + provider + "'))}catch{exit 1}", "");
        }

        private static Call script(String script, String input) {
            return new Call(
                    List.of(
                            "powershell.exe",
                            "-NoProfile",
                            "-NonInteractive",
                            "-Command",
                            OPEN + script),
                    input);
        }
    };

    /// A program to run. Printed without its input.
    record Call(List<String> command, String input) {
        @Override
        public String toString() {
            return command.getFirst();
        }
    }

    abstract Call read(String provider);

    abstract Call keep(String provider, String key);

    abstract Call forget(String provider);

    /// The store of this machine, as far as can be told without waking it; empty when there is
    /// none, as on a server without a session.
    static Optional<VaultWords> here(Map<String, String> environment, String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return Optional.of(LOCKER);
        }
        if (os.startsWith("mac")) {
            return Optional.of(KEYCHAIN);
        }
        return hasBus(environment) && hasTool(environment)
                ? Optional.of(SECRET_SERVICE)
                : Optional.empty();
    }

    private static boolean hasBus(Map<String, String> environment) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return environment.containsKey("DBUS_SESSION_BUS_ADDRESS")
                || (!runtime.isEmpty() && Files.exists(Path.of(runtime, "bus")));
    }

    private static boolean hasTool(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("PATH", "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "secret-tool")));
    }
}
