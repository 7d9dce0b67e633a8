package org.inkwright.studio;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.inkwright.generation.SeoStep;
import org.inkwright.generation.steps.StepResult;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;

/// Writes with a text model what stands before the first chapter, where it is missing: the summary,
/// then the search fields.
final class ModelFront {
    private final Books books;
    private final ModelSession session;
    private final DraftWork work;

    ModelFront(Books books, ModelSession session, DraftWork work) {
        this.books = books;
        this.session = session;
        this.work = work;
    }

    /// Writes what is missing.
    ///
    /// @return why a part is still missing; empty when none is
    Optional<JobError> write() {
        FrontMatter front = work.draft().front();
        Optional<JobError> error = Optional.empty();
        if (front.summary().isEmpty()) {
            error = summary(front);
        }
        return error.isEmpty() && front.seo() == null ? seo(front) : error;
    }

    private Optional<JobError> summary(FrontMatter front) {
        StepTask.Summary task = StepTasks.summary(session.commission(), work);
        Step step = session.begin(StepKind.SUMMARY, input(front), task);
        return kept(
                step,
                session.steps().summary(task, session.stop(), event -> {}),
                summary ->
                        new Filled(
                                1,
                                now ->
                                        new FrontMatter(
                                                now.title(), now.language(), summary, now.seo())));
    }

    private Optional<JobError> seo(FrontMatter front) {
        StepTask.Seo task = StepTasks.seo(session.commission(), work);
        Step step = session.begin(StepKind.SEO, input(front), task);
        return kept(
                step,
                session.steps().seo(task, session.stop(), event -> {}),
                output -> new Filled(2, now -> with(now, output)));
    }

    private static FrontMatter with(FrontMatter now, SeoStep.Output output) {
        var seo =
                new SeoFields(
                        output.title(), output.description(), output.slug(), output.keywords());
        return new FrontMatter(now.title(), now.language(), now.summary(), seo);
    }

    /// A part of the front matter that was written.
    private record Filled(int part, UnaryOperator<FrontMatter> written) {}

    private <T> Optional<JobError> kept(
            Step step, StepResult<T> result, Function<T, Filled> filling) {
        return switch (result) {
            case StepResult.Done<T>(var value, var notes, var trace) -> {
                Filled filled = filling.apply(value);
                Consumer<Change> ending = change -> session.done(change, step, trace, notes);
                FrontMatters.keep(
                        books,
                        session.attempt(),
                        work,
                        new FrontMatters.Part(filled.part(), filled.written(), ending));
                yield Optional.empty();
            }
            case StepResult.Unfinished<T>(var partial, var failure, var trace) ->
                    Optional.of(session.refused(step, StepTrouble.STOPPED, failure, trace));
            case StepResult.Failed<T>(var trouble, var failure, var trace) ->
                    Optional.of(session.refused(step, trouble, failure, trace));
        };
    }

    private Json input(FrontMatter front) {
        return new Json()
                .with("draft", work.draft().id().toString())
                .with("title", front.title())
                .with("language", front.language());
    }
}
