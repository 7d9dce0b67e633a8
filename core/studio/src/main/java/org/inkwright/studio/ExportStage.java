package org.inkwright.studio;

import java.nio.file.Path;
import org.inkwright.manuscript.StepKind;

/// Writes a draft to the file that the run names.
final class ExportStage implements Stage {
    private final Books books;
    private final Exports exports;

    ExportStage(Books books, Exports exports) {
        this.books = books;
        this.exports = exports;
    }

    @Override
    public Outcome run(Attempt attempt) {
        Plan.Target target = attempt.plan().exportTarget();
        books.update(change -> attempt.progress(change, 0, "exporting", null));
        String input =
                new Json()
                        .with("draft", attempt.draft().toString())
                        .with("file", target.file())
                        .with("format", target.format().name())
                        .text();
        attempt.begin(StepKind.EXPORT, input);
        exports.draft(attempt.draft(), target.format(), Path.of(target.file()));
        books.update(change -> {
            attempt.finish(change, input);
            attempt.complete(change);
        });
        return new Outcome.Done();
    }
}
