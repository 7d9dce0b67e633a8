package org.inkwright.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What of the data folder belongs to the writer. Whatever a part of the program keeps there is
/// taken, unless it is named here: nobody has to remember to name what is precious.
final class Belongings {
    static final String LIBRARY = "library.mv.db";
    static final String RECORDINGS = "recordings";
    static final String PICTURES = "pictures";
    static final String INDEX = "index";
    static final String BACKUPS = "backups";
    static final String SET_ASIDE = "set-aside";

    // The library itself is copied by its owner. The rest can be made or had anew, or is a backup.
    private static final Set<String> LEFT_OUT =
            Set.of(
                    LIBRARY,
                    "library.lock",
                    "library.trace.db",
                    "new.mv.db",
                    INDEX,
                    "models",
                    "logs",
                    BACKUPS,
                    SET_ASIDE,
                    LibraryCopy.UNFINISHED,
                    PendingRestore.UNFINISHED,
                    PendingRestore.READY,
                    PendingRestore.MOVING,
                    Manifest.NAME);

    private Belongings() {}

    /// Whether a file or folder directly in the data folder is the writer's; the library is not
    /// meant.
    static boolean include(String name) {
        return !LEFT_OUT.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(".");
    }

    /// Those directly in the data folder.
    static List<Path> directlyIn(Path data) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(entry -> include(String.valueOf(entry.getFileName())))
                    .sorted()
                    .toList();
        }
    }

    /// All files with how long they are now, sorted by name. Links are not followed.
    static List<Found> files(Path data) throws IOException {
        List<Found> files = new ArrayList<>();
        for (Path entry : directlyIn(data)) {
            Files.walkFileTree(entry, collector(data, files));
        }
        return files;
    }

    private static FileVisitor<Path> collector(Path data, List<Found> files) {
        return new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.isRegularFile() && !BackupWriter.names(file)) {
                    String name = data.relativize(file).toString().replace('\\', '/');
                    files.add(new Found(file, name, facts.size()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure)
                    throws IOException {
                // Somebody emptied the trash meanwhile; anything else is no backup.
                if (Files.exists(file)) {
                    throw failure;
                }
                return FileVisitResult.CONTINUE;
            }
        };
    }

    /// A file of the writer's.
    ///
    /// @param file where it is
    /// @param name in the backup: its path below the data folder, with slashes
    /// @param bytes how long it is now; a recording under way grows
    record Found(Path file, String name, long bytes) {
        boolean recording() {
            return name.startsWith(RECORDINGS + "/");
        }
    }
}
