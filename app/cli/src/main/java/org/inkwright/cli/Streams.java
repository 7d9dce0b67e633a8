package org.inkwright.cli;

import java.io.PrintStream;
import java.util.OptionalInt;

/// Where the program writes.
///
/// @param out standard output: what was asked for
/// @param err standard error: what is told about it
/// @param columns how wide standard error is, when it is a terminal
/// @param entry where a person types what nobody is to see
record Streams(PrintStream out, PrintStream err, OptionalInt columns, KeyEntry entry) {
    /// The screen for a person at the other end.
    Screen screen() {
        return columns.isPresent()
                ? new TerminalScreen(err, columns.getAsInt())
                : new PlainScreen(err);
    }
}
