package org.inkwright.library;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// The library refused or failed. The message tells the writer what happened, what is safe and what
/// to do; it names no file and quotes no text.
public class LibraryException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    LibraryException(Trouble trouble, @Nullable Throwable cause) {
        super(trouble.sentence(), cause);
        this.trouble = trouble;
    }

    /// Short and stable: `library.in-use`, `library.not-writable`, `library.unusable-folder`,
    /// `library.damaged`, `library.foreign`, `library.newer`, `library.closed`, `library.nested` or
    /// `library.failed`.
    public String code() {
        return trouble.code();
    }

    final Trouble trouble() {
        return trouble;
    }
}
