package org.inkwright.studio;

import java.time.LocalDate;
import java.util.List;
import org.inkwright.manuscript.StepKind;
import org.jspecify.annotations.Nullable;

/// What was used in a period, for a page and a plot.
///
/// @param period which
/// @param total all of it
/// @param days each of its days, also those without any use
/// @param steps by what was made, the most tokens first
/// @param models by text model, the most tokens first
/// @param projection what it comes to by the end of the period at this pace: what was used, times
///   the length of the period, divided by the time that has passed of it, at least a day. Null when
///   the period is over or has not begun, or nothing was used
public record UsageReport(
        Period period,
        Amounts total,
        List<OfDay> days,
        List<OfStep> steps,
        List<OfModel> models,
        @Nullable Amounts projection) {
    public UsageReport {
        days = List.copyOf(days);
        steps = List.copyOf(steps);
        models = List.copyOf(models);
    }

    /// What was used on a day.
    public record OfDay(LocalDate day, Amounts amounts) {}

    /// What was used to make something.
    public record OfStep(StepKind step, Amounts amounts) {}

    /// What a model used.
    ///
    /// @param engine such as `openai/gpt-5`
    public record OfModel(String engine, Amounts amounts) {}
}
