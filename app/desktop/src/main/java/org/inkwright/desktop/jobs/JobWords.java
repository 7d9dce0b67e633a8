package org.inkwright.desktop.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.jspecify.annotations.Nullable;

/// Says what jobs do and where they are.
final class JobWords {
    private final Texts texts = Texts.of(JobWords.class);
    private final SourceWords words = new SourceWords();

    /// What a job does, and for which source.
    String title(JobRow row) {
        return texts.text("jobs.title", kind(row), row.title());
    }

    /// What a job does.
    String kind(JobRow row) {
        return texts.text("kind." + row.job().kind().name().toLowerCase(Locale.ROOT));
    }

    /// Where a job is.
    String state(JobRow row) {
        Job job = row.job();
        int percent = job.status().progress().thousandths() / 10;
        return switch (job.state()) {
            case PENDING -> texts.text("state.pending", reason(job));
            case QUEUED -> queued(job.priority());
            case RUNNING -> running(percent, row.timeLeft());
            case PAUSED -> texts.text("state.paused", percent);
            case COMPLETED -> texts.text("state.completed");
            case FAILED -> reason(job);
            case CANCELLED -> texts.text("state.cancelled", percent);
        };
    }

    private String queued(int priority) {
        return switch (Integer.compare(priority, JobRow.USUAL)) {
            case 1 -> texts.text("state.queued.first");
            case -1 -> texts.text("state.queued.last");
            default -> texts.text("state.queued");
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

    /// All jobs in one line; empty when nothing is to be done.
    String summary(List<JobRow> rows) {
        Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
        rows.forEach(row -> counts.merge(row.job().state(), 1, Integer::sum));
        int waiting =
                counts.getOrDefault(JobState.QUEUED, 0) + counts.getOrDefault(JobState.PENDING, 0);
        List<String> parts = new ArrayList<>();
        add(parts, "count.running", counts.getOrDefault(JobState.RUNNING, 0));
        add(parts, "count.waiting", waiting);
        add(parts, "count.paused", counts.getOrDefault(JobState.PAUSED, 0));
        add(parts, "count.failed", counts.getOrDefault(JobState.FAILED, 0));
        return String.join(" · ", parts);
    }

    private void add(List<String> parts, String key, int count) {
        if (count > 0) {
            parts.add(texts.text(key, count));
        }
    }
}
