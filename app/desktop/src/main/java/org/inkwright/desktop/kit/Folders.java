package org.inkwright.desktop.kit;

import java.nio.file.Path;

/// Shows folders in the system's file manager.
@FunctionalInterface
public interface Folders {
    /// Opens the folder that a file is in; returns at once.
    void showFolderOf(Path file);
}
