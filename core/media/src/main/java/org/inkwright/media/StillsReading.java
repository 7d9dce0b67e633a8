package org.inkwright.media;

import java.util.List;

/// What came of taking pictures out of a file.
public sealed interface StillsReading {
    /// Pictures, at least one.
    ///
    /// @param stills those of the film by time, then the cover
    record Taken(List<Still> stills) implements StillsReading {
        public Taken {
            stills = List.copyOf(stills);
            if (stills.isEmpty()) {
                throw new IllegalArgumentException("no picture was taken");
            }
        }
    }

    /// No picture.
    ///
    /// @param why the reason, for the user's sentence
    /// @param detail what the decoder said, for the log; never names the file
    record Refused(Why why, String detail) implements StillsReading {}

    /// Why there is no picture.
    enum Why {
        /// The file is not there, may not be read, or is no media.
        UNREADABLE,
        /// It has neither a film nor a cover.
        NO_FILM,
        /// Nothing can be seen at those moments: all is dark, damaged, or behind its end.
        NOTHING_SEEN,
        /// Its pictures have more than 36 million pixels, or take more memory than is allowed.
        TOO_LARGE,
        /// Its film is in a codec that this build cannot decode.
        UNKNOWN_CODEC,
        /// It took too long, or the decoder died of it.
        HOSTILE
    }
}
