package org.inkwright.desktop.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SourceId;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioEvent;

/// The main job without a window: the sample talk becomes a draft in a file, and the words are
/// printed as they are recognised.
public final class TerminalRun {
    private static final int FIRST_LINES = 24;

    private final Texts texts = Texts.of(TerminalRun.class);
    private final Studio studio;
    private final Path drafts;
    private final PrintStream out;
    private String told = "";

    private TerminalRun(Studio studio, Path drafts, PrintStream out) {
        this.studio = studio;
        this.drafts = drafts;
        this.out = out;
    }

    /// Does the job.
    ///
    /// @param opener opens the studio
    /// @param drafts the folder that the draft is written to; made when it is not there
    /// @param out takes what happens, in words
    /// @return the program's exit code: 0 when the draft is there, 1 when not
    public static int run(Supplier<Studio> opener, Path drafts, PrintStream out) {
        try (Studio studio = opener.get()) {
            return new TerminalRun(studio, drafts, out).sample();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (RuntimeException e) {
            // An edge: the last stop before the exit code.
            out.println(
                    Texts.of(TerminalRun.class)
                            .text("terminal.broken", String.valueOf(e.getMessage())));
            return 1;
        }
    }

    private int sample() throws InterruptedException {
        Path talk = studio.sample().talk();
        out.println(texts.text("terminal.begin", talk));
        for (ImportResult result : studio.imports().bringIn(List.of(talk), each -> {})) {
            switch (result) {
                case ImportResult.Imported(Path file, var source) -> {
                    return draft(source.id(), target());
                }
                case ImportResult.AlreadyHere(Path file, var source) -> {
                    return draft(source.id(), target());
                }
                case ImportResult.Refused refused -> {}
            }
        }
        out.println(texts.text("terminal.refused"));
        return 1;
    }

    private Path target() {
        try {
            return Files.createDirectories(drafts.toAbsolutePath()).resolve("sample-talk.md");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int draft(SourceId source, Path file) throws InterruptedException {
        var target = new PipelineSettings.ExportTarget(file, DraftFormat.MARKDOWN);
        var settings =
                new PipelineSettings(
                        PipelineSettings.Stage.EXPORT,
                        studio.models().demo(),
                        "auto",
                        List.of(),
                        5,
                        target);
        try (var _ = studio.feed().subscribe(this::tell)) {
            RunId run = studio.pipeline().start(source, settings);
            return finish(studio.workers().work(run), file);
        }
    }

    private int finish(Job last, Path file) {
        if (last.state() != JobState.COMPLETED) {
            var error = last.status().error();
            out.println(
                    texts.text(
                            "terminal.stopped",
                            error == null ? last.state().toString() : error.code()));
            return 1;
        }
        out.println();
        out.println(texts.text("terminal.written", file));
        out.println();
        try (var lines = Files.lines(file)) {
            lines.dropWhile(line -> !line.startsWith("#")).limit(FIRST_LINES).forEach(out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return 0;
    }

    private void tell(StudioEvent event) {
        switch (event) {
            case StudioEvent.TranscriptGrew grew -> grew.segments().forEach(this::tell);
            case StudioEvent.DraftBegun(var source, var draft, var outline) ->
                    outline.entries()
                            .forEach(entry ->
                                    out.println(texts.text("terminal.chapter", entry.title())));
            case StudioEvent.JobChanged(Job job, var left) -> tell(job);
            case StudioEvent.SourceAdded added -> {}
            case StudioEvent.TranscriptBegun begun -> {}
            case StudioEvent.TranscriptFinished finished -> {}
            case StudioEvent.ChapterGrew grown -> {}
            case StudioEvent.ChapterWritten written -> {}
            case StudioEvent.DraftFinished finished -> {}
            case StudioEvent.AtTheDesk desk -> {}
        }
    }

    private void tell(Job job) {
        String line =
                texts.text(
                        "terminal.job",
                        texts.text("job." + job.kind().name()),
                        job.status().progress().thousandths() / 10,
                        texts.text("state." + job.state().name()));
        if (!line.equals(told)) {
            told = line;
            out.println(line);
        }
    }

    private void tell(Segment segment) {
        out.println(
                "  %s  %s"
                        .formatted(Durations.clock(segment.time().startMillis()), segment.text()));
    }
}
