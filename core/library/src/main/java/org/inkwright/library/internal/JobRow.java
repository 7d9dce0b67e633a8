package org.inkwright.library.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobProgress;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.JobStatus;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.SourceId;
import org.jspecify.annotations.Nullable;

/// A row of `job`.
@Entity(name = "Job")
class JobRow {
    @Id UUID id;

    @Enumerated(EnumType.STRING)
    JobKind kind;

    UUID runId;
    UUID sourceId;
    @Nullable UUID draftId;

    @Column(length = Length.LONG32)
    String payload;

    int priority;

    @Enumerated(EnumType.STRING)
    JobState state;

    int attempts;
    Instant nextAttemptAt;
    int progress;
    String label;
    @Nullable ErrorColumns error;
    @Nullable LeaseColumns lease;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    JobRow() {}

    JobRow(Job job) {
        id = job.id().value();
        kind = job.kind();
        runId = job.subject().run().value();
        sourceId = job.subject().source().value();
        DraftId draft = job.subject().draft();
        draftId = draft == null ? null : draft.value();
        payload = job.subject().payload();
        priority = job.priority();
        state = job.status().state();
        attempts = job.status().attempts();
        nextAttemptAt = job.status().nextAttemptAt();
        progress = job.status().progress().thousandths();
        label = job.status().progress().label();
        error = ErrorColumns.of(job.status().error());
        lease = LeaseColumns.of(job.status().lease());
        createdAt = job.createdAt();
    }

    Job job() {
        return new Job(new JobId(id), kind, subject(), priority, status(), createdAt);
    }

    private JobSubject subject() {
        return new JobSubject(
                new RunId(runId),
                new SourceId(sourceId),
                draftId == null ? null : new DraftId(draftId),
                payload);
    }

    private JobStatus status() {
        return new JobStatus(
                state,
                attempts,
                nextAttemptAt,
                new JobProgress(progress, label),
                ErrorColumns.error(error),
                LeaseColumns.lease(lease));
    }
}
