package org.inkwright.studio;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.UnitOfWork;

/// What the library has to say in a report, and what of it must not be told.
///
/// @param lines sizes and failures
/// @param secrets titles and places that may stand in failures and logs
record Kept(List<String> lines, List<String> secrets) {
    private static final int MOST = 10_000;
    private static final int FAILURES = 50;

    /// Reads in one go, so that the numbers belong together.
    static Kept read(UnitOfWork unit) {
        var kept = new Kept(new ArrayList<>(), new ArrayList<>());
        kept.sources(unit);
        for (JobState state : JobState.values()) {
            int jobs = unit.jobs().in(EnumSet.of(state), MOST).size();
            kept.lines.add("Jobs      " + jobs + " " + state);
        }
        kept.lines.add("");
        unit.jobs().in(EnumSet.of(JobState.FAILED, JobState.PENDING), FAILURES).stream()
                .map(Kept::failure)
                .forEach(kept.lines::add);
        return kept;
    }

    private void sources(UnitOfWork unit) {
        int transcripts = 0;
        int drafts = 0;
        List<Source> sources = unit.sources().page(null, MOST);
        for (Source source : sources) {
            secrets.add(source.title());
            unit.sources()
                    .mediaOf(source.id())
                    .ifPresent(media -> secrets.addAll(Discretion.secretsOf(media.file().path())));
            transcripts += unit.transcripts().newestOf(source.id()).isPresent() ? 1 : 0;
            for (Draft draft : unit.drafts().draftsOf(source.id())) {
                secrets.add(draft.front().title());
                drafts++;
            }
        }
        lines.add(
                "Library   "
                        + sources.size()
                        + " sources, "
                        + transcripts
                        + " with a transcript, "
                        + drafts
                        + " drafts");
    }

    private static String failure(Job job) {
        JobError error = job.status().error();
        String why =
                error == null ? "" : ", " + error.code() + " " + error.detail().replace('\n', ' ');
        return job.createdAt()
                + "  "
                + job.kind()
                + " "
                + job.state()
                + ", attempt "
                + job.status().attempts()
                + why;
    }
}
