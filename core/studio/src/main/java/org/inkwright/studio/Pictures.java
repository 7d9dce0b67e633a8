package org.inkwright.studio;

import java.nio.file.Path;
import java.util.Optional;
import org.inkwright.manuscript.KeptPicture;

/// Keeps the writer's pictures. Each is kept once, under its content, and stands in the library,
/// where it can be named, tagged and thrown away. Its file stays as long as the picture stands
/// there or lies in the trash, and as long as any text, however old, shows it. Calls read and write
/// files, so none belongs on the window's thread, except [#file]. Safe to share between threads.
public interface Pictures {
    /// The longest file that is taken, in bytes.
    long LONGEST = 50L << 20;

    /// Keeps a copy of a picture's file; it is called as the file is. One that is there already
    /// keeps its title; one in the trash comes back.
    Kept keep(Path file);

    /// Keeps a picture. One that is there already keeps its label; one in the trash comes back.
    ///
    /// @param bytes its file: PNG, JPEG, GIF, WebP or BMP
    Kept keep(byte[] bytes, Label label);

    /// The file behind an address that a text names; empty when it is no address of a kept picture
    /// or the file is gone. Does not open it.
    Optional<Path> file(String address);

    /// What is known of a picture that has no file yet.
    ///
    /// @param title what it is called; not blank
    /// @param origin where it comes from
    record Label(String title, KeptPicture.Origin origin) {
        public Label {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a picture needs a title");
            }
        }
    }

    /// What came of keeping a picture.
    sealed interface Kept {
        /// It is there.
        record Stored(KeptPicture picture) implements Kept {
            /// What a text calls it, such as `pictures/0a1b….png`.
            public String address() {
                return picture.file().address();
            }
        }

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
