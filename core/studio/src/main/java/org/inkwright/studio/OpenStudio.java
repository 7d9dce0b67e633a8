package org.inkwright.studio;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.Library;
import org.inkwright.transcription.Transcriber;

/// The studio, put together in start order from given parts.
final class OpenStudio implements Studio {
    private final Library library;
    private final LiveFeed feed = new LiveFeed();
    private final Wake wake = new Wake();
    private final Importer imports;
    private final RunStarter pipeline;
    private final Desk jobs;
    private final Crew workers;
    private final ListedPictures pictures;
    private final StockTaking stock;
    private final FileExports exports;
    private final StoredModels models;
    private final StoredShelf shelf;
    private final BundledSample sample;
    private final TidyingDesk shelves;
    private final KeptSafe safekeeping;
    private final EditingDesk transcripts;
    private final WritingDesk drafts;
    private final SheetFinder finder;
    private final Recording dictation;
    private final BatchStarter batches;
    private final BatteryGate gate;
    private final StoredReport report;
    private final ModelRoom room;
    private final Runnable release;

    OpenStudio(StudioParts parts, Tempo tempo, Surroundings around) {
        release = around.release();
        library = parts.shelf().library();
        Ids ids = parts.shelf().ids();
        var books = new Books(library, feed, wake);
        var leases = new Leases(ids.next().toString(), tempo.clock());
        var active = new ActiveAttempts();
        imports = new Importer(books, parts.eyes().probe(), ids, tempo.clock());
        gate = new BatteryGate(books, around.power(), wake);
        pipeline = new RunStarter(books, leases, ids, ready(gate, parts.transcriber()));
        jobs = new Desk(books, active);
        transcripts = new EditingDesk(books, ids, tempo.clock());
        var scribe = new Scribe(ids, tempo.clock(), around.zone());
        drafts = new WritingDesk(books, scribe);
        finder = new SheetFinder(books, scribe);
        Path recordings = around.folders().data().resolve("recordings");
        var shown = new PictureFolder(around.folders().data().resolve("pictures"));
        pictures = new ListedPictures(books, shown, ids, tempo.clock());
        shelves = new TidyingDesk(books, jobs, ids, tempo.clock(), recordings, pictures);
        var takes = new Takes(books, parts.eyes().probe(), ids, recordings);
        var kept = new Recording.Shelf(ids, tempo.clock());
        dictation = new Recording(books, takes, pipeline, around.microphone(), kept);
        batches = new BatchStarter(books, imports, pipeline);
        exports = new FileExports(books, parts.publisher(), shown);
        models = new StoredModels(books, around.folders().data(), parts.supply().check());
        sample = new BundledSample(around.folders().data());
        var trial = new SpeedTrial(parts.transcriber(), sample);
        shelf = new StoredShelf(books, models, parts.supply(), trial);
        safekeeping = safe(parts, books, shelf, around.folders().data());
        report = new StoredReport(books, shelf, parts.supply().machine(), around);
        room =
                new ModelRoom(
                        parts,
                        around,
                        tempo,
                        books,
                        pictures,
                        new ModelRoom.Start(leases, pipeline));
        Map<JobKind, Stage> stages = stages(books, parts, new Sounds(books, takes));
        var runner = new StageRunner(stages, books, leases, ids, tempo.backoff(), active);
        workers = new Crew(books, new JobQueue(books, leases, gate), runner, active, wake, feed);
        stock = StockTaking.begun(pictures::takeStock);
    }

    private Map<JobKind, Stage> stages(Books books, StudioParts parts, Sounds sounds) {
        Ids ids = parts.shelf().ids();
        return Map.of(
                JobKind.TRANSCRIBE,
                new TranscribeStage(books, parts.transcriber(), ids, sounds),
                JobKind.OUTLINE,
                outlining(books, parts),
                JobKind.WRITE,
                writing(books, parts),
                JobKind.EXPORT,
                new ExportStage(books, exports));
    }

    private Stage outlining(Books books, StudioParts parts) {
        var extractive = new ExtractivePlanner(parts.pens().writer());
        return new OutlineStage(books, extractive, room.planner(), parts.shelf().ids());
    }

    private Stage writing(Books books, StudioParts parts) {
        var extractive = new WriteStage(books, parts.pens().writer(), parts.shelf().ids());
        return attempt ->
                (attempt.plan().hand() == null ? extractive : room.writing()).run(attempt);
    }

    private static Consumer<SpeechModel> ready(BatteryGate gate, Transcriber transcriber) {
        return model -> {
            if (!gate.wouldHold()) {
                transcriber.expect(model.file());
            }
        };
    }

    private static KeptSafe safe(StudioParts parts, Books books, ModelShelf shelf, Path data) {
        var search = new MovedSearch(books, parts.eyes().probe());
        return new KeptSafe(books, parts.shelf().backups(), search, data, shelf);
    }

    @Override
    public Library library() {
        return library;
    }

    @Override
    public Imports imports() {
        return imports;
    }

    @Override
    public Pipeline pipeline() {
        return pipeline;
    }

    @Override
    public JobDesk jobs() {
        return jobs;
    }

    @Override
    public LibraryDesk shelves() {
        return shelves;
    }

    @Override
    public Safekeeping safekeeping() {
        return safekeeping;
    }

    @Override
    public TranscriptDesk transcripts() {
        return transcripts;
    }

    @Override
    public DraftDesk drafts() {
        return drafts;
    }

    @Override
    public DraftFinder finder() {
        return finder;
    }

    @Override
    public Dictation dictation() {
        return dictation;
    }

    @Override
    public Batches batches() {
        return batches;
    }

    @Override
    public BatteryRule batteryRule() {
        return gate;
    }

    @Override
    public ProblemReport report() {
        return report;
    }

    @Override
    public Workers workers() {
        return workers;
    }

    @Override
    public Pictures pictures() {
        return pictures;
    }

    @Override
    public Exports exports() {
        return exports;
    }

    @Override
    public SpeechModels models() {
        return models;
    }

    @Override
    public ModelShelf shelf() {
        return shelf;
    }

    @Override
    public TextEngines engines() {
        return room.engines();
    }

    @Override
    public Generation generation() {
        return room.generation();
    }

    @Override
    public Estimates estimates() {
        return room.estimates();
    }

    @Override
    public Rewriting rewriting() {
        return room.rewriting();
    }

    @Override
    public UsageReports usage() {
        return room.usage();
    }

    @Override
    public MonthlyCap cap() {
        return room.cap();
    }

    @Override
    public BatchReports reports() {
        return room.reports();
    }

    @Override
    public PromptStore prompts() {
        return room.prompts();
    }

    @Override
    public Illustrating illustrating() {
        return room.illustrating();
    }

    @Override
    public Evidence evidence() {
        return room.evidence();
    }

    @Override
    public StyleCards styles() {
        return room.styles();
    }

    @Override
    public SearchCards searchCards() {
        return room.cards();
    }

    @Override
    public Prices prices() {
        return room.prices();
    }

    @Override
    public Sample sample() {
        return sample;
    }

    @Override
    public Feed feed() {
        return feed;
    }

    /// Makes the workers look at the queue again, as a test does after it moved the clock.
    void nudge() {
        wake.signal();
    }

    @Override
    public void close() {
        stock.end();
        shelf.close();
        dictation.close();
        workers.stop();
        boolean interrupted = Thread.interrupted();
        try {
            feed.close();
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            release.run();
            library.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
