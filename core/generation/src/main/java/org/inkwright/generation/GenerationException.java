package org.inkwright.generation;

/// A step could not be taken. The message never holds the writer's text.
public class GenerationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GenerationException(String message) {
        super(message);
    }
}
