package org.inkwright.media;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How a worker's JVM is started: this program's JDK and class path, tuned for a short start and a
/// small footprint.
final class WorkerLaunch {
    static final String PARENT = "inkwright.worker.parent";

    /// Windows ends the whole environment at 32,767 characters, Linux a variable at 131,072 bytes.
    private static final int VARIABLE_LIMIT = 16_000;

    private static final List<String> FLAGS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-XX:-UsePerfData",
                    // A crash report would hold pieces of the writer's recording.
                    "-XX:+SuppressFatalErrorMessage",
                    "-XX:-CreateCoredumpOnCrash",
                    // The output belongs to the protocol.
                    "-XX:+DisplayVMOutputToStderr",
                    "-Xlog:disable",
                    "-Xlog:all=warning:stderr",
                    "-Xss1m");

    private WorkerLaunch() {}

    static Process start(WorkerCommand command) {
        return start(command, System.getProperty("java.class.path"));
    }

    static Process start(WorkerCommand command, String classPath) {
        var builder = new ProcessBuilder();
        var environment = builder.environment();
        // Options meant for this program (an agent, a debugger's port) would break its children.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                .forEach(environment::remove);
        environment.put("OMP_WAIT_POLICY", "passive");
        environment.putAll(command.environment());
        try {
            if (classPath.length() < VARIABLE_LIMIT) {
                environment.put("CLASSPATH", classPath);
                return builder.command(words(command, List.of())).start();
            }
            Path file = argumentFile(classPath);
            Process process = builder.command(words(command, List.of("@" + file))).start();
            var _ = process.onExit().thenRun(() -> delete(file));
            return process;
        } catch (IOException e) {
            throw new MediaException("a worker process cannot be started", e);
        }
    }

    private static List<String> words(WorkerCommand command, List<String> first) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(first);
        words.addAll(FLAGS);
        words.add("-Xmx" + command.heapMegabytes() + "m");
        words.add("-D" + PARENT + "=" + ProcessHandle.current().pid());
        command.properties().forEach((key, value) -> words.add("-D" + key + "=" + value));
        words.add(command.main().getName());
        words.addAll(command.arguments());
        return words;
    }

    private static Path argumentFile(String classPath) throws IOException {
        Path file = Files.createTempFile("inkwright-worker", ".args");
        String quoted = classPath.replace("\\", "\\\\").replace("\"", "\\\"");
        // The launcher reads its argument file in the system's encoding, not in UTF-8.
        Charset system =
                Charset.forName(
                        Objects.requireNonNullElse(
                                System.getProperty("sun.jnu.encoding"), "UTF-8"));
        Files.writeString(file, "-cp\n\"" + quoted + "\"\n", system);
        return file;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // A file of some kilobytes in the temporary folder, which the system clears.
            return;
        }
    }
}
