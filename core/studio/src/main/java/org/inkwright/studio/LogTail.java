package org.inkwright.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Reads the ends of log files.
final class LogTail {
    private static final int BYTES = 64 << 10;
    private static final int FILES = 3;

    private LogTail() {}

    /// The newest logs of a folder, newest first.
    static List<Path> newest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(".log"))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(LogTail::changed).reversed())
                    .limit(FILES)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    /// The last lines of a file, 64 KiB at most; a sentence when it cannot be read.
    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            long from = Math.max(0, ModelFolder.size(file) - BYTES);
            in.skipNBytes(from);
            String text = new String(in.readNBytes(BYTES), StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            return "cannot be read: " + e.getClass().getSimpleName() + "\n";
        }
    }
}
