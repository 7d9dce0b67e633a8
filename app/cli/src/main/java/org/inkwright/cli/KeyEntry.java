package org.inkwright.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// Where a person types what nobody is to see.
interface KeyEntry {
    /// A line; empty when there is none.
    String secret();

    /// At a terminal without showing what is typed, else the first line of the input.
    ///
    /// @param console null when there is no terminal
    static KeyEntry of(@Nullable Console console, InputStream input) {
        return () -> {
            if (console != null && console.isTerminal()) {
                char[] typed = console.readPassword();
                return typed == null ? "" : new String(typed);
            }
            try {
                // Closing it would close the input of the whole program.
                String line =
                        new BufferedReader(new InputStreamReader(input, Charset.defaultCharset()))
                                .readLine();
                return line == null ? "" : line;
            } catch (IOException e) {
                return "";
            }
        };
    }
}
