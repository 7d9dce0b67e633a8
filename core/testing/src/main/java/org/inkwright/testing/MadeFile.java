package org.inkwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that takes long to make: made once for all tests of a module, and copied for each. Shared
/// by all threads.
public final class MadeFile {
    private final Path made;

    private MadeFile(Path made) {
        this.made = made;
    }

    /// What makes the file.
    public interface Maker {
        /// Makes it in an empty folder, and leaves it closed.
        void makeIn(Path folder) throws IOException;
    }

    /// Makes it now, in the module's build folder.
    ///
    /// @param name how the file is called that is made
    /// @throws UncheckedIOException if there is no such file afterwards
    public static MadeFile of(String name, Maker maker) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "made-");
            maker.makeIn(folder);
            return new MadeFile(folder.resolve(name).toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts one into a folder that has none; the folder is made if need be.
    public void into(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(made, folder.resolve(made.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
