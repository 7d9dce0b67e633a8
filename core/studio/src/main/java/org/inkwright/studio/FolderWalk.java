package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds the files below a folder: sorted by name, hidden ones and links left out, not deeper and
/// not more than is sensible. For one thread and one walk.
final class FolderWalk {
    static final int DEEPEST = 16;
    static final int MOST = 10_000;

    private final List<Path> files = new ArrayList<>();
    private final List<ImportResult.Refused> refused = new ArrayList<>();

    private FolderWalk() {}

    static FolderWalk below(Path folder) {
        var walk = new FolderWalk();
        walk.into(folder, 1);
        if (walk.files.isEmpty() && walk.refused.isEmpty()) {
            walk.refuse(folder, ImportResult.Reason.EMPTY_FOLDER, "no visible file in it");
        }
        return walk;
    }

    List<Path> files() {
        return files;
    }

    /// Folders that could not be walked, or not to their end.
    List<ImportResult.Refused> refused() {
        return refused;
    }

    private void into(Path folder, int depth) {
        if (depth > DEEPEST) {
            refuse(folder, ImportResult.Reason.HOSTILE, "deeper than " + DEEPEST + " folders");
            return;
        }
        for (Path entry : entries(folder)) {
            if (files.size() >= MOST) {
                refuse(folder, ImportResult.Reason.HOSTILE, "more than " + MOST + " files");
                return;
            }
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                into(entry, depth + 1);
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                files.add(entry);
            }
        }
    }

    private List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, FolderWalk::visible)) {
            found.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            refuse(folder, ImportResult.Reason.UNREADABLE, e.getClass().getSimpleName());
        }
        entries.sort(null);
        return entries;
    }

    private static boolean visible(Path entry) throws IOException {
        String name = String.valueOf(entry.getFileName());
        return !name.startsWith(".") && !Files.isHidden(entry) && !Files.isSymbolicLink(entry);
    }

    private void refuse(Path folder, ImportResult.Reason why, String detail) {
        refused.add(new ImportResult.Refused(folder, why, detail));
    }
}
