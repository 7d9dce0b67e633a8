package org.inkwright.studio;

import java.nio.file.Path;
import java.util.Optional;

/// Keeps the pictures of drafts. Each is kept once, under its content, and stays as long as the
/// library: an older text may still show it. Calls read and write files, so none belongs on the
/// window's thread, except [#file]. Safe to share between threads.
public interface Pictures {
    /// The longest file that is taken, in bytes.
    long LONGEST = 50L << 20;

    /// Keeps a copy of a picture's file.
    Kept keep(Path file);

    /// Keeps a picture.
    ///
    /// @param bytes its file: PNG, JPEG, GIF, WebP or BMP
    Kept keep(byte[] bytes);

    /// The file behind an address that a text names; empty when it is no address of a kept picture
    /// or the file is gone. Does not open it.
    Optional<Path> file(String address);

    /// What came of keeping a picture.
    sealed interface Kept {
        /// It is there.
        ///
        /// @param address what a text calls it, such as `pictures/0a1b….png`
        record Stored(String address) implements Kept {}

        /// It was not kept, and nothing changed.
        record Refused(Reason why) implements Kept {}
    }

    /// Why a picture is not kept.
    enum Reason {
        /// It is no picture of a known format.
        NO_PICTURE,
        /// Its file is longer than [#LONGEST].
        TOO_LARGE,
        /// It is not there, or may not be read.
        UNREADABLE,
        /// The disk is full, or the folder may not be written to.
        CANNOT_WRITE
    }
}
