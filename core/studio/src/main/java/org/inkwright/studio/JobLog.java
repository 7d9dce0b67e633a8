package org.inkwright.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobStatus;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// Writes the log of a job in plain lines: what was tried, when, for how long, how it ended. Inputs
/// and outputs of steps are left out, for they hold the writer's text.
final class JobLog {
    private final List<String> lines = new ArrayList<>();

    private JobLog() {}

    static String of(UnitOfWork unit, Job job) {
        var log = new JobLog();
        log.head(job);
        List<Step> steps = unit.runs().steps(job.subject().run());
        for (int at = 0; at < steps.size(); at++) {
            log.step(steps.get(at), steps.subList(0, at));
        }
        return String.join("\n", log.lines) + "\n";
    }

    private void head(Job job) {
        JobStatus status = job.status();
        lines.add("job " + job.id().value() + ", " + word(job.kind()));
        lines.add("run " + job.subject().run().value());
        lines.add("added " + job.createdAt() + ", priority " + job.priority());
        lines.add(
                word(status.state())
                        + ", attempt "
                        + status.attempts()
                        + ", "
                        + status.progress().thousandths() / 10.0
                        + " %");
        if (status.error() != null) {
            lines.add("last error " + said(status.error()));
        }
        lines.add("");
    }

    private void step(Step step, List<Step> before) {
        lines.add(step.startedAt() + "  " + word(step.kind()) + "  " + end(step));
        before.stream()
                .filter(earlier -> earlier.input().equals(step.input()))
                .reduce((earlier, later) -> later)
                .filter(AskedAgain::died)
                .ifPresent(dead -> lines.add(again(AskedAgain.tokens(dead))));
    }

    private static String again(long tokens) {
        String sent = tokens == 0 ? "" : ", about " + tokens + " tokens were sent before";
        return "    asked again after the program ended" + sent;
    }

    private static String end(Step step) {
        StepResult result = step.result();
        if (result == null) {
            return "at work";
        }
        String took = took(step.startedAt(), result.finishedAt());
        return (result.error() == null ? "done" : "failed, " + said(result.error())) + took;
    }

    private static String took(Instant from, Instant to) {
        return String.format(
                Locale.ROOT, ", %.1f s", Duration.between(from, to).toMillis() / 1000.0);
    }

    private static String said(@Nullable JobError error) {
        if (error == null) {
            return "";
        }
        String detail = Discretion.withoutNames(error.detail()).strip();
        return error.code() + (detail.isEmpty() ? "" : " (" + detail.replace("\n", " / ") + ")");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
