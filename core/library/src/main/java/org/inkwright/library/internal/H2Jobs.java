package org.inkwright.library.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Jobs;
import org.inkwright.manuscript.RunId;

/// The job queue in the table `job`.
final class H2Jobs implements Jobs {
    private final Rows rows;

    H2Jobs(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(Job job) {
        rows.add(new JobRow(job));
    }

    @Override
    public Optional<Job> job(JobId id) {
        return rows.find(JobRow.class, id.value()).map(JobRow::job);
    }

    // One unit of work writes at a time, so nobody comes between the comparison and the update.
    @Override
    public boolean replace(Job seen, Job next) {
        if (!seen.id().equals(next.id())) {
            throw new IllegalArgumentException("a job cannot become another job");
        }
        boolean unchanged = job(seen.id()).filter(seen::equals).isPresent();
        if (unchanged) {
            rows.update(new JobRow(next));
        }
        return unchanged;
    }

    @Override
    public List<Job> ready(Set<JobKind> kinds, int limit) {
        return jobs(
                rows.first(
                        limit,
                        JobRow.class,
                        "from Job where state = QUEUED and kind in ?1 and sourceId in"
                                + " (select i.id from Item i where i.trashedAt is null)"
                                + " order by priority desc, createdAt, id",
                        kinds));
    }

    @Override
    public List<Job> due(Instant now) {
        return jobs(
                rows.list(
                        JobRow.class,
                        """
                        from Job
                        where state = PENDING and nextAttemptAt <= ?1
                        or state = RUNNING and lease.leaseUntil <= ?1
                        order by createdAt, id
                        """,
                        now));
    }

    @Override
    public List<Job> of(RunId run) {
        return jobs(
                rows.list(
                        JobRow.class,
                        "from Job where runId = ?1 order by createdAt, id",
                        run.value()));
    }

    @Override
    public List<Job> in(Set<JobState> states, int limit) {
        return jobs(
                rows.first(
                        limit,
                        JobRow.class,
                        "from Job where state in ?1 order by createdAt desc, id desc",
                        states));
    }

    private static List<Job> jobs(List<JobRow> rows) {
        return rows.stream().map(JobRow::job).toList();
    }
}
