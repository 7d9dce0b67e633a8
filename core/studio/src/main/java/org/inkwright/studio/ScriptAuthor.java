package org.inkwright.studio;

import java.util.Optional;
import java.util.function.Function;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.ModelSteps;
import org.inkwright.generation.steps.StepResult;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.SupportedText;

/// Writes with a text model what is no article: one text from the whole source. Its answers have a
/// shape and are no good in parts, so what broke off is asked for anew.
final class ScriptAuthor implements Author {
    private final Books books;
    private final ModelSession session;
    private final DraftWork work;
    private final TakeShelf shelf;

    ScriptAuthor(Books books, ModelSession session, DraftWork work, TakeShelf shelf) {
        this.books = books;
        this.session = session;
        this.work = work;
        this.shelf = shelf;
    }

    @Override
    public Optional<JobError> write(Take take) {
        Commission commission = session.commission();
        StepTask.Script task = StepTasks.script(commission, work);
        StepTask.Summary summary = StepTasks.summary(commission, work);
        ModelSteps steps = session.steps(take.number(), work.scope(take.chapter()));
        String language = commission.wishes().language();
        return switch (commission.form()) {
            case Form.Newsletter _ ->
                    taken(
                            take,
                            () -> steps.newsletter(task, session.stop(), event -> {}),
                            letter -> ScriptText.of(letter, work.passages(), language));
            case Form.ShowNotes _ ->
                    taken(
                            take,
                            () -> steps.showNotes(task, session.stop(), event -> {}),
                            ScriptText::of);
            case Form.Podcast _ ->
                    taken(
                            take,
                            () -> steps.podcast(task, session.stop(), event -> {}),
                            ScriptText::of);
            case Form.Reel _ ->
                    taken(
                            take,
                            () -> steps.reel(task, session.stop(), event -> {}),
                            ScriptText::of);
            case Form.Summary _, Form.Article _ ->
                    taken(
                            take,
                            () -> steps.summary(summary, session.stop(), event -> {}),
                            text -> ModelText.of(text, work.passages(), language));
        };
    }

    private <T> Optional<JobError> taken(
            Take take, Asking<T> asking, Function<T, SupportedText> shown) {
        var variant = shelf.fresh();
        Step step =
                session.begin(
                        StepKind.SCRIPT,
                        new Json()
                                .with("take", take.key())
                                .with("variant", variant.value().toString())
                                .with("form", FormJson.name(session.commission().form())),
                        StepTasks.whole(
                                session.commission(),
                                work.draft().front().title(),
                                work.passages().all()));
        return switch (asking.ask()) {
            case StepResult.Done<T>(var value, var notes, var trace) -> {
                SupportedText text = shown.apply(value);
                books.update(change -> {
                    shelf.finish(change, take, variant, text);
                    session.done(change, step, trace, notes);
                });
                yield Optional.empty();
            }
            case StepResult.Unfinished<T>(var partial, var failure, var trace) ->
                    Optional.of(session.refused(step, StepTrouble.STOPPED, failure, trace));
            case StepResult.Failed<T>(var trouble, var failure, var trace) ->
                    Optional.of(session.refused(step, trouble, failure, trace));
        };
    }

    /// Asks the model.
    private interface Asking<T> {
        StepResult<T> ask();
    }
}
