package org.inkwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.inkwright.testing.Fixtures;

/// The program in a process of its own, as a person starts it. Ended with the test.
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 240;

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts it with a home folder of its own.
    static Program started(Path home, String... args) throws IOException {
        return started(home, Map.of(), args);
    }

    /// Starts it with something more in its environment.
    static Program started(Path home, Map<String, String> environment, String... args)
            throws IOException {
        Files.createDirectories(home);
        Path out = Files.createTempFile(home, "out", ".txt");
        Path err = Files.createTempFile(home, "err", ".txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1"));
        // The tests' own class path has a second logger.
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.add("-Dslf4j.provider=ch.qos.logback.classic.spi.LogbackServiceProvider");
        command.addAll(List.of("-cp", classPath(), CliProgram.class.getName()));
        command.addAll(List.of(args));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.environment().put("INKWRIGHT_HOME", home.toString());
        builder.directory(home.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new Program(builder.start(), out, err);
    }

    /// Waits for its end.
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end; it said: " + err());
        }
        return process.exitValue();
    }

    /// Waits until it has said something that matches.
    void awaitSaid(String pattern) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (err().lines().noneMatch(line -> line.matches(pattern))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the program never said " + pattern + " but: " + err());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    String out() {
        return Fixtures.text(out);
    }

    String err() {
        return Fixtures.text(err);
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
