package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobEvent;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobProgress;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.Lease;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.StepResult;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes in comes out, through a library that was closed in between.
class RoundTripTest {
    @TempDir Path folder;
    private TestLibrary library;
    private Manuscripts make;
    private Source source;
    private Run run;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        make = library.make;
        source = library.source;
        run = library.run;
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aSourceOfEachKind() {
        for (SourceKind kind : SourceKind.values()) {
            var one = new Source(new SourceId(library.ids.next()), "A ✓ '\\\" title", kind, THEN);
            keep(unit -> unit.sources().add(one));
            assertEquals(Optional.of(one), read(unit -> unit.sources().source(one.id())));
        }
        var unknown = new SourceId(library.ids.next());
        assertEquals(Optional.empty(), read(unit -> unit.sources().source(unknown)));
    }

    @Test
    void aRecordingWithItsStreamsTagsAndChapters() {
        Media media = make.media(source);
        keep(unit -> unit.sources().add(media));
        assertEquals(Optional.of(media), read(unit -> unit.sources().mediaOf(source.id())));
        String fingerprint = media.file().fingerprint();
        assertEquals(Optional.of(media), read(unit -> unit.sources().mediaWith(fingerprint)));
        assertEquals(Optional.empty(), read(unit -> unit.sources().mediaWith("other")));
    }

    @Test
    void aRecordingThatMoved() {
        Media media = make.media(source);
        var moved = new MediaFile(Path.of("elsewhere.mp3").toAbsolutePath(), 1, "abc");
        keep(unit -> unit.sources().add(media));
        keep(unit -> unit.sources().relocate(media.id(), moved));
        assertEquals(
                Optional.of(new Media(media.id(), source.id(), moved, media.facts())),
                read(unit -> unit.sources().mediaOf(source.id())));
    }

    @Test
    void aTranscriptWithItsWords() {
        Transcript begun = make.transcript(source);
        var first = Manuscripts.window(0, 21_000, 0);
        var second = Manuscripts.window(21_000, 44_001, 2);
        keep(unit -> {
            unit.transcripts().add(begun);
            assertTrue(unit.transcripts().append(begun.id(), first));
        });
        keep(unit -> {
            assertTrue(unit.transcripts().append(begun.id(), second));
            unit.transcripts().complete(begun.id(), List.of("cut short", "quiet"));
        });
        var coverage =
                new Coverage(
                        Coverage.State.COMPLETE,
                        Duration.ofMillis(44_001),
                        List.of("cut short", "quiet"));
        var complete = new Transcript(begun.id(), source.id(), begun.model(), "en", coverage, THEN);
        assertEquals(
                Optional.of(complete), read(unit -> unit.transcripts().transcript(begun.id())));
        assertEquals(Optional.of(complete), read(unit -> unit.transcripts().newestOf(source.id())));
        var segments = new ArrayList<>(first.segments());
        segments.addAll(second.segments());
        assertEquals(segments, read(unit -> unit.transcripts().segments(begun.id(), 0)));
        assertEquals(
                segments.subList(3, 4), read(unit -> unit.transcripts().segments(begun.id(), 3)));
        assertEquals(
                List.of(first.covered(), second.covered()),
                read(unit -> unit.transcripts().windows(begun.id())));
        var unknown = new TranscriptId(library.ids.next());
        assertEquals(Optional.empty(), read(unit -> unit.transcripts().transcript(unknown)));
        assertEquals(List.of(), read(unit -> unit.transcripts().segments(unknown, 0)));
    }

    @Test
    void aDraftWithTheHistoryOfItsFrontMatter() {
        Draft draft = draft();
        var seo = new SeoFields("Bees!", "All of bees.", "bees", List.of("bee", "hive, warm"));
        var newer = new FrontMatter("Of bees", "en", "Bees live in hives.", seo);
        keep(unit -> unit.drafts().add(draft.id(), newer));
        var expected = new Draft(draft.id(), draft.source(), draft.outline(), newer, THEN);
        assertEquals(Optional.of(expected), read(unit -> unit.drafts().draft(draft.id())));
        assertEquals(List.of(expected), read(unit -> unit.drafts().draftsOf(source.id())));
        var unknown = new DraftId(library.ids.next());
        assertEquals(Optional.empty(), read(unit -> unit.drafts().draft(unknown)));
    }

    @Test
    void chaptersWithTheTextThatCounts() {
        Draft draft = draft();
        Chapter written = make.chapter(draft, 0);
        Chapter unwritten = make.chapter(draft, 1);
        Variant loser = make.variant(written, 1);
        Variant chosen = make.variant(written, 2);
        var older = make.revision(chosen, 1, "older");
        var newest = make.revision(chosen, 2, "newest\n\n*text* 𝄞 " + "long ".repeat(400_000));
        keep(unit -> {
            var drafts = unit.drafts();
            drafts.add(unwritten);
            drafts.add(written);
            drafts.add(loser);
            drafts.add(chosen);
            drafts.add(make.revision(loser, 1, "not this"));
            drafts.add(older);
            drafts.add(newest);
            drafts.choose(written.id(), chosen.id());
            drafts.finish(chosen.id());
        });
        var counted =
                new Chapter(
                        written.id(), draft.id(), 0, written.title(), written.span(), chosen.id());
        assertEquals(
                List.of(new WrittenChapter(counted, newest), new WrittenChapter(unwritten, null)),
                read(unit -> unit.drafts().chapters(draft.id())));
        assertEquals(List.of(older, newest), read(unit -> unit.drafts().revisions(chosen.id())));
        var finished =
                new Variant(
                        chosen.id(), written.id(), 2, "extractive", Variant.State.FINISHED, THEN);
        assertEquals(List.of(loser, finished), read(unit -> unit.drafts().variants(written.id())));
    }

