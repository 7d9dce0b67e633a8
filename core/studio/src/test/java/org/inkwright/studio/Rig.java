package org.inkwright.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.inkwright.library.FolderBackups;
import org.inkwright.library.H2Library;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.transcription.SpeechModelCheck;
import org.jspecify.annotations.Nullable;

/// A studio on a real library in a folder, with everything else made up.
final class Rig implements AutoCloseable {
    final MovableClock clock = new MovableClock();
    final FakeProbe probe = new FakeProbe();
    final FakeStills stills = new FakeStills();
    final FakeTranscriber transcriber = new FakeTranscriber();
    final FakeMicrophone microphone = new FakeMicrophone();
    final FakeWriter writer = new FakeWriter();
    final FakeText text = new FakeText();
    final SessionKeys keys = new SessionKeys(Map.of());
    final List<StudioEvent> heard = new CopyOnWriteArrayList<>();
    final Path folder;
    volatile @Nullable Path unsound;
    volatile boolean onBattery;
    volatile long room = Long.MAX_VALUE;
    List<KnownModel> known = KnownModels.bundled();
    OpenStudio studio;

    Rig(Path folder) {
        this.folder = folder;
        studio = open();
    }

    private OpenStudio open() {
        Path data = folder.resolve("data");
        if (Files.notExists(data.resolve("library.mv.db"))) {
            EmptyLibrary.into(data);
        }
        H2Library library = H2Library.open(data, clock);
        var origin = new FolderBackups.Origin(data, "1.2.3", clock, ZoneOffset.UTC);
        var parts =
                new StudioParts(
                        new StudioParts.Shelf(
                                library, library.ids(), new FolderBackups(library, origin)),
                        new StudioParts.Eyes(probe, stills),
                        transcriber,
                        supply(),
                        new StudioParts.Pens(
                                writer,
                                new ModelSource(
                                        keys,
                                        (provider, given) -> text.at(provider),
                                        (provider, given) -> text::picture)),
                        new FakePublisher());
        var tempo = Tempo.of(clock, Backoff.usual(new Random(7)));
        var around =
                new Surroundings(
                        new StudioFolders(folder.resolve("data"), folder.resolve("cache")),
                        () -> onBattery,
                        new SystemFacts("1.2.3", "Linux 6.1 amd64", "Somebody 25", folder),
                        ZoneOffset.UTC,
                        microphone,
                        () -> {});
        var opened = new OpenStudio(parts, tempo, around);
        opened.feed().subscribe(heard::add);
        return opened;
    }

    private ModelSupply supply() {
        return new ModelSupply(
                known,
                new ModelFolder(folder.resolve("data").resolve("models"), any -> room),
                ModelHost.web(),
                new Machine(4, 8L << 30),
                this::check);
    }

    private SpeechModelCheck check(Path file) {
        return Files.exists(file)
                        && !file.equals(unsound)
                        && String.valueOf(file.getFileName()).matches(".+\\.(bin|part|copy)")
                ? new SpeechModelCheck.Usable(true, "small")
                : new SpeechModelCheck.Unusable("no speech model");
    }

    void reopen() {
        studio.close();
        studio = open();
    }

    Path file(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Source source() {
        return source("talk.mp3");
    }

    Source source(String name) {
        var results = studio.imports().bringIn(List.of(file(name, name)), each -> {});
        return ((ImportResult.Imported) results.getFirst()).source();
    }

    static PipelineSettings settings(PipelineSettings.Stage last) {
        return settings(last, "base");
    }

    static PipelineSettings settings(PipelineSettings.Stage last, String model) {
        var speech = new SpeechModel(model, Path.of(model + ".bin"), false, false);
        return new PipelineSettings(last, speech, "auto", List.of(), 5, null);
    }

    RunId begin(Source source, PipelineSettings.Stage last) {
        return studio.pipeline().start(source.id(), settings(last));
    }

    Job work(RunId run) throws InterruptedException {
        return studio.workers().work(run);
    }

    List<Job> jobs(RunId run) {
        return studio.library().read(unit -> unit.jobs().of(run));
    }

    Job job(RunId run) {
        return jobs(run).getLast();
    }

    void awaitState(RunId run, JobState state) {
        Eventually.is(state + " job", () -> job(run).state() == state);
    }

    Transcript transcript(Source source) {
        return studio.library()
                .read(unit -> unit.transcripts().newestOf(source.id()))
                .orElseThrow();
    }

    List<Segment> segments(Source source) {
        var id = transcript(source).id();
        return studio.library().read(unit -> unit.transcripts().segments(id, 0));
    }

    /// Leaves a job as a program that dies while it runs it leaves it.
    void abandon(RunId run) {
        studio.library()
                .write(unit -> {
                    Job job = unit.jobs().of(run).getLast();
                    var lease = new Leases("somebody dead", clock).fresh();
                    Job running = job.after(new JobEvent.Started(lease)).orElseThrow();
                    return unit.jobs().replace(job, running);
                });
    }

    void move(Duration by) {
        clock.move(by);
        studio.nudge();
    }

    @Override
    public void close() {
        studio.close();
    }
}
