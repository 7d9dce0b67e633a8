package org.inkwright.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.inkwright.testing.ChildJvm;

/// Starts a test program in a JVM of its own.
final class Child {
    private Child() {}

    static Process start(Class<?> program, String... arguments) throws IOException {
        return ChildJvm.of(List.of("-Dorg.jboss.logging.provider=slf4j"), program, arguments)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    static BufferedReader lines(Process child) {
        return child.inputReader();
    }
}
