package org.inkwright.billing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.inkwright.testing.ChildJvm;

/// Starts a program in a JVM of its own.
public final class Child {
    private static final List<String> LOGGER =
            List.of(
                    "-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider",
                    "-Dlogback.configurationFile=logback.xml");

    private Child() {}

    /// Starts it, both its outputs to be read.
    public static Process start(Class<?> program, Map<String, String> settings, String... arguments)
            throws IOException {
        ProcessBuilder builder = ChildJvm.of(LOGGER, program, arguments);
        builder.environment().putAll(settings);
        return builder.start();
    }

    /// Starts one whose log nobody reads: it would stand still once the pipe is full.
    public static Process startWithoutLog(Class<?> program, String... arguments)
            throws IOException {
        return ChildJvm.of(LOGGER, program, arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
