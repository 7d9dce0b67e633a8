package org.inkwright.spelling;

import java.io.IOException;

/// Files that should be a dictionary are none. The message never holds the writer's text.
final class BrokenDictionaryException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenDictionaryException(Throwable cause) {
        super("not a dictionary: " + cause.getClass().getSimpleName(), cause);
    }
}
