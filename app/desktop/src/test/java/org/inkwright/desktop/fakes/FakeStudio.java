package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inkwright.desktop.library.ImportViewModel;
import org.inkwright.desktop.library.LibraryFilter;
import org.inkwright.desktop.library.LibraryViewModel;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.studio.BatchReports;
import org.inkwright.studio.Batches;
import org.inkwright.studio.BatteryRule;
import org.inkwright.studio.Dictation;
import org.inkwright.studio.DraftDesk;
import org.inkwright.studio.DraftFinder;
import org.inkwright.studio.Estimates;
import org.inkwright.studio.Evidence;
import org.inkwright.studio.Exports;
import org.inkwright.studio.Feed;
import org.inkwright.studio.Generation;
import org.inkwright.studio.Illustrating;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.Imports;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.LibraryDesk;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.MonthlyCap;
import org.inkwright.studio.Pictures;
import org.inkwright.studio.Pipeline;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.Prices;
import org.inkwright.studio.ProblemReport;
import org.inkwright.studio.PromptStore;
import org.inkwright.studio.Rewriting;
import org.inkwright.studio.Safekeeping;
import org.inkwright.studio.Sample;
import org.inkwright.studio.SearchCards;
import org.inkwright.studio.SpeechModels;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioEvent;
import org.inkwright.studio.StyleCards;
import org.inkwright.studio.TextEngines;
import org.inkwright.studio.TranscriptDesk;
import org.inkwright.studio.UsageReports;
import org.inkwright.studio.Workers;

/// A studio in memory: what is asked of it is kept in lists, what happens is told by the test.
public final class FakeStudio implements Studio {
    public final FakeLibrary library = new FakeLibrary();
    public final FakeFeed feed = new FakeFeed();
    public final FakeJobs jobs = new FakeJobs();
    public final FakeModels models = new FakeModels();
    public final FakeShelf shelf = new FakeShelf(models);
    public final FakeExports exports = new FakeExports();
    public final FakeImports imports = new FakeImports();
    public final FakePipeline pipeline = new FakePipeline();
    public final FakeDraftDesk drafts = new FakeDraftDesk(library, feed);
    public final FakeLibraryDesk shelves = new FakeLibraryDesk(library, feed);
    public final FakeTranscriptDesk transcripts = new FakeTranscriptDesk(library, feed);
    public final FakeFinder finder = new FakeFinder();
    public final FakeSafekeeping safekeeping = new FakeSafekeeping();
    public final FakePictures pictures = new FakePictures(library, feed);
    public final FakeDictation dictation = new FakeDictation();
    public final FakeBattery battery = new FakeBattery();
    public final FakeEngines engines = new FakeEngines();
    public final FakeEstimates estimates = new FakeEstimates();
    public final FakePrices prices = new FakePrices();
    public final FakeRewriting rewriting = new FakeRewriting();
    public final FakeBatchReports batchReports = new FakeBatchReports();
    public final FakePrompts prompts = new FakePrompts();
    public final FakeStyles styles = new FakeStyles();
    public final FakeCards cards = new FakeCards();
    public final FakeIllustrating illustrating = new FakeIllustrating();
    public final FakeEvidence evidence = new FakeEvidence();
    public final FakeCap cap = new FakeCap();
    public final FakeReports reports = new FakeReports();
    public final FakeGeneration generation = new FakeGeneration();
    public boolean working;
    public boolean closed;

    /// A studio whose writer has seen the cards of the first run.
    public FakeStudio() {
        library.settings.put("desktop.tour", "seen");
    }

