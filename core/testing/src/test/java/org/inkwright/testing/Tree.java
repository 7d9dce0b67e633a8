package org.inkwright.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the project, as a reader of the repository sees them.
final class Tree {
    private static final Set<String> SKIPPED = Set.of("target", ".git", ".idea");

    private final Path root;

    Tree(Path root) {
        this.root = root;
    }

    /// All files whose path ends like this, below a folder of the root.
    List<Path> files(String folder, String ending) throws IOException {
        Path start = root.resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(this::ours)
                    .sorted()
                    .toList();
        }
    }

    /// All Java files of all modules.
    List<Path> java() throws IOException {
        return Stream.concat(files("core", ".java").stream(), files("app", ".java").stream())
                .toList();
    }

    /// All documents.
    List<Path> documents() throws IOException {
        return Stream.concat(files("docs", ".md").stream(), Stream.of(root.resolve("README.md")))
                .filter(Files::exists)
                .toList();
    }

    private boolean ours(Path file) {
        for (Path part : root.relativize(file)) {
            if (SKIPPED.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
