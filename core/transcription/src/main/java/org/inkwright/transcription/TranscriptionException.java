package org.inkwright.transcription;

/// Something about a transcription went wrong that nobody has to expect. The message never holds
/// the writer's text.
class TranscriptionException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    TranscriptionException(String message) {
        super(message);
    }
}
