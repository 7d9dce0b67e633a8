package org.inkwright.studio;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;

/// Brings a recording in and goes on with its run until the draft is there: `DraftingProgram folder
/// recording`. Made to be killed and started again.
final class DraftingProgram {
    private static final RunId NO_RUN = new RunId(new UUID(0, 0));

    private DraftingProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        try (Studio studio = open(folder)) {
            draft(studio, Path.of(arguments[1]));
        }
    }

    /// A studio that does not wait long before it tries again.
    static Studio open(Path folder) {
        var backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), new Random(1));
        return StudioProgram.open(
                new StudioFolders(folder.resolve("data"), folder.resolveSibling("cache")),
                Tempo.of(InstantSource.system(), backoff));
    }

    static Source draft(Studio studio, Path recording) throws InterruptedException {
        Source source = source(studio.imports().bringIn(List.of(recording), each -> {}));
        RunId run = studio.library().read(unit -> lastRun(unit, source.id()));
        if (run.equals(NO_RUN)) {
            SpeechModel demo = studio.models().demo();
            run = studio.pipeline().start(source.id(), PipelineSettings.toDraft(demo));
        }
        Job last = studio.workers().work(run);
        while (last.state() != JobState.COMPLETED) {
            if (!studio.jobs().tryAgain(last.id())) {
                throw new IllegalStateException("stuck: " + last);
            }
            last = studio.workers().work(run);
        }
        return source;
    }

    private static RunId lastRun(UnitOfWork unit, SourceId source) {
        return unit.runs().of(source).stream().findFirst().map(run -> run.id()).orElse(NO_RUN);
    }

    private static Source source(List<ImportResult> results) {
        return switch (results.getFirst()) {
            case ImportResult.Imported imported -> imported.source();
            case ImportResult.AlreadyHere here -> here.source();
            case ImportResult.Refused refused ->
                    throw new IllegalStateException("refused: " + refused.why());
        };
    }
}
