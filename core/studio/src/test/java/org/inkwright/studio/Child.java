package org.inkwright.studio;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import org.inkwright.testing.ChildJvm;

/// Starts a test program in a JVM of its own.
final class Child {
    private Child() {}

    static Process start(Class<?> program, String... arguments) throws IOException {
        return ChildJvm.of(List.of("--enable-native-access=ALL-UNNAMED"), program, arguments)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }
}
