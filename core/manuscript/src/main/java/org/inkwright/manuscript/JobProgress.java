package org.inkwright.manuscript;

/// How far a job is.
///
/// @param thousandths from 0 to 1000
/// @param label key of the current step, such as `transcribing`; the programs word it
public record JobProgress(int thousandths, String label) {
    public JobProgress {
        Checks.require(thousandths >= 0 && thousandths <= 1000, "thousandths lies outside 0..1000");
    }

    /// Not begun.
    public static JobProgress none() {
        return new JobProgress(0, "");
    }
}
