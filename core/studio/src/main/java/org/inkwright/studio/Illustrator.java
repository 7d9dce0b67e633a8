package org.inkwright.studio;

import java.util.List;
import java.util.Set;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.PictureAnswer;
import org.inkwright.generation.model.PictureRequest;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TokenUsage;
import org.inkwright.generation.steps.ImageSpec;
import org.inkwright.generation.steps.StepResult;
import org.inkwright.generation.steps.StepTask;
import org.inkwright.generation.steps.StepTrouble;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.media.Still;
import org.jspecify.annotations.Nullable;

/// Illustrates, in a run of one step for each question. Safe to share.
final class Illustrator implements Illustrating {
    private static final int TITLE = 60;

    private final Books books;
    private final StoredEngines engines;
    private final ModelSessions sessions;
    private final SoloSteps solo;
    private final SourceStills stills;

    /// @param stills takes pictures out of recordings, and knows where all are kept
    Illustrator(
            Books books,
            StoredEngines engines,
            ModelSessions sessions,
            SoloSteps solo,
            SourceStills stills) {
        this.books = books;
        this.engines = engines;
        this.sessions = sessions;
        this.solo = solo;
        this.stills = stills;
    }

    @Override
    public Specs describe(DraftId id, EngineChoice engine, WritingWishes wishes, StopSignal stop) {
        Draft draft = books.read(unit -> SoloSteps.draft(unit, id));
        List<WrittenChapter> written =
                books.read(unit -> unit.drafts().chapters(id)).stream()
                        .filter(chapter -> !chapter.markdown().isBlank())
                        .toList();
        if (written.isEmpty()) {
            return new Refused(StepTrouble.NO_SOURCE.code());
        }
        var task =
                new StepTask.Images(
                        wishes.language().isEmpty()
                                ? wishes.inLanguage(draft.front().language())
                                : wishes,
                        draft.front().title(),
                        written.stream()
                                .map(one ->
                                        new StepTask.ChapterText(
                                                one.chapter().title(), one.markdown()))
                                .toList());
        Json input = new Json().with("draft", id.toString()).with("engine", engine.name());
        Step step = solo.begin(draft, StepKind.IMAGES, input);
        var recall = new Recall(step.run(), Recall.Scope.OF_THIS_RUN, 1);
        return switch (sessions.steps(engine, recall).images(task, stop, event -> {})) {
            case StepResult.Done<List<ImageSpec>>(var specs, var notes, var trace) -> {
                solo.end(step, engine, new StepLedger.End(trace, notes, null));
                yield new Described(specs.stream().map(spec -> spec(spec, written)).toList());
            }
            case StepResult.Unfinished<List<ImageSpec>>(var partial, var failure, var trace) -> {
                JobError error = ModelSession.error(StepTrouble.STOPPED, failure);
                solo.end(step, engine, new StepLedger.End(trace, Set.of(), error));
                yield new Refused(error.code());
            }
            case StepResult.Failed<List<ImageSpec>>(var trouble, var failure, var trace) -> {
                JobError error = ModelSession.error(trouble, failure, engine, trace);
                solo.end(step, engine, new StepLedger.End(trace, Set.of(), error));
                yield new Refused(error.code());
            }
        };
    }

    private static Spec spec(ImageSpec spec, List<WrittenChapter> written) {
        ChapterId chapter = written.get(spec.chapter()).chapter().id();
        return new Spec(chapter, spec.prompt(), spec.altText());
    }

    @Override
    public Picture make(Wanted wanted, StopSignal stop) {
        Draft draft = books.read(unit -> SoloSteps.draft(unit, wanted.draft()));
        var model = engines.pictures(wanted.engine());
        if (sessions.isCapped()) {
            return new Refused(ModelTrouble.CAP_REACHED.code());
        }
        Json input =
                new Json()
                        .with("draft", wanted.draft().toString())
                        .with("chapter", wanted.chapter().toString())
                        .with("prompt", wanted.prompt())
                        .with("engine", wanted.engine().name());
        Step step = solo.begin(draft, StepKind.IMAGES, input);
        var request = new PictureRequest(wanted.engine().model(), wanted.prompt(), wanted.size());
        return switch (model.make(request, stop)) {
            case PictureAnswer.Made made -> kept(wanted, step, made.bytes(), made.usage());
            case PictureAnswer.Failed(var failure) ->
                    refused(wanted, step, ModelSession.error(StepTrouble.SERVICE, failure), null);
            case PictureAnswer.Stopped _ ->
                    refused(wanted, step, ModelSession.error(StepTrouble.STOPPED, null), null);
        };
    }

    @Override
    public Offer stills(DraftId draft, ChapterId chapter) throws InterruptedException {
        return stills.offer(draft, chapter);
    }

    @Override
    public Picture take(Offered offer, Still still, String title) {
        var from = new KeptPicture.Origin.OfRecording(offer.recording().id(), still.time());
        return switch (stills.shelf().keep(still.jpeg(), new Pictures.Label(title, from))) {
            case Pictures.Kept.Stored stored -> new Made(stored.address());
            case Pictures.Kept.Refused(var why) -> new Refused(code(why));
        };
    }

    private Picture kept(Wanted wanted, Step step, byte[] bytes, TokenUsage usage) {
        var from = new KeptPicture.Origin.OfModel(wanted.engine().model());
        return switch (stills.shelf().keep(bytes, new Pictures.Label(title(wanted), from))) {
            case Pictures.Kept.Stored stored -> {
                String output = new Json().with("address", stored.address()).text();
                solo.end(step, wanted.engine(), new StepLedger.Picture(output, usage, null));
                yield new Made(stored.address());
            }
            case Pictures.Kept.Refused(var why) ->
                    refused(wanted, step, new JobError(code(why), why.name()), usage);
        };
    }

    /// The first words of what was wished.
    private static String title(Wanted wanted) {
        String words = wanted.prompt().strip().replaceAll("\\s+", " ");
        int end = words.length() <= TITLE ? words.length() : words.lastIndexOf(' ', TITLE);
        return words.substring(0, end > 0 ? end : TITLE);
    }

    private static String code(Pictures.Reason why) {
        return why == Pictures.Reason.CANNOT_WRITE ? "picture.not-kept" : "picture.no-picture";
    }

    /// @param usage what it took all the same; null when nothing
    private Picture refused(Wanted wanted, Step step, JobError error, @Nullable TokenUsage usage) {
        solo.end(step, wanted.engine(), new StepLedger.Picture("", usage, error));
        return new Refused(error.code());
    }
}
