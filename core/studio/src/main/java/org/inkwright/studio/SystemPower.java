package org.inkwright.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Asks the operating system: Linux by its files, macOS by `pmset`, Windows by PowerShell.
final class SystemPower implements Power {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Path LINUX = Path.of("/sys/class/power_supply");
    private static final List<String> MAC = List.of("/usr/bin/pmset", "-g", "batt");
    private static final List<String> WINDOWS =
            List.of(
                    "powershell.exe",
                    "-NoProfile",
                    "-NonInteractive",
                    "-Command",
                    "(Get-CimInstance -ClassName Win32_Battery).BatteryStatus");

    private final Power asked;

    /// The way of an operating system.
    ///
    /// @param osName the system property `os.name`
    SystemPower(String osName) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            asked = () -> macOnBattery(answer(MAC));
        } else if (os.startsWith("windows")) {
            asked = () -> windowsOnBattery(answer(WINDOWS));
        } else {
            asked = () -> linuxOnBattery(LINUX);
        }
    }

    @Override
    public boolean onBattery() {
        return asked.onBattery();
    }

    /// No mains that is plugged in, and a battery of the machine itself (not of its mouse) that
    /// empties.
    static boolean linuxOnBattery(Path supplies) {
        if (!Files.isDirectory(supplies)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(supplies)) {
            List<Path> all =
                    entries.filter(supply -> !word(supply, "scope").equals("device")).toList();
            boolean plugged =
                    all.stream()
                            .filter(supply -> !word(supply, "type").equals("battery"))
                            .anyMatch(supply -> word(supply, "online").equals("1"));
            boolean empties =
                    all.stream()
                            .filter(supply -> word(supply, "type").equals("battery"))
                            .anyMatch(supply -> word(supply, "status").equals("discharging"));
            return empties && !plugged;
        } catch (IOException e) {
            return false;
        }
    }

    private static String word(Path supply, String file) {
        try {
            return Files.readString(supply.resolve(file)).strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        }
    }

    static boolean macOnBattery(String answer) {
        return answer.contains("'Battery Power'");
    }

    /// The system's number 1 means that the battery empties; a machine without one says nothing.
    static boolean windowsOnBattery(String answer) {
        return answer.lines().map(String::strip).anyMatch("1"::equals);
    }

    private static String answer(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            // All three answer in a few plain letters, which no pipe is too small for.
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
