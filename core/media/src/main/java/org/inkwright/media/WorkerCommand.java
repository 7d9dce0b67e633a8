package org.inkwright.media;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a worker process is started with. It runs on the JDK and the class path of the program that
/// starts it.
///
/// @param main a class with a `main` method, which opens a [WorkerChannel] first of all
/// @param arguments the arguments of `main`: plain words; file names travel in a line, as URI
/// @param environment variables added to the ones that are inherited
/// @param properties system properties of the worker
/// @param heapMegabytes the most heap it may use; native memory comes on top
public record WorkerCommand(
        Class<?> main,
        List<String> arguments,
        Map<String, String> environment,
        Map<String, String> properties,
        int heapMegabytes) {
    public WorkerCommand {
        if (heapMegabytes < 8) {
            throw new IllegalArgumentException("heap too small: " + heapMegabytes + " MB");
        }
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /// A command without arguments and settings.
    public static WorkerCommand of(Class<?> main, int heapMegabytes) {
        return new WorkerCommand(main, List.of(), Map.of(), Map.of(), heapMegabytes);
    }

    /// The same command for a worker that decodes media: tells it where FFmpeg's native libraries
    /// are unpacked to, once for all workers and all starts of the program.
    ///
    /// @param cache a folder of the program's own; made when needed
    public WorkerCommand withNativeCache(Path cache) {
        var all = new HashMap<>(properties);
        all.put("org.bytedeco.javacpp.cachedir", cache.toAbsolutePath().toString());
        // Its own accounting compares the whole process with the Java heap and would fail the
        // small heap of a worker; the decoder frees what it takes by itself.
        all.put("org.bytedeco.javacpp.maxBytes", "0");
        all.put("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        all.put("org.bytedeco.javacpp.nopointergc", "true");
        return new WorkerCommand(main, arguments, environment, all, heapMegabytes);
    }
}
