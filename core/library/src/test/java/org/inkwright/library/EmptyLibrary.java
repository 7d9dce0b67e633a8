package org.inkwright.library;

import java.nio.file.Path;
import java.time.InstantSource;
import org.inkwright.testing.MadeFile;

/// A library of this version with nothing in it: making one takes some hundred statements.
final class EmptyLibrary {
    private static final MadeFile FILE =
            MadeFile.of(
                    "library.mv.db",
                    folder -> H2Library.open(folder, InstantSource.system()).close());

    private EmptyLibrary() {}

    /// Puts one into a folder that has none.
    static void into(Path folder) {
        FILE.into(folder);
    }
}
