package org.inkwright.media;

/// Media could not be decoded, or a worker process could not be used. The message never holds the
/// writer's text.
public class MediaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MediaException(String message) {
        super(message);
    }

    public MediaException(String message, Throwable cause) {
        super(message, cause);
    }
}
