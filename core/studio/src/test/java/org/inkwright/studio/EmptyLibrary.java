package org.inkwright.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.inkwright.library.H2Library;

/// A library of this version with nothing in it. One is made for all tests of the module and
/// copied: making one takes some hundred statements.
final class EmptyLibrary {
    private static final Path MADE = made();

    private EmptyLibrary() {}

    /// Puts one into a folder that has none.
    static void into(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(MADE, folder.resolve("library.mv.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "empty-library");
            H2Library.open(folder, InstantSource.system()).close();
            return folder.resolve("library.mv.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
