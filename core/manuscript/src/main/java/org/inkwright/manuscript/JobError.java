package org.inkwright.manuscript;

/// Why a job failed.
///
/// @param code short and stable, such as `media.no-audio`; the key of the sentence the writer reads
/// @param detail what the program knows beyond the code, for the log page; never the writer's text
public record JobError(String code, String detail) {
    public JobError {
        Checks.notBlank(code, "code");
    }
}
