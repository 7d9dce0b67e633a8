package org.inkwright.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prepares programs that tests start, and often kill, in a Java machine of their own: small, and
/// over before the second compiler pays.
public final class ChildJvm {
    private ChildJvm() {}

    /// A program with the class path of the test; not started, so that outputs and environment can
    /// be set.
    ///
    /// @param options what its Java machine needs beside that
    public static ProcessBuilder of(List<String> options, Class<?> program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.add(program.getName());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder;
    }
}
