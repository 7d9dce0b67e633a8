package org.inkwright.studio;

import java.nio.file.Path;

/// What was used. Days are those of the writer's time zone. Reads the library on the calling
/// thread; safe to share between threads.
public interface UsageReports {
    /// What was used in a period.
    UsageReport of(Period period);

    /// The current month.
    Period thisMonth();

    /// Writes a period as a CSV file in UTF-8 with a heading: a line for each day, step, model and
    /// currency. Columns: `day`, `step`, `model`, `calls`, `input_tokens`, `output_tokens`, `cost`,
    /// `currency`, `transcribed_minutes`; `cost` is empty where nobody knew the price. The file is
    /// complete or untouched.
    ///
    /// @throws StudioException with one of the codes `export.…` when the file cannot be written
    void export(Period period, Path file);
}
