package org.inkwright.cli;

import java.util.List;
import org.inkwright.studio.StudioException;

/// Does one thing after the other; one that fails is reported and stops none of the others.
final class Batch {
    private final Reporter reporter;
    private ExitCode exit = ExitCode.DONE;

    Batch(Reporter reporter) {
        this.reporter = reporter;
    }

    void attempt(Part part) throws InterruptedException {
        try {
            part.run();
        } catch (CliException e) {
            reporter.failed(e.exit(), e.code(), e.details());
            note(e.exit());
        } catch (StudioException e) {
            ExitCode of = ExitCode.of(e.code());
            if (of != ExitCode.JOB_FAILED && of != ExitCode.INPUT_REFUSED) {
                throw e;
            }
            reporter.failed(of, e.code(), List.of());
            note(of);
        }
    }

    /// How it ended: done, or as the first that failed.
    ExitCode exit() {
        return exit;
    }

    private void note(ExitCode failed) {
        exit = exit == ExitCode.DONE ? failed : exit;
    }

    /// One of the things to do.
    interface Part {
        /// Does it.
        void run() throws InterruptedException;
    }
}
