package org.inkwright.studio;

import java.nio.file.Path;
import org.inkwright.manuscript.Source;

/// What became of one file.
public sealed interface ImportResult {
    /// The file, as it was given or found in a folder.
    Path file();

    /// It is a new source now.
    record Imported(Path file, Source source) implements ImportResult {}

    /// The same recording was in the library already; if it was moved since, its new place is kept.
    record AlreadyHere(Path file, Source source) implements ImportResult {}

    /// It cannot be transcribed.
    ///
    /// @param why the reason, for the writer's sentence
    /// @param detail what is known beyond it, for the log
    record Refused(Path file, Reason why, String detail) implements ImportResult {}

    /// Why a file is refused.
    enum Reason {
        /// It is not there or may not be read.
        UNREADABLE,
        /// It has no bytes.
        EMPTY,
        /// A text, document or subtitle file: a later version reads those.
        DOCUMENT,
        /// A picture: [Pictures] keeps those that are given by themselves.
        PICTURE,
        /// No known media format, or damaged beyond use.
        NOT_MEDIA,
        /// Media that would lead to other files or the network.
        FORBIDDEN_FORMAT,
        /// A film without sound.
        NO_AUDIO,
        /// Its sound is in a codec that this build cannot decode.
        UNKNOWN_CODEC,
        /// Looking into it took too long or broke the decoder.
        HOSTILE,
        /// A folder without any file that could be imported.
        EMPTY_FOLDER
    }
}
