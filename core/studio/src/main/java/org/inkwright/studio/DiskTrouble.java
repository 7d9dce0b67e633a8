package org.inkwright.studio;

import java.io.IOException;
import java.util.Locale;

/// Knows a full disk by the system's words: the JDK has no type for it.
final class DiskTrouble {
    private DiskTrouble() {}

    static boolean full(Exception failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("disk quota exceeded");
    }

    static ModelProblem of(IOException failure) {
        return full(failure) ? ModelProblem.DISK_FULL : ModelProblem.NOT_WRITABLE;
    }
}
