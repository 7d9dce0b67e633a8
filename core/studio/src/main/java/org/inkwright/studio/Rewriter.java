package org.inkwright.studio;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.generation.steps.StepResult;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrace;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.Variant;

/// Rewrites with a text model, in a run of one step for each question. Safe to share.
final class Rewriter implements Rewriting {
    /// How much of the text around a selection the model is shown, in characters.
    private static final int AROUND = 800;

    private static final String ALL_YOURS = "rewrite.all-yours";

    private final Books books;
    private final ModelSessions sessions;
    private final SoloSteps solo;

    Rewriter(Books books, ModelSessions sessions, SoloSteps solo) {
        this.books = books;
        this.sessions = sessions;
        this.solo = solo;
    }

    @Override
    public Result rewrite(Request request, StopSignal stop, Consumer<String> soFar) {
        Selection stretch = request.selection();
        String selected = request.text().substring(stretch.from(), stretch.to());
        Draft draft = books.read(unit -> SoloSteps.draft(unit, request.sheet().draft()));
        List<String> locked = locked(request, draft);
        if (!locked.isEmpty()
                && OwnSentences.flat(String.join(" ", locked))
                        .equals(OwnSentences.flat(selected))) {
            return new Refused(ALL_YOURS, "");
        }
        var task =
                new StepTask.Rewrite(
                        spoken(request.wish().wishes(), draft),
                        request.wish().told(),
                        selected.strip(),
                        before(request.text(), stretch.from()),
                        after(request.text(), stretch.to()),
                        locked);
        Step step = solo.begin(draft, StepKind.REWRITE, input(request).with("selected", selected));
        var words = new StringBuilder();
        StepResult<String> result =
                sessions.steps(request.engine(), recall(step))
                        .rewrite(
                                task,
                                stop,
                                event -> {
                                    if (event instanceof ModelEvent.Text(var more)) {
                                        soFar.accept(words.append(more).toString());
                                    }
                                });
        return switch (result) {
            case StepResult.Done<String>(var text, var notes, var trace) -> {
                solo.end(step, request.engine(), new StepLedger.End(trace, notes, null));
                yield new Proposal(framed(selected, text), locked, notes, step.run());
            }
            case StepResult.Unfinished<String>(var partial, var failure, var trace) -> {
                JobError error = ModelSession.error(StepTrouble.STOPPED, failure);
                yield refused(step, request.engine(), trace, error, partial);
            }
            case StepResult.Failed<String>(var trouble, var failure, var trace) -> {
                JobError error = ModelSession.error(trouble, failure, request.engine(), trace);
                yield refused(step, request.engine(), trace, error, "");
            }
        };
    }

    @Override
    public Ideas titles(
            DraftId id, EngineChoice engine, WritingWishes wishes, int count, StopSignal stop) {
        Draft draft = books.read(unit -> SoloSteps.draft(unit, id));
        String text = books.read(unit -> StepTasks.text(unit.drafts().chapters(id)));
        if (text.isBlank()) {
            return new Refused(StepTrouble.NO_SOURCE.code(), "");
        }
        var task = new StepTask.Titles(spoken(wishes, draft), draft.front().title(), text, count);
        Json input = new Json().with("draft", id.toString()).with("count", count);
        Step step = solo.begin(draft, StepKind.TITLES, input.with("engine", engine.name()));
        return switch (sessions.steps(engine, recall(step)).titles(task, stop, event -> {})) {
            case StepResult.Done<List<String>>(var titles, var notes, var trace) -> {
                solo.end(step, engine, new StepLedger.End(trace, notes, null));
                yield new Titles(titles);
            }
            case StepResult.Unfinished<List<String>>(var partial, var failure, var trace) -> {
                JobError error = ModelSession.error(StepTrouble.STOPPED, failure);
                yield refused(step, engine, trace, error, "");
            }
            case StepResult.Failed<List<String>>(var trouble, var failure, var trace) -> {
                JobError error = ModelSession.error(trouble, failure, engine, trace);
                yield refused(step, engine, trace, error, "");
            }
        };
    }

    @Override
    public List<Selection> untouched(Sheet sheet, String markdown) {
        Draft draft = books.read(unit -> SoloSteps.draft(unit, sheet.draft()));
        return sentences(draft, sheet.chapter(), Rewriter::byModel).untouched(markdown);
    }

    private static WritingWishes spoken(WritingWishes wishes, Draft draft) {
        return wishes.language().isEmpty() ? wishes.inLanguage(draft.front().language()) : wishes;
    }

    private List<String> locked(Request request, Draft draft) {
        if (request.own() == OwnWords.OPEN) {
            return List.of();
        }
        return sentences(draft, request.sheet().chapter(), variant -> true)
                .in(request.text(), request.selection());
    }

    /// The extractive writer invents nothing: its sentences are those that were said.
    private static boolean byModel(Variant variant) {
        return EngineChoice.isName(variant.engine());
    }

    private OwnSentences sentences(Draft draft, ChapterId chapter, Predicate<Variant> by) {
        return books.read(unit -> Authorship.sentences(unit, draft, chapter, by));
    }

    /// Who asks for other words once more wants others again.
    private static Recall recall(Step step) {
        return new Recall(step.run(), Recall.Scope.OF_THIS_RUN, 1);
    }

    private static Json input(Request request) {
        return new Json()
                .with("draft", request.sheet().draft().toString())
                .with("chapter", request.sheet().chapter().toString())
                .with("variant", request.sheet().variant().value().toString())
                .with("kind", request.wish().kind().name())
                .with("engine", request.engine().name());
    }

    private Refused refused(
            Step step, EngineChoice engine, StepTrace trace, JobError error, String partial) {
        solo.end(step, engine, new StepLedger.End(trace, Set.<StepNote>of(), error));
        return new Refused(error.code(), partial);
    }

    /// The words with the space around them that the selection had.
    private static String framed(String selected, String words) {
        int from = 0;
        while (from < selected.length() && Character.isWhitespace(selected.charAt(from))) {
            from++;
        }
        int to = selected.length();
        while (to > from && Character.isWhitespace(selected.charAt(to - 1))) {
            to--;
        }
        return selected.substring(0, from) + words.strip() + selected.substring(to);
    }

    private static String before(String text, int to) {
        int from = to - AROUND;
        if (from <= 0) {
            return text.substring(0, to).strip();
        }
        int space = text.indexOf(' ', from);
        return text.substring(space < 0 || space > to ? from : space, to).strip();
    }

    private static String after(String text, int from) {
        int to = from + AROUND;
        if (to >= text.length()) {
            return text.substring(from).strip();
        }
        int space = text.lastIndexOf(' ', to);
        return text.substring(from, space < from ? to : space).strip();
    }
}
