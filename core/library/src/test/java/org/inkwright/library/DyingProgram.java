package org.inkwright.library;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobProgress;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Lease;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.WrittenChapter;

/// Grows a library window by window and revision by revision, and says after each write that it is
/// kept, until it is killed. Closes and opens the library now and then, so that the kill may hit
/// that too. Goes on where the one before it was killed.
final class DyingProgram {
    static final String KEPT = "kept ";
    static final long WINDOW_MILLIS = 20_000;
    private static final int ACTS_BETWEEN_CLOSINGS = 25;

    private DyingProgram() {}

    public static void main(String[] arguments) {
        while (true) {
            try (var library = H2Library.open(Path.of(arguments[0]), InstantSource.system())) {
                library.write(unit -> begun(unit, new Manuscripts(library.ids())));
                for (int i = 0; i < ACTS_BETWEEN_CLOSINGS; i++) {
                    int act = library.write(unit -> grown(unit, library.ids().next()));
                    System.out.println(KEPT + act);
                    System.out.flush();
                }
            }
        }
    }

    /// How many acts the library holds. Everything that one act writes must be there with it.
    static int acts(UnitOfWork unit) {
        return unit.settings().value("acts").map(Integer::parseInt).orElse(0);
    }

    private static int begun(UnitOfWork unit, Manuscripts make) {
        if (unit.settings().value("acts").isPresent()) {
            return acts(unit);
        }
        Source source = make.source("Bees");
        Run run = make.run(source);
        Transcript transcript = make.transcript(source);
        Outline outline = make.outline(transcript);
        Draft draft = make.draft(source, outline);
        Chapter chapter = make.chapter(draft, 0);
        Variant variant = make.variant(chapter, 1);
        unit.sources().add(source);
        unit.runs().add(run);
        unit.transcripts().add(transcript);
        unit.drafts().add(outline);
        unit.drafts().add(draft);
        unit.drafts().add(chapter);
        unit.drafts().add(variant);
        unit.drafts().choose(chapter.id(), variant.id());
        Job job = make.job(run, JobKind.TRANSCRIBE, 5);
        var lease = new Lease("dying", Manuscripts.THEN);
        unit.jobs().add(job.after(new JobEvent.Started(lease)).orElseThrow());
        unit.settings().put("acts", "0");
        return 0;
    }

    private static int grown(UnitOfWork unit, UUID fresh) {
        int act = acts(unit);
        Run run = run(unit);
        Transcript transcript = unit.transcripts().newestOf(run.source()).orElseThrow();
        var window = Manuscripts.window(act * WINDOW_MILLIS, (act + 1) * WINDOW_MILLIS, act * 2);
        require(unit.transcripts().append(transcript.id(), window));
        var event = new UsageEventId(fresh);
        unit.usage()
                .add(
                        new UsageEvent(
                                event,
                                UsageKind.TRANSCRIBED_MILLIS,
                                WINDOW_MILLIS,
                                run.source(),
                                run.id(),
                                Manuscripts.THEN));
        Job job = unit.jobs().in(Set.of(JobState.RUNNING), 1).getFirst();
        var progress = new JobProgress(act % 1001, "act " + act);
        var lease = new Lease("dying", Manuscripts.THEN.plusSeconds(act));
        var further = job.after(new JobEvent.Progressed(progress, lease)).orElseThrow();
        require(unit.jobs().replace(job, further));
        addRevision(unit, run, act + 1, fresh);
        unit.settings().put("acts", String.valueOf(act + 1));
        return act + 1;
    }

    private static void addRevision(UnitOfWork unit, Run run, int number, UUID fresh) {
        ChapterId chapter = chapter(unit, run).chapter().id();
        Variant variant = unit.drafts().variants(chapter).getFirst();
        String text = "revision " + number + " " + "text ".repeat(number % 500);
        unit.drafts().add(new Manuscripts(() -> fresh).revision(variant, number, text));
    }

    static Run run(UnitOfWork unit) {
        Source source = unit.sources().page(null, 1).getFirst();
        return unit.runs().of(source.id()).getFirst();
    }

    static WrittenChapter chapter(UnitOfWork unit, Run run) {
        Draft draft = unit.drafts().draftsOf(run.source()).getFirst();
        List<WrittenChapter> chapters = unit.drafts().chapters(draft.id());
        require(chapters.size() == 1);
        return chapters.getFirst();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new AssertionError("the library is not as it was left");
        }
    }
}
