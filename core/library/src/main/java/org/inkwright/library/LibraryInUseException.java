package org.inkwright.library;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// Another program, or another part of this one, holds the library.
public final class LibraryInUseException extends LibraryException {
    @Serial private static final long serialVersionUID = 1L;

    LibraryInUseException(@Nullable Throwable cause) {
        super(Trouble.IN_USE, cause);
    }
}
