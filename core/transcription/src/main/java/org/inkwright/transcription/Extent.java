package org.inkwright.transcription;

import java.time.Duration;

/// Which part of a recording is transcribed.
public sealed interface Extent {
    /// Where it begins.
    Duration from();

    /// Everything from a moment on.
    ///
    /// @param from the end of the last window that was kept, or zero
    record Onward(Duration from) implements Extent {
        public Onward {
            requireInside(from);
        }
    }

    /// One stretch, heard by itself: its windows do not fit those of the whole recording.
    ///
    /// @param to where it ends, exclusive; behind `from`
    record Stretch(Duration from, Duration to) implements Extent {
        public Stretch {
            requireInside(from);
            if (to.compareTo(from) <= 0) {
                throw new IllegalArgumentException("a stretch ends behind its start");
            }
        }
    }

    /// Everything from a moment on of a WAV file that is still being written: what is not there yet
    /// is waited for, until [Transcription#recordingEnded] is called. Gives the windows that the
    /// whole file would give; each comes about a minute after it was spoken.
    ///
    /// @param from the end of the last window that was kept, or zero
    record Growing(Duration from) implements Extent {
        public Growing {
            requireInside(from);
        }
    }

    private static void requireInside(Duration from) {
        if (from.isNegative()) {
            throw new IllegalArgumentException("from is negative");
        }
    }
}
