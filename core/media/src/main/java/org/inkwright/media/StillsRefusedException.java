package org.inkwright.media;

/// No picture can be taken out of a file. Thrown and caught within the worker process.
final class StillsRefusedException extends MediaException {
    private static final long serialVersionUID = 1;

    private final StillsReading.Why why;

    StillsRefusedException(StillsReading.Why why, String detail) {
        super(detail);
        this.why = why;
    }

    StillsReading.Why why() {
        return why;
    }
}
