package org.inkwright.desktop.jobs;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Feed;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// Every job, those that failed on top, then the newest. For the window's thread.
public final class JobsViewModel {
    private static final Comparator<JobRow> ORDER =
            Comparator.comparing((JobRow row) -> row.job().state() != JobState.FAILED)
                    .thenComparing(row -> row.job().state().settled())
                    .thenComparing(row -> row.job().createdAt(), Comparator.reverseOrder())
                    .thenComparing(
                            row -> row.job().id().value().toString(), Comparator.reverseOrder());

    private final Texts texts = Texts.of(JobsViewModel.class);
    private final SourceWords words = new SourceWords();
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper(0);
    private final Map<SourceId, String> titles = new HashMap<>();
    private final Library library;
    private final JobDesk desk;
    private final Background background;

    /// A list that follows the studio.
    ///
    /// @param feed tells on the window's thread
    public JobsViewModel(Library library, JobDesk desk, Feed feed, Background background) {
        this.library = library;
        this.desk = desk;
        this.background = background;
        feed.subscribe(this::apply);
        background.start("jobs", this::read, this::show);
    }

    /// The rows in order. The view must not change them.
    public ObservableList<JobRow> rows() {
        return rows;
    }

    /// How many jobs are in the queue or running.
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What a job does, in words.
    public String kind(JobRow row) {
        return texts.text("kind." + row.job().kind().name().toLowerCase(Locale.ROOT));
    }

    /// Where a job is, in words.
    public String state(JobRow row) {
        Job job = row.job();
        int percent = job.status().progress().thousandths() / 10;
        return switch (job.state()) {
            case PENDING -> texts.text("state.pending", reason(job));
            case QUEUED -> texts.text("state.queued");
            case RUNNING -> running(percent, row.timeLeft());
            case PAUSED -> texts.text("state.paused", percent);
            case COMPLETED -> texts.text("state.completed");
            case FAILED -> reason(job);
            case CANCELLED -> texts.text("state.cancelled", percent);
        };
    }

    private String running(int percent, @Nullable Duration left) {
        return left == null
                ? texts.text("state.running", percent)
                : texts.text("state.running.left", percent, Durations.inWords(left));
    }

    private String reason(Job job) {
        var error = job.status().error();
        return words.why(error == null ? "unknown" : error.code());
    }

    /// Holds a job back.
    public void pause(JobRow row) {
        steer(row, desk::pause);
    }

    /// Lets a job go on.
    public void resume(JobRow row) {
        steer(row, desk::resume);
    }

    /// Stops a job.
    public void stop(JobRow row) {
        steer(row, desk::cancel);
    }

    /// Queues a job again.
    public void tryAgain(JobRow row) {
        steer(row, desk::tryAgain);
    }

    private void steer(JobRow row, Predicate<JobId> step) {
        background.start("job", () -> step.test(row.job().id()), took -> {});
    }

    private List<JobRow> read() {
        List<Job> jobs = desk.list();
        return library.read(work ->
                jobs.stream()
                        .map(job ->
                                new JobRow(
                                        job,
                                        work.sources()
                                                .source(job.subject().source())
                                                .map(Source::title)
                                                .orElse(""),
                                        null))
                        .toList());
    }

    private void show(List<JobRow> read) {
        for (JobRow row : read) {
            titles.putIfAbsent(row.job().subject().source(), row.title());
            if (rows.stream().noneMatch(known -> known.job().id().equals(row.job().id()))) {
                rows.add(row);
            }
        }
        arrange();
    }

    private void apply(StudioEvent event) {
        if (event instanceof StudioEvent.SourceAdded(Source source)) {
            titles.put(source.id(), source.title());
        }
        if (event instanceof StudioEvent.JobChanged(Job job, Duration left)) {
            put(new JobRow(job, titles.getOrDefault(job.subject().source(), ""), left));
        }
    }

    private void put(JobRow row) {
        for (int at = 0; at < rows.size(); at++) {
            JobRow known = rows.get(at);
            if (known.job().id().equals(row.job().id())) {
                rows.set(at, row);
                if (known.job().state() != row.job().state()) {
                    arrange();
                }
                return;
            }
        }
        rows.add(row);
        arrange();
    }

    private void arrange() {
        FXCollections.sort(rows, ORDER);
        running.set((int) rows.stream().filter(row -> active(row.job().state())).count());
    }

    private static boolean active(JobState state) {
        return switch (state) {
            case PENDING, QUEUED, RUNNING -> true;
            case PAUSED, COMPLETED, FAILED, CANCELLED -> false;
        };
    }
}
