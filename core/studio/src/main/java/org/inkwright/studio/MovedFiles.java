package org.inkwright.studio;

import java.util.List;
import org.inkwright.manuscript.MediaPlace;

/// What came of looking for moved recordings.
///
/// @param found those that are read from their new place from now on
/// @param missing those that are still missing
/// @param reach how much of the folder was looked at
public record MovedFiles(List<MediaPlace> found, List<MediaPlace> missing, Reach reach) {
    public MovedFiles {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /// How much of a folder was looked at.
    public enum Reach {
        /// All that can be read.
        WHOLE,
        /// Some folders below it could not be read, or there are more files than is sensible.
        PART,
        /// The folder is not there or cannot be read.
        NONE
    }
}
