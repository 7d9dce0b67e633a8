package org.inkwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobProgress;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Lease;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.TranscriptFormat;
import org.inkwright.studio.Commission;
import org.inkwright.studio.Exports;
import org.inkwright.studio.Feed;
import org.inkwright.studio.Generation;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.Imports;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.Pipeline;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.Safekeeping;
import org.inkwright.studio.Sample;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;
import org.inkwright.studio.StudioEvent;
import org.inkwright.studio.StudioException;
import org.inkwright.studio.Workers;

/// A studio in memory that does every job at once. Files whose name says so are refused, fail, or
/// make the person press Ctrl-C.
final class FakeStudio implements ModelStudio, Door {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    final FakeShelf shelf = new FakeShelf();
    final List<PipelineSettings> started = new ArrayList<>();
    final List<Commission> commissions = new ArrayList<>();
    final FakeKeeping keeping = new FakeKeeping();
    final FakeModelShelf models = new FakeModelShelf(this::tell);
    final FakeWriters writers = new FakeWriters();
    String typed = "";
    final List<RunId> worked = new ArrayList<>();
    Interruption interruption = new Interruption();
    boolean opened;
    private boolean closedForGood;
    private String trouble = "";
    private final Map<JobId, Job> jobs = new LinkedHashMap<>();
    private final Map<RunId, PipelineSettings> plans = new HashMap<>();
    private final List<Consumer<StudioEvent>> listeners = new ArrayList<>();
    private SpeechModel model =
            new SpeechModel("ggml-demo.en-q8_0", Path.of("/models/demo.bin"), false, true);
    private boolean stopped;
    private boolean calm;
    private long made;

    @Override
    public Opened open(Optional<Path> home) {
        if (closedForGood) {
            throw new IllegalStateException("this must be refused before the library is opened");
        }
        if (!trouble.isEmpty()) {
            throw new StudioException(trouble, "as the test wants it");
        }
        opened = true;
        return new Opened(this, shelf);
    }

    @Override
    public RestoreResult restore(Optional<Path> home, Path file, Consumer<Backups.Progress> each) {
        return keeping.restore(file, each);
    }

    void forbidOpening() {
        closedForGood = true;
    }

    void failOpening(String code) {
        trouble = code;
    }

    /// Nobody presses Ctrl-C any more.
    void calmDown() {
        calm = true;
        interruption = new Interruption();
    }

    @Override
    public Library library() {
        throw new UnsupportedOperationException("commands read from the shelf");
    }

    @Override
    public Imports imports() {
        return (files, each) -> {
            List<ImportResult> results = files.stream().map(this::bringIn).toList();
            results.forEach(each);
            return results;
        };
    }

    private ImportResult bringIn(Path file) {
        String name = file.getFileName().toString();
        if (!Files.exists(file)) {
            return new ImportResult.Refused(file, ImportResult.Reason.UNREADABLE, "");
        }
        if (name.contains("silent")) {
            return new ImportResult.Refused(file, ImportResult.Reason.NO_AUDIO, "");
        }
        for (Source source : shelf.sources) {
            if (source.title().equals(name)) {
                return new ImportResult.AlreadyHere(file, source);
            }
        }
        var source = new Source(new SourceId(id()), name, SourceKind.AUDIO, NOW);
        shelf.sources.add(source);
        tell(new StudioEvent.SourceAdded(source));
        return new ImportResult.Imported(file, source);
    }

    @Override
    public Pipeline pipeline() {
        return this::begun;
    }

    @Override
    public Generation generation() {
        return new FakeGeneration((source, settings, commission) -> {
            commissions.add(commission);
            return begun(source, settings);
        });
    }

    private RunId begun(SourceId source, PipelineSettings settings) {
        started.add(settings);
        var run = new RunId(id());
        plans.put(run, settings);
        put(
                Job.queued(
                        new JobId(id()),
                        JobKind.TRANSCRIBE,
                        new JobSubject(run, source, null, "{}"),
                        settings.priority(),
                        NOW));
        return run;
    }

    @Override
    public Workers workers() {
        return new Workers() {
            @Override
            public void start() {
                throw new UnsupportedOperationException("the commands work run by run");
            }

            @Override
            public Job work(RunId run) throws InterruptedException {
                worked.add(run);
                return FakeStudio.this.work(run);
            }

            @Override
            public void stop() {
                stopped = true;
            }
        };
    }

