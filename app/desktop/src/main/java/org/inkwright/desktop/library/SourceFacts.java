package org.inkwright.desktop.library;

import java.time.Duration;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// What is known of a source; moves with each event.
///
/// @param length how long the recording is; zero when nobody knows
/// @param transcribed whether its newest transcript is complete
/// @param chapters how many chapters its newest draft has; 0 before there is one
/// @param unwritten how many of them are planned and not written yet
/// @param job its newest job; null before the first
/// @param timeLeft how long the job still takes; null while nobody can tell
public record SourceFacts(
        Duration length,
        boolean transcribed,
        int chapters,
        int unwritten,
        @Nullable Job job,
        @Nullable Duration timeLeft) {

    /// What is known of a source that was just brought in.
    public static SourceFacts fresh(Duration length) {
        return new SourceFacts(length, false, 0, 0, null, null);
    }

    SourceFacts withJob(Job newer, @Nullable Duration left) {
        boolean overtaken = job != null && newer.createdAt().isBefore(job.createdAt());
        return overtaken
                ? this
                : new SourceFacts(length, transcribed, chapters, unwritten, newer, left);
    }

    SourceFacts withTranscript(boolean complete) {
        return new SourceFacts(length, complete, chapters, unwritten, job, timeLeft);
    }

    /// What the writer is told.
    SourceState state() {
        if (job == null || job.state() == JobState.COMPLETED) {
            return result();
        }
        int done = job.status().progress().thousandths();
        return switch (job.state()) {
            case QUEUED -> new SourceState.Waiting(false);
            case PENDING -> new SourceState.Waiting(true);
            case RUNNING -> new SourceState.Working(job.kind(), done, timeLeft);
            case PAUSED -> new SourceState.Held(done);
            case CANCELLED -> new SourceState.Stopped(done);
            case FAILED -> new SourceState.Failed(reason(job));
            case COMPLETED -> result();
        };
    }

    private SourceState result() {
        if (unwritten > 0) {
            return new SourceState.Planned(unwritten);
        }
        if (chapters > 0) {
            return new SourceState.Drafted(chapters);
        }
        return transcribed ? new SourceState.Transcribed(length) : new SourceState.Fresh();
    }

    private static String reason(Job failed) {
        var error = failed.status().error();
        return error == null ? "unknown" : error.code();
    }

    /// What is known after an event that speaks of this source.
    SourceFacts after(StudioEvent event) {
        return switch (event) {
            case StudioEvent.JobChanged(Job changed, Duration left) -> withJob(changed, left);
            case StudioEvent.TranscriptBegun begun -> withTranscript(false);
            case StudioEvent.TranscriptFinished finished -> withTranscript(true);
            case StudioEvent.SourceAdded added -> this;
            case StudioEvent.TranscriptGrew grew -> this;
            case StudioEvent.DraftBegun begun -> this;
            case StudioEvent.ChapterGrew grown -> this;
            case StudioEvent.ChapterWritten written -> this;
            case StudioEvent.DraftFinished finished -> this;
            case StudioEvent.AtTheDesk desk -> this;
        };
    }
}
