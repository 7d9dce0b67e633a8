package org.inkwright.studio;

/// A use case could not be carried out.
public class StudioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// A failure with no other failure behind it.
    ///
    /// @param code short and stable, such as `export.disk-full`; the key of the sentence the writer
    ///   reads
    /// @param detail for the log; never the writer's text
    public StudioException(String code, String detail) {
        super(code + ": " + detail);
        this.code = code;
    }

    /// A failure caused by another.
    ///
    /// @param code see above
    /// @param detail see above
    /// @param cause what lies behind it
    public StudioException(String code, String detail, Throwable cause) {
        super(code + ": " + detail, cause);
        this.code = code;
    }

    /// The key of the sentence that the writer reads.
    public String code() {
        return code;
    }
}
