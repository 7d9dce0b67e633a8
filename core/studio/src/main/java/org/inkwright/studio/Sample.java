package org.inkwright.studio;

import java.nio.file.Path;

/// The sample that comes with the program.
public interface Sample {
    /// The sample talk as a file (mp3) in the program's data folder, put there when it is not yet.
    Path talk();
}
