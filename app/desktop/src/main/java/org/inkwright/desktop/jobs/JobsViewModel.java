package org.inkwright.desktop.jobs;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Feed;
import org.inkwright.studio.JobDesk;
import org.inkwright.studio.JobTarget;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The queue: what failed, what is at work, what waits, what is done. For the window's thread.
public final class JobsViewModel {
    private static final int FIRST = 10;
    private static final int LAST = 1;
    private static final int OLDER = 50;

    private final JobWords words = new JobWords();
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper older = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable JobDetails> details =
            new ReadOnlyObjectWrapper<>();
    private final Map<SourceId, String> titles = new HashMap<>();
    private final Library library;
    private final JobDesk desk;
    private final Background background;
    private Consumer<JobTarget> opened = target -> {};

    /// A list that follows the studio.
    ///
    /// @param feed tells on the window's thread
    public JobsViewModel(Library library, JobDesk desk, Feed feed, Background background) {
        this.library = library;
        this.desk = desk;
        this.background = background;
        feed.subscribe(this::apply);
        background.start("jobs", () -> titled(desk.list()), this::show);
    }

    /// The rows in order. The view must not change them.
    public ObservableList<JobRow> rows() {
        return rows;
    }

    /// How many jobs are in the queue or running.
    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// All jobs in one line; empty when nothing is to be done.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether there may be more that are done than are shown.
    ReadOnlyBooleanProperty olderProperty() {
        return older.getReadOnlyProperty();
    }

    /// Whether any job is paused.
    ReadOnlyBooleanProperty pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /// What happened in the job whose details are wanted; null while none are.
    ReadOnlyObjectProperty<@Nullable JobDetails> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Names who shows what a job made.
    public void onOpened(Consumer<JobTarget> listener) {
        opened = listener;
    }

    /// Shows what a job has made so far; also of one that failed.
    void open(JobRow row) {
        background.<Optional<JobTarget>>start(
                "job-target",
                () -> desk.target(row.job().id()),
                target -> target.ifPresent(opened));
    }

    /// Holds a job back.
    void pause(JobRow row) {
        steer(() -> desk.pause(row.job().id()));
    }

    /// Lets a job go on.
    void resume(JobRow row) {
        steer(() -> desk.resume(row.job().id()));
    }

    /// Stops a job.
    void stop(JobRow row) {
        steer(() -> desk.cancel(row.job().id()));
    }

    /// Queues a job again.
    void tryAgain(JobRow row) {
        steer(() -> desk.tryAgain(row.job().id()));
    }

    /// Moves a job before all others that wait.
    void first(JobRow row) {
        steer(() -> desk.prioritise(row.job().id(), FIRST));
    }

    /// Moves a job behind all others that wait.
    void last(JobRow row) {
        steer(() -> desk.prioritise(row.job().id(), LAST));
    }

    /// Holds everything back.
    void pauseAll() {
        steer(desk::pauseAll);
    }

    /// Lets everything go on.
    void resumeAll() {
        steer(desk::resumeAll);
    }

    private void steer(Supplier<?> step) {
        background.start("job", step, took -> {});
    }

    /// Reads on among those that are done.
    void showOlder() {
        int shown = (int) rows.stream().filter(row -> row.job().state().settled()).count();
        older.set(false);
        background.start("jobs-older", () -> titled(desk.older(shown, OLDER)), this::add);
    }

    private void add(List<JobRow> read) {
        show(read);
        older.set(read.size() == OLDER);
    }

    /// Shows what happened in a job.
    void showDetails(JobRow row) {
        JobId job = row.job().id();
        background.start(
                "job-log",
                () -> desk.log(job),
                log -> details.set(new JobDetails(job, words.title(row), log)));
    }

    /// Puts the details away.
    void closeDetails() {
        details.set(null);
    }

    private List<JobRow> titled(List<Job> jobs) {
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
            if (at(row.job().id()) < 0) {
                rows.add(row);
            }
        }
        older.set(read.stream().anyMatch(row -> row.job().state() == JobState.COMPLETED));
        arrange();
    }

    private int at(JobId job) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).job().id().equals(job)) {
                return at;
            }
        }
        return -1;
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
        int at = at(row.job().id());
        if (at < 0) {
            rows.add(row);
            arrange();
            return;
        }
        JobRow known = rows.set(at, row);
        if (known.job().state() != row.job().state()
                || known.job().priority() != row.job().priority()) {
            arrange();
        }
    }

    private void arrange() {
        FXCollections.sort(rows, JobRow.ORDER);
        running.set((int) rows.stream().filter(JobRow::active).count());
        paused.set(rows.stream().anyMatch(JobRow::canResume));
        summary.set(words.summary(rows));
    }
}