    @Test
    void aJobInEveryState() {
        var lease = new Lease("program 1", THEN.plusNanos(1));
        var error = new JobError("media.no-audio", "");
        Job queued = make.job(run, JobKind.TRANSCRIBE, 7);
        Job running = after(queued, new JobEvent.Started(lease));
        Job further =
                after(running, new JobEvent.Progressed(new JobProgress(512, "writing"), lease));
        Job pending = after(further, new JobEvent.Faltered(error, THEN.plusSeconds(5)));
        Job failed = after(further, new JobEvent.Failed(error));
        Job paused = after(queued, new JobEvent.Paused());
        Job cancelled = after(queued, new JobEvent.Cancelled());
        Job completed = after(running, new JobEvent.Completed());
        keep(unit -> unit.jobs().add(queued));
        Job seen = queued;
        for (Job next : List.of(running, further, pending, failed, paused, cancelled, completed)) {
            Job before = seen;
            assertEquals(true, library.library().write(unit -> unit.jobs().replace(before, next)));
            assertEquals(Optional.of(next), read(unit -> unit.jobs().job(queued.id())));
            seen = next;
        }
        assertEquals(
                List.of(completed), read(unit -> unit.jobs().in(Set.of(JobState.COMPLETED), 10)));
    }

    @Test
    void aRunWithItsSteps() {
        Draft draft = draft();
        keep(unit -> {
            unit.runs().link(run.id(), draft.id());
            unit.runs().finish(run.id(), THEN.plusSeconds(3));
        });
        var finished = new Run(run.id(), source.id(), draft.id(), THEN, THEN.plusSeconds(3));
        assertEquals(Optional.of(finished), read(unit -> unit.runs().run(run.id())));
        assertEquals(List.of(finished), read(unit -> unit.runs().of(source.id())));
        var results =
                List.of(
                        new StepResult("{}", null, THEN.plusSeconds(1)),
                        new StepResult("", new JobError("x", "y"), THEN.plusSeconds(2)));
        var steps = new ArrayList<Step>();
        for (StepKind kind : StepKind.values()) {
            var id = new StepId(library.ids.next());
            int length = kind == StepKind.TRANSCRIPT ? 200_000 : 100;
            var begun = new Step(id, run.id(), kind, "{\"a\":1}".repeat(length), THEN, null);
            keep(unit -> unit.runs().add(begun));
            var result = results.get(steps.size() % 2);
            steps.add(new Step(id, run.id(), kind, begun.input(), THEN, result));
            assertEquals(begun, read(unit -> unit.runs().steps(run.id())).getLast());
            keep(unit -> unit.runs().finish(id, result));
        }
        assertEquals(steps, read(unit -> unit.runs().steps(run.id())));
    }

    @Test
    void usageOfEachKind() {
        var events = new ArrayList<UsageEvent>();
        for (UsageKind kind : UsageKind.values()) {
            var id = new UsageEventId(library.ids.next());
            events.add(new UsageEvent(id, kind, Long.MAX_VALUE, source.id(), run.id(), THEN));
        }
        keep(unit -> events.forEach(unit.usage()::add));
        assertEquals(events, read(unit -> unit.usage().of(run.id())));
    }

    @Test
    void settingsAreReplaced() {
        assertEquals(Optional.empty(), read(unit -> unit.settings().value("theme")));
        keep(unit -> unit.settings().put("theme", "dark"));
        keep(unit -> unit.settings().put("theme", "light"));
        assertEquals(Optional.of("light"), read(unit -> unit.settings().value("theme")));
    }

    private Draft draft() {
        Transcript transcript = make.transcript(source);
        Outline outline = make.outline(transcript);
        Draft draft = make.draft(source, outline);
        keep(unit -> {
            unit.transcripts().add(transcript);
            unit.drafts().add(outline);
            unit.drafts().add(draft);
        });
        assertEquals(Optional.of(outline), read(unit -> unit.drafts().outline(outline.id())));
        assertEquals(Optional.of(draft), read(unit -> unit.drafts().draft(draft.id())));
        return draft;
    }

    private static Job after(Job job, JobEvent event) {
        return job.after(event).orElseThrow();
    }

    private void keep(Consumer<UnitOfWork> work) {
        library.keep(work);
    }

    private <T> T read(Function<UnitOfWork, T> work) {
        return library.readAnew(work);
    }
}
