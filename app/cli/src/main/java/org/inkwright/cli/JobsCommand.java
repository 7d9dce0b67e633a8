package org.inkwright.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.JobDesk;

/// Shows the jobs of the library, steers them, and works those that wait.
final class JobsCommand implements Command {
    private static final Map<String, BiPredicate<JobDesk, JobId>> MOVES = moves();

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().parameters("ACTION", "0..2");
    }

    /// What can be done, in the order of the documents.
    static List<String> actions() {
        return List.of("list", "pause", "resume", "cancel", "retry", "run");
    }

    @Override
    public Task task(Given given) {
        List<String> words = given.parameters();
        String action = words.isEmpty() ? "list" : words.getFirst();
        boolean named = words.size() == 2;
        if (action.equals("list") && !named) {
            return JobsCommand::list;
        }
        if (action.equals("run") && !named) {
            return JobsCommand::work;
        }
        var move = MOVES.get(action);
        if (move == null || !named) {
            throw new CliException(ExitCode.USAGE, "usage.jobs", String.join(" ", words));
        }
        String word = words.get(1);
        JobId id =
                Recordings.id(word)
                        .map(JobId::new)
                        .orElseThrow(() -> new CliException(ExitCode.USAGE, "usage.id", word));
        return shop -> steer(shop, id, action, move);
    }

    private static ExitCode list(Workshop shop) {
        for (Job job : shop.desk().list()) {
            shop.reporter().job(job, title(shop, job.subject().source()));
        }
        return ExitCode.DONE;
    }

    private static ExitCode work(Workshop shop) throws InterruptedException {
        var runs = new LinkedHashMap<RunId, Job>();
        for (Job job : shop.desk().list().reversed()) {
            if (!job.state().settled() && job.state() != JobState.PAUSED) {
                runs.putIfAbsent(job.subject().run(), job);
            }
        }
        var batch = new Batch(shop.reporter());
        for (Map.Entry<RunId, Job> run : runs.entrySet()) {
            String title = title(shop, run.getValue().subject().source());
            batch.attempt(() -> shop.stages().finish(run.getKey(), title));
        }
        shop.reporter().note("jobs.worked", String.valueOf(runs.size()));
        return batch.exit();
    }

    private static ExitCode steer(
            Workshop shop, JobId id, String action, BiPredicate<JobDesk, JobId> move) {
        JobDesk desk = shop.desk();
        if (desk.list().stream().noneMatch(job -> job.id().equals(id))) {
            throw new CliException(ExitCode.INPUT_REFUSED, "job.unknown", id.toString());
        }
        if (!move.test(desk, id)) {
            throw new CliException(ExitCode.INPUT_REFUSED, "job.elsewhere", id.toString(), action);
        }
        shop.reporter().note("jobs." + action, id);
        return ExitCode.DONE;
    }

    private static Map<String, BiPredicate<JobDesk, JobId>> moves() {
        return Map.of(
                "pause",
                JobDesk::pause,
                "resume",
                JobDesk::resume,
                "cancel",
                JobDesk::cancel,
                "retry",
                JobDesk::tryAgain);
    }

    private static String title(Workshop shop, SourceId id) {
        return shop.shelf().source(id).map(Source::title).orElse("");
    }
}