    private Job work(RunId run) throws InterruptedException {
        Job job =
                jobs.values().stream()
                        .filter(each -> each.subject().run().equals(run))
                        .findFirst()
                        .orElseThrow();
        SourceId id = job.subject().source();
        String title = shelf.source(id).orElseThrow().title();
        if (job.state() == JobState.PAUSED) {
            return job;
        }
        var lease = new Lease("test", NOW.plusSeconds(60));
        job = move(job, new JobEvent.Started(lease));
        job = move(job, new JobEvent.Progressed(new JobProgress(400, "transcribing"), lease));
        if (title.contains("ctrl-c") && !calm) {
            interruption.ask();
        }
        if (stopped) {
            stopped = false;
            move(job, new JobEvent.BecameReady());
            throw new InterruptedException("stopped");
        }
        if (title.contains("broken")) {
            var error = new JobError("recording.unusable", "the decoder gave up");
            return move(job, new JobEvent.Failed(error));
        }
        transcribe(id);
        DraftId draft = write(id, title);
        PipelineSettings plan = plans.get(run);
        if (plan != null && plan.export() != null) {
            exports().draft(draft, plan.export().format(), plan.export().file());
        }
        var subject = new JobSubject(run, id, draft, "{}");
        job = new Job(job.id(), JobKind.WRITE, subject, 5, job.status(), NOW);
        return move(job, new JobEvent.Completed());
    }

    private void transcribe(SourceId source) {
        var transcript =
                new Transcript(
                        new TranscriptId(id()),
                        source,
                        model.name(),
                        "en",
                        new Coverage(
                                Coverage.State.COMPLETE,
                                Duration.ofSeconds(2),
                                List.of("recording.cut-short")),
                        NOW);
        tell(new StudioEvent.TranscriptBegun(source, transcript.id()));
        var segment = new Segment(0, new TimeSpan(0, 2000), "Hello.", List.of());
        tell(new StudioEvent.TranscriptGrew(source, transcript.id(), List.of(segment), 2000));
        shelf.transcripts.put(source, transcript);
        tell(new StudioEvent.TranscriptFinished(source, transcript.id()));
    }

    private DraftId write(SourceId source, String title) {
        var span = new SourceSpan(0, 0, new TimeSpan(0, 2000));
        var outline =
                new Outline(
                        new OutlineId(id()),
                        shelf.transcript(source).orElseThrow().id(),
                        title,
                        List.of(new OutlineEntry("One", List.of(), span)),
                        NOW);
        var draft =
                new Draft(
                        new DraftId(id()),
                        source,
                        outline.id(),
                        new FrontMatter(title, "en", "", null),
                        NOW);
        shelf.drafts.add(draft);
        tell(new StudioEvent.DraftBegun(source, draft.id(), outline));
        var chapter = new Chapter(new ChapterId(id()), draft.id(), 0, "One", span, null);
        tell(new StudioEvent.ChapterWritten(draft.id(), chapter));
        tell(new StudioEvent.DraftFinished(source, draft.id()));
        return draft.id();
    }

    @Override
    public JobDesk jobs() {
        return new FakeDesk(() -> List.copyOf(jobs.values()).reversed(), this::tryMove);
    }

    @Override
    public Exports exports() {
        return new Exports() {
            @Override
            public void draft(DraftId draft, DraftFormat format, Path file) {
                write(file, "draft " + draft + " " + format);
            }

            @Override
            public void transcript(TranscriptId transcript, TranscriptFormat format, Path file) {
                write(file, "transcript " + transcript + " " + format);
            }
        };
    }

    @Override
    public SpeechModels models() {
        return new SpeechModels() {
            @Override
            public SpeechModel current() {
                return model;
            }

            @Override
            public SpeechModel demo() {
                return model;
            }

            @Override
            public Choice choose(Path file) {
                if (file.toString().contains("broken")) {
                    return new Choice.Refused("it is cut short");
                }
                model = new SpeechModel("chosen", file, true, false);
                return new Choice.Chosen(model);
            }

            @Override
            public void forget() {}
        };
    }

    @Override
    public FakeWriters writers() {
        return writers;
    }

    @Override
    public Safekeeping safekeeping() {
        return keeping;
    }

    @Override
    public ModelShelf shelf() {
        return models;
    }

    @Override
    public Sample sample() {
        throw new UnsupportedOperationException("no command offers the sample");
    }

    @Override
    public Feed feed() {
        return listener -> {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        };
    }

    @Override
    public void close() {
        opened = false;
    }

    private boolean tryMove(JobId id, JobEvent event) {
        Optional<Job> moved = Optional.ofNullable(jobs.get(id)).flatMap(job -> job.after(event));
        moved.ifPresent(this::put);
        return moved.isPresent();
    }

    private Job move(Job job, JobEvent event) {
        Job next = job.after(event).orElseThrow();
        put(next);
        return next;
    }

    private void put(Job job) {
        jobs.put(job.id(), job);
        tell(new StudioEvent.JobChanged(job, Duration.ofSeconds(90)));
    }

    private void tell(StudioEvent event) {
        List.copyOf(listeners).forEach(listener -> listener.accept(event));
    }

    private UUID id() {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | ++made);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
