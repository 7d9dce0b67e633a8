package org.inkwright.media;

/// A file cannot be decoded for a reason that a probe would name too, for example because it was
/// changed after it was probed.
public final class MediaRefusedException extends MediaException {
    private static final long serialVersionUID = 1L;

    /// The reason.
    private final Probe.Refusal why;

    public MediaRefusedException(Probe.Refusal why, String message) {
        super(message);
        this.why = why;
    }

    /// The reason, for the user's sentence.
    public Probe.Refusal why() {
        return why;
    }
}
