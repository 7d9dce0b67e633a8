package org.inkwright.studio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;

/// Imports files and begins their runs, one after the other. Safe to share.
///
/// @param books the library
/// @param imports brings files in
/// @param pipeline begins runs
record BatchStarter(Books books, Imports imports, Pipeline pipeline) implements Batches {
    private static final Set<JobState> ON_THE_WAY =
            EnumSet.of(JobState.PENDING, JobState.QUEUED, JobState.RUNNING, JobState.PAUSED);

    @Override
    public List<BatchResult> begin(
            List<Path> files, PipelineSettings settings, Consumer<BatchResult> each) {
        List<BatchResult> results = new ArrayList<>();
        imports.bringIn(
                files,
                brought -> {
                    BatchResult result = next(brought, settings);
                    results.add(result);
                    each.accept(result);
                });
        return List.copyOf(results);
    }

    private BatchResult next(ImportResult brought, PipelineSettings settings) {
        return switch (brought) {
            case ImportResult.Refused refused ->
                    new BatchResult.Refused(refused.file(), refused.why());
            case ImportResult.Imported(Path file, Source source) -> begun(file, source, settings);
            case ImportResult.AlreadyHere(Path file, Source source) ->
                    nothingLeft(source.id(), settings)
                            ? new BatchResult.Skipped(file, source)
                            : begun(file, source, settings);
        };
    }

    private BatchResult begun(Path file, Source source, PipelineSettings settings) {
        return new BatchResult.Begun(file, source, pipeline.start(source.id(), settings));
    }

    /// An export is never there already: the file it goes to may be another one.
    private boolean nothingLeft(SourceId source, PipelineSettings settings) {
        return books.read(unit ->
                onTheWay(unit, source)
                        || switch (settings.last()) {
                            case TRANSCRIPT -> heard(unit, source, settings);
                            case OUTLINE, DRAFT ->
                                    heard(unit, source, settings) && written(unit, source);
                            case EXPORT -> false;
                        });
    }

    private static boolean heard(UnitOfWork unit, SourceId source, PipelineSettings settings) {
        return Hearing.fitting(unit, source, Plan.of(settings).ear())
                .filter(Hearing::complete)
                .isPresent();
    }

    private static boolean written(UnitOfWork unit, SourceId source) {
        return unit.runs().of(source).stream()
                .anyMatch(run -> run.draft() != null && run.finishedAt() != null);
    }

    private static boolean onTheWay(UnitOfWork unit, SourceId source) {
        return unit.runs().of(source).stream()
                .filter(run -> run.finishedAt() == null)
                .map(Run::id)
                .flatMap(run -> unit.jobs().of(run).stream())
                .map(Job::state)
                .anyMatch(ON_THE_WAY::contains);
    }
}
