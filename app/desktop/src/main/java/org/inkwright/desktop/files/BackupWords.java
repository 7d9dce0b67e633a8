package org.inkwright.desktop.files;

import java.nio.file.Path;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.BackupTrouble;

/// Says why a backup was not made or not restored.
public final class BackupWords {
    private final Texts texts = Texts.of(BackupWords.class);

    /// What happened, what is safe, what to do.
    ///
    /// @param what the file or folder that it was about
    public String why(BackupTrouble trouble, Path what) {
        return texts.text("problem." + trouble.code(), what);
    }
}
