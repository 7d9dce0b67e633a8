package org.inkwright.studio;

import java.util.List;
import java.util.Set;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.steps.ModelCall;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.generation.steps.StepTrace;

/// What a step of a text model was made of, as it is kept with the step: the exact messages and
/// answers, tokens and times.
///
/// @param prompt which prompt was used
/// @param notes what the writer should know
/// @param calls in the order they were made
record CallRecord(String prompt, List<String> notes, List<Call> calls) {
    /// One question and its answer.
    ///
    /// @param started ISO 8601
    /// @param ended ISO 8601
    record Call(
            String model,
            List<Said> messages,
            String answer,
            Took took,
            String started,
            String ended) {}

    /// One message.
    record Said(String role, String text) {}

    /// What it took, and how it ended.
    record Took(long input, long output, String counted, String end) {}

    static CallRecord of(StepTrace trace, Set<StepNote> notes) {
        return new CallRecord(
                trace.step().name(),
                notes.stream().map(StepNote::name).sorted().toList(),
                trace.calls().stream().map(CallRecord::call).toList());
    }

    private static Call call(ModelCall call) {
        return new Call(
                call.request().model(),
                call.request().messages().stream()
                        .map(message -> new Said(message.role().name(), message.text()))
                        .toList(),
                call.answer(),
                new Took(
                        call.usage().input(),
                        call.usage().output(),
                        call.counted().name(),
                        end(call.end())),
                call.time().started().toString(),
                call.time().ended().toString());
    }

    private static String end(ModelEvent.Ended end) {
        return switch (end) {
            case ModelEvent.Finished(var reason) -> reason.name();
            case ModelEvent.Failed(var failure) -> failure.trouble().name();
        };
    }
}