    /// The list of a studio's library; it rests for no time.
    public static LibraryViewModel list(FakeStudio studio, CallingThread background) {
        return new LibraryViewModel(
                studio.library,
                studio.jobs,
                new LibraryFilter(() -> Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC),
                studio.feed,
                background,
                (delay, work) -> {
                    work.run();
                    return () -> {};
                });
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
    public Workers workers() {
        return new Workers() {
            @Override
            public void start() {
                working = true;
            }

            @Override
            public Job work(RunId run) {
                return jobs.list.getLast();
            }

            @Override
            public void stop() {
                working = false;
            }
        };
    }

    @Override
    public Safekeeping safekeeping() {
        return safekeeping;
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
    public LibraryDesk shelves() {
        return shelves;
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
        return this::begin;
    }

    private List<Batches.BatchResult> begin(
            List<Path> files, PipelineSettings settings, Consumer<Batches.BatchResult> each) {
        List<Batches.BatchResult> results = new ArrayList<>();
        imports.bringIn(
                files,
                brought -> {
                    results.add(begun(brought, settings));
                    each.accept(results.getLast());
                });
        return results;
    }

    private Batches.BatchResult begun(ImportResult brought, PipelineSettings settings) {
        return switch (brought) {
            case ImportResult.Imported(Path file, Source source) ->
                    new Batches.BatchResult.Begun(
                            file, source, pipeline.start(source.id(), settings));
            case ImportResult.AlreadyHere(Path file, Source source) ->
                    new Batches.BatchResult.Skipped(file, source);
            case ImportResult.Refused(Path file, var why, var detail) ->
                    new Batches.BatchResult.Refused(file, why);
        };
    }

    /// How sources of this studio are sent on their way.
    public ImportViewModel.Starter starter() {
        return new ImportViewModel.Starter(pipeline, batches(), models, shelf);
    }

    @Override
    public BatteryRule batteryRule() {
        return battery;
    }

    @Override
    public ProblemReport report() {
        return () -> "inkwright test report";
    }

    @Override
    public ModelShelf shelf() {
        return shelf;
    }

    @Override
    public TextEngines engines() {
        return engines;
    }

    @Override
    public Estimates estimates() {
        return estimates;
    }

    @Override
    public Prices prices() {
        return prices;
    }

    @Override
    public Rewriting rewriting() {
        return rewriting;
    }

    @Override
    public UsageReports usage() {
        return reports;
    }

    @Override
    public MonthlyCap cap() {
        return cap;
    }

    @Override
    public BatchReports reports() {
        return batchReports;
    }

    @Override
    public PromptStore prompts() {
        return prompts;
    }

    @Override
    public StyleCards styles() {
        return styles;
    }

    @Override
    public SearchCards searchCards() {
        return cards;
    }

    @Override
    public Illustrating illustrating() {
        return illustrating;
    }

    @Override
    public Evidence evidence() {
        return evidence;
    }

    @Override
    public Generation generation() {
        return generation;
    }

    @Override
    public Sample sample() {
        return () -> Path.of("/samples/sample-talk.mp3");
    }

    @Override
    public Feed feed() {
        return feed;
    }

    @Override
    public void close() {
        closed = true;
    }

    public static final class FakeFeed implements Feed {
        private final List<Consumer<StudioEvent>> listeners = new ArrayList<>();

        @Override
        public synchronized Subscription subscribe(Consumer<StudioEvent> listener) {
            listeners.add(listener);
            return () -> unsubscribe(listener);
        }

        private synchronized void unsubscribe(Consumer<StudioEvent> listener) {
            listeners.remove(listener);
        }

        public synchronized void tell(StudioEvent event) {
            List.copyOf(listeners).forEach(listener -> listener.accept(event));
        }

        /// Nobody hears what happens meanwhile.
        public synchronized void mute(Runnable work) {
            List<Consumer<StudioEvent>> deaf = List.copyOf(listeners);
            listeners.clear();
            work.run();
            listeners.addAll(deaf);
        }

        public synchronized int listeners() {
            return listeners.size();
        }
    }

    /// Refuses what ends in `.pdf`, takes everything else.
    public final class FakeImports implements Imports {
        public final List<Path> asked = new ArrayList<>();

        @Override
        public List<ImportResult> bringIn(List<Path> files, Consumer<ImportResult> each) {
            List<ImportResult> results = new ArrayList<>();
            for (Path file : files) {
                if (Thread.interrupted()) {
                    break;
                }
                asked.add(file);
                ImportResult result = result(file);
                each.accept(result);
                results.add(result);
            }
            return results;
        }

        private ImportResult result(Path file) {
            String name = file.getFileName().toString();
            if (name.endsWith(".pdf")) {
                return new ImportResult.Refused(file, ImportResult.Reason.DOCUMENT, "pdf");
            }
            Source source =
                    new Source(
                            new SourceId(library.ids.next()),
                            name,
                            SourceKind.AUDIO,
                            library.now());
            library.sources.add(source);
            feed.tell(new StudioEvent.SourceAdded(source));
            return new ImportResult.Imported(file, source);
        }
    }
}
