package org.inkwright.studio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A key store that is spoken to through its own program. Safe to share.
final class CommandVault implements KeyVault {
    /// Somebody may have to type a password first.
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final VaultWords words;
    private final Map<String, String> environment;
    private final Duration patience;
    private final String folder;

    /// @param environment what the program is told beyond this program's own environment
    /// @param folder where the program is; empty to find it as a shell does
    CommandVault(
            VaultWords words, Map<String, String> environment, Duration patience, String folder) {
        this.words = words;
        this.environment = environment;
        this.patience = patience;
        this.folder = folder;
    }

    @Override
    public Answer read(String provider) {
        Ran ran = run(words.read(provider));
        String key = ran.out().strip();
        if (ran.exit() == 0 && !key.isEmpty()) {
            return new Found(key);
        }
        boolean missing =
                ran.err().isBlank() || ran.err().contains("could not be found in the keychain");
        return missing ? new Missing() : new Silent();
    }

    /// Only what was read back is believed: some of these programs tell no failure.
    @Override
    public boolean keep(String provider, String key) {
        if (!key.matches("[\\x21-\\x7e&&[^\"'\\\\]]+")) {
            return false;
        }
        run(words.keep(provider, key));
        return read(provider) instanceof Found(var kept) && kept.equals(key);
    }

    @Override
    public void forget(String provider) {
        run(words.forget(provider));
    }

    /// What a program said. Printed without it.
    private record Ran(int exit, String out, String err) {
        static final Ran SILENT = new Ran(-1, "", "silent");

        @Override
        public String toString() {
            return "exit " + exit;
        }
    }

    private Ran run(VaultWords.Call call) {
        List<String> command = new ArrayList<>(call.command());
        if (!folder.isEmpty()) {
            command.set(0, Path.of(folder, command.getFirst()).toString());
        }
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            return ran(builder.start(), call.input());
        } catch (IOException e) {
            return Ran.SILENT;
        }
    }

    private Ran ran(Process process, String input) throws IOException {
        try {
            feed(process, input);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Ran.SILENT;
            }
            // What these programs say is short and waits in the pipe.
            return new Ran(
                    process.exitValue(),
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                    new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Ran.SILENT;
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, String input) throws IOException {
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading; its exit says the rest.
            if (process.isAlive()) {
                throw e;
            }
        }
    }
}
