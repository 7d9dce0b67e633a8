package org.inkwright.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells whether standard error is a terminal on which a line can be written over.
final class Terminal {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final int USUAL_COLUMNS = 80;

    private Terminal() {}

    /// How wide it is; empty when it is none, or a dumb one.
    static OptionalInt columns(Map<String, String> env) {
        if (env.getOrDefault("TERM", "").equals("dumb") || !isTerminal()) {
            return OptionalInt.empty();
        }
        String columns = env.getOrDefault("COLUMNS", "");
        return OptionalInt.of(
                columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : USUAL_COLUMNS);
    }

    // The JDK knows of standard input and output only; Linux tells of standard error too.
    private static boolean isTerminal() {
        try {
            if (Files.isSymbolicLink(STANDARD_ERROR)) {
                String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
        } catch (IOException e) {
            return false;
        }
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
