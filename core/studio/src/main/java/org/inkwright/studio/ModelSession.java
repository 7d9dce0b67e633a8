package org.inkwright.studio;

import java.util.Set;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.ModelSteps;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrace;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.jspecify.annotations.Nullable;

/// An attempt at a job with a text model: each step is kept with everything that was asked and
/// answered, and what it used. Steps may be taken beside each other.
final class ModelSession {
    /// A prompt names a model that the service does not have; the detail says which prompt.
    static final String PROMPT_MODEL = "prompt.unknown-model";

    private final Books books;
    private final Attempt attempt;
    private final Commission commission;
    private final ModelSessions sessions;
    private final StopSignal stop = new StopSignal();

    ModelSession(Books books, Attempt attempt, Commission commission, ModelSessions sessions) {
        this.books = books;
        this.attempt = attempt;
        this.commission = commission;
        this.sessions = sessions;
        attempt.onStop(stop::stop);
    }

    Attempt attempt() {
        return attempt;
    }

    Commission commission() {
        return commission;
    }

    /// The model that writes the text itself.
    EngineChoice author() {
        return sessions.taking(commission.engine(), PromptName.of(commission.form()));
    }

    /// The steps of what is made once.
    ModelSteps steps() {
        return steps(1, Recall.Scope.ANYBODYS);
    }

    /// The steps of a take.
    ///
    /// @param scope whose answers will do, unless the commission wants all of them anew
    ModelSteps steps(int take, Recall.Scope scope) {
        return sessions.steps(commission.engine(), recall(take, scope));
    }

    private Recall recall(int take, Recall.Scope scope) {
        Recall.Scope allowed =
                commission.answers() == Commission.Answers.ANEW ? Recall.Scope.OF_THIS_RUN : scope;
        return new Recall(attempt.job().subject().run(), allowed, take);
    }

    StopSignal stop() {
        return stop;
    }

    /// Begins a step whose answer is no good in parts: how much is sent is kept, to be told if it
    /// must be sent again.
    Step begin(StepKind kind, Json input, StepTask task) {
        return begin(kind, input.with("tokens", sessions.tokens(commission.engine(), task)));
    }

    Step begin(StepKind kind, Json input) {
        return attempt.open(kind, input.with("engine", commission.engine().name()).text());
    }

    /// Ends a step that made something.
    void done(Change change, Step step, StepTrace trace, Set<StepNote> notes) {
        end(change, step, new StepLedger.End(trace, notes, null));
    }

    /// Ends a step that did not come to its end.
    void failed(Change change, Step step, StepTrace trace, JobError error) {
        end(change, step, new StepLedger.End(trace, Set.of(), error));
    }

    /// Ends a step that has nothing to show, in a change of its own.
    ///
    /// @param failure what the service said; null when it answered, or the writer stopped it
    JobError refused(
            Step step, StepTrouble trouble, @Nullable ModelFailure failure, StepTrace trace) {
        JobError error = error(trouble, failure, commission.engine(), trace);
        books.update(change -> failed(change, step, trace, error));
        return error;
    }

    private void end(Change change, Step step, StepLedger.End end) {
        sessions.ledger().end(change, step, commission.engine(), end);
    }

    /// The same, where a prompt may have named a model that the service does not have.
    ///
    /// @param engine the chosen one
    static JobError error(
            StepTrouble trouble,
            @Nullable ModelFailure failure,
            EngineChoice engine,
            StepTrace trace) {
        if (failure == null
                || failure.trouble() != ModelTrouble.UNKNOWN_MODEL
                || trace.calls().isEmpty()) {
            return error(trouble, failure);
        }
        String asked = trace.calls().getLast().request().model();
        return asked.equals(engine.model())
                ? error(trouble, failure)
                : new JobError(PROMPT_MODEL, trace.step().file() + ": " + asked);
    }

    /// What a writer is told when a step has nothing, or not all, to show. The service's own words
    /// stay out of it: they may quote the text.
    static JobError error(StepTrouble trouble, @Nullable ModelFailure failure) {
        return failure == null
                ? new JobError(trouble.code(), trouble.name())
                : new JobError(
                        failure.trouble().code(),
                        failure.status() == 0 ? "" : "HTTP status " + failure.status());
    }
}
