package org.inkwright.cli;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.Commission;
import org.inkwright.studio.Generation;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.Pipeline;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.Workers;

/// Sends a recording through the stages and waits for the end. The same settings on the same
/// recording go on with the run that was begun before, if it was left unfinished.
final class Stages {
    private final Beginnings beginnings;
    private final Workers workers;
    private final JobDesk desk;
    private final Shelf shelf;
    private final Interruption interruption;

    /// Where runs begin.
    ///
    /// @param pipeline those without a text model
    /// @param generation those with one
    /// @param worked told of each run that was worked
    record Beginnings(Pipeline pipeline, Generation generation, Consumer<RunId> worked) {}

    Stages(
            Beginnings beginnings,
            Workers workers,
            JobDesk desk,
            Shelf shelf,
            Interruption interruption) {
        this.beginnings = beginnings;
        this.workers = workers;
        this.desk = desk;
        this.shelf = shelf;
        this.interruption = interruption;
        interruption.stopWith(workers::stop);
    }

    /// Works until the last stage is done.
    ///
    /// @return the last job, completed
    /// @throws CliException when a job failed, or somebody paused or cancelled it
    Job carry(Source source, PipelineSettings settings) throws InterruptedException {
        return carry(source, settings, Optional.empty());
    }

    /// Works until the last stage is done.
    ///
    /// @param commission what a text model writes; empty for the extractive writer
    /// @return the last job, completed
    /// @throws CliException when a job failed, or somebody paused or cancelled it
    Job carry(Source source, PipelineSettings settings, Optional<Commission> commission)
            throws InterruptedException {
        interruption.check();
        String command = fingerprint(settings + commission.map(Commission::toString).orElse(""));
        RunId run =
                shelf.begun(source.id(), command)
                        .filter(this::canGoOn)
                        .orElseGet(() -> begun(source, settings, commission));
        shelf.remember(source.id(), command, run);
        return finish(run, source.title());
    }

    private RunId begun(Source source, PipelineSettings settings, Optional<Commission> commission) {
        return commission
                .map(what -> beginnings.generation().begin(source.id(), settings, what))
                .orElseGet(() -> beginnings.pipeline().start(source.id(), settings));
    }

    /// Works on a run that is in the queue already.
    ///
    /// @param title what to call the recording when the run fails
    /// @throws CliException when a job failed, or somebody paused or cancelled it
    Job finish(RunId run, String title) throws InterruptedException {
        interruption.check();
        Job last = workers.work(run);
        beginnings.worked().accept(run);
        if (last.state() == JobState.COMPLETED) {
            return last;
        }
        interruption.check();
        var error = last.status().error();
        if (last.state() == JobState.FAILED && error != null) {
            // Only this detail is made for people: it names the prompt.
            String what = error.code().equals("prompt.unknown-model") ? error.detail() : "";
            throw new CliException(ExitCode.of(error.code()), error.code(), title, id(last), what);
        }
        throw new CliException(ExitCode.JOB_FAILED, "job.held", title, id(last));
    }

    private boolean canGoOn(RunId run) {
        Optional<Job> open =
                desk.list().stream()
                        .filter(job -> job.subject().run().equals(run) && !job.state().settled())
                        .findFirst();
        open.filter(job -> job.state() == JobState.PAUSED).ifPresent(job -> desk.resume(job.id()));
        return open.isPresent();
    }

    private static String fingerprint(String settings) {
        return UUID.nameUUIDFromBytes(settings.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String id(Job job) {
        return job.id().toString();
    }
}
