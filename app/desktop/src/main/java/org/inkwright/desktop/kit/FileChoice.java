package org.inkwright.desktop.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the writer for files. For the window's thread; returns when the writer has chosen.
public interface FileChoice {
    /// Recordings to open; none when the writer thought better of it.
    List<Path> recordings();

    /// A speech model file.
    Optional<Path> speechModel();

    /// A folder.
    Optional<Path> folder();

    /// A text that the writer wrote.
    Optional<Path> text();

    /// A backup.
    Optional<Path> backup();

    /// Where to save something.
    ///
    /// @param name the suggested name, with its ending
    Optional<Path> saveAs(String name);
}
