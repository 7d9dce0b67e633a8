package org.inkwright.studio;

import org.inkwright.manuscript.JobError;

/// How an attempt at a job ended.
sealed interface Outcome {
    /// The stage is done, and kept as done.
    record Done() implements Outcome {}

    /// Somebody stopped it.
    record Stopped() implements Outcome {}

    /// It failed in a way that may pass.
    record Faltered(JobError error) implements Outcome {}

    /// It failed for good.
    record Failed(JobError error) implements Outcome {}

    static Outcome failed(String code, String detail) {
        return new Failed(new JobError(code, detail));
    }

    static Outcome faltered(String code, String detail) {
        return new Faltered(new JobError(code, detail));
    }
}
