package org.inkwright.studio;

import java.util.Optional;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.steps.StepResult;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.generation.steps.Written;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.VariantId;
import org.jspecify.annotations.Nullable;

/// Writes takes of chapters with a text model. What comes is shown and kept as it comes; what broke
/// off is gone on with. Safe to share between the threads that write.
final class ChapterAuthor implements Author {
    private final Books books;
    private final ModelSession session;
    private final DraftWork work;
    private final TakeShelf shelf;
    private final LiveText live;
    private final Takings takings;

    /// An author.
    ///
    /// @param takings what earlier attempts began
    ChapterAuthor(
            Books books,
            ModelSession session,
            DraftWork work,
            TakeShelf shelf,
            LiveText live,
            Takings takings) {
        this.books = books;
        this.session = session;
        this.work = work;
        this.shelf = shelf;
        this.live = live;
        this.takings = takings;
    }

    @Override
    public Optional<JobError> write(Take take) {
        StepTask.Chapter task = StepTasks.chapter(session.commission(), work, take.chapter());
        Optional<VariantId> begun = takings.begun(take);
        String before = begun.map(this::raw).orElse("");
        VariantId variant = begun.orElseGet(shelf::fresh);
        Step step = session.begin(StepKind.CHAPTER, input(take, variant, before));
        var growing = live.grow(work.draft().id(), take.chapter().id(), variant, before);
        var opening = new Opening(take, variant);
        StepResult<Written> result =
                session.steps(take.number(), work.scope(take.chapter()))
                        .goOnWithChapter(
                                task,
                                before,
                                session.stop(),
                                event -> {
                                    if (event instanceof ModelEvent.Text(var words)) {
                                        opening.open();
                                        growing.append(words);
                                    }
                                });
        growing.end();
        return kept(take, variant, step, result);
    }

    private String raw(VariantId variant) {
        return books.read(unit -> unit.partials().of(variant)).map(Partial::raw).orElse("");
    }

    /// Makes the variant when its first words come, not before: a call that fails leaves nothing.
    private final class Opening {
        private final Take take;
        private final VariantId variant;
        private boolean open;

        Opening(Take take, VariantId variant) {
            this.take = take;
            this.variant = variant;
        }

        void open() {
            if (!open) {
                open = true;
                books.update(change -> shelf.open(change, take, variant));
            }
        }
    }

    private Json input(Take take, VariantId variant, String before) {
        Chapter chapter = take.chapter();
        return new Json()
                .with("take", take.key())
                .with("variant", variant.value().toString())
                .with("title", chapter.title())
                .with("language", session.commission().wishes().language())
                .with("goesOn", !before.isBlank());
    }

    private Optional<JobError> kept(
            Take take, VariantId variant, Step step, StepResult<Written> result) {
        return switch (result) {
            case StepResult.Done<Written>(var written, var notes, var trace) -> {
                SupportedText text =
                        ModelText.of(written, work.passages(), work.draft().front().language());
                books.update(change -> {
                    shelf.finish(change, take, variant, text);
                    session.done(change, step, trace, notes);
                });
                yield Optional.empty();
            }
            case StepResult.Unfinished<Written>(var raw, var failure, var trace) -> {
                JobError error = error(failure);
                SupportedText text =
                        ModelText.of(raw, work.passages(), work.draft().front().language());
                books.update(change -> {
                    shelf.leaveOff(change, take, variant, text, raw);
                    session.failed(change, step, trace, error);
                });
                yield Optional.of(error);
            }
            case StepResult.Failed<Written>(var trouble, var failure, var trace) ->
                    Optional.of(session.refused(step, trouble, failure, trace));
        };
    }

    private static JobError error(@Nullable ModelFailure failure) {
        return ModelSession.error(StepTrouble.STOPPED, failure);
    }
}
