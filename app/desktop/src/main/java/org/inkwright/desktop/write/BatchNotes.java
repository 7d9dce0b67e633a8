package org.inkwright.desktop.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.BatchReport;
import org.inkwright.studio.BatchReports;
import org.inkwright.studio.Feed;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.StudioEvent;

/// Tells after each batch of a text model what is done and what is not, and offers to go on. For
/// the window's thread.
public final class BatchNotes {
    private static final Set<JobState> ENDED =
            EnumSet.of(JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED);

    private final Texts texts = Texts.of(BatchNotes.class);
    private final SourceWords why = new SourceWords();
    private final BatchReports reports;
    private final JobDesk jobs;
    private final Background background;
    private final Consumer<Note> notes;

    /// Notes on what ends from now on.
    ///
    /// @param feed tells on the window's thread
    public BatchNotes(
            BatchReports reports,
            JobDesk jobs,
            Feed feed,
            Background background,
            Consumer<Note> notes) {
        this.reports = reports;
        this.jobs = jobs;
        this.background = background;
        this.notes = notes;
        feed.subscribe(this::apply);
    }

    private void apply(StudioEvent event) {
        if (event instanceof StudioEvent.JobChanged(Job job, var left)
                && job.kind() == JobKind.WRITE
                && ENDED.contains(job.state())) {
            background.<Optional<BatchReport>>start(
                    "batch-report",
                    () -> reports.of(job.subject().run()),
                    found -> found.ifPresent(this::tell));
        }
    }

    private void tell(BatchReport report) {
        int all = report.items().size();
        List<String> again = askedAgain(report);
        if (report.done() == all) {
            String whole = texts.text("batch.all", all);
            notes.accept(new Note(Note.Kind.DONE, whole, again, null));
            return;
        }
        // what has the same fate for the same reason stands in one line
        Map<Fate, List<String>> named = new LinkedHashMap<>();
        for (BatchReport.Item item : report.items()) {
            fate(item.state())
                    .ifPresent(fate ->
                            named.computeIfAbsent(fate, one -> new ArrayList<>()).add(name(item)));
        }
        List<String> lines = new ArrayList<>();
        named.forEach((fate, names) ->
                lines.add(texts.text(fate.key(), String.join(", ", names), reason(fate.code()))));
        lines.addAll(again);
        var goOn =
                new Note.Action(
                        texts.text("batch.go-on"),
                        () ->
                                background.start(
                                        "job", () -> jobs.tryAgain(report.job().id()), took -> {}));
        notes.accept(
                new Note(
                        Note.Kind.PROBLEM,
                        texts.text("batch.some", report.done(), all),
                        lines,
                        goOn));
    }

    /// Nothing is asked for twice without being told.
    private List<String> askedAgain(BatchReport report) {
        return report.askedAgain().stream()
                .map(item -> {
                    var again = Objects.requireNonNull(item.again());
                    return texts.text("batch.again", name(item), again.tokensBefore());
                })
                .toList();
    }

    /// What became of something that is not whole.
    ///
    /// @param key of the sentence
    /// @param code why; empty when nobody knows
    private record Fate(String key, String code) {}

    private static Optional<Fate> fate(BatchReport.State state) {
        return switch (state) {
            case BatchReport.Done done -> Optional.empty();
            case BatchReport.UnderWay underWay -> Optional.empty();
            case BatchReport.CanGoOn(var variant, String code) ->
                    Optional.of(new Fate("batch.can-go-on", code));
            case BatchReport.CouldNot(String code) ->
                    Optional.of(new Fate("batch.could-not", code));
            case BatchReport.NotBegun notBegun -> Optional.of(new Fate("batch.not-begun", ""));
        };
    }

    private String name(BatchReport.Item item) {
        return item.title().isEmpty()
                ? texts.text("batch.kind." + Choices.key(item.kind()))
                : item.title();
    }

    private String reason(String code) {
        return code.isEmpty() ? "" : why.why(code);
    }
}
