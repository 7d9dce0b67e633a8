package org.inkwright.desktop.fakes;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobError;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobProgress;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.JobStatus;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Lease;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFacts;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.SeoFields;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.studio.SecondHearing;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// What happens to a source in a fake studio, step by step, as the real one would tell it.
public final class SampleStory {
    private final FakeStudio studio;
    private final FakeLibrary library;
    private final Source source;
    private final JobId job;
    public final TranscriptId transcript;
    public final DraftId draft;
    private final OutlineId outline;

    public SampleStory(FakeStudio studio, String title) {
        this.studio = studio;
        this.library = studio.library;
        this.source =
                new Source(
                        new SourceId(library.ids.next()), title, SourceKind.AUDIO, library.now());
        this.job = new JobId(library.ids.next());
        this.transcript = new TranscriptId(library.ids.next());
        this.draft = new DraftId(library.ids.next());
        this.outline = new OutlineId(library.ids.next());
    }

    public Source source() {
        return source;
    }

    public SampleStory added() {
        library.sources.add(source);
        var file = new MediaFile(Path.of("/talks/talk.mp3").toAbsolutePath(), 1000, "fingerprint");
        var facts = new MediaFacts("mp3", Duration.ofSeconds(126), List.of(), Map.of(), List.of());
        library.media.put(
                source.id(), new Media(new MediaId(library.ids.next()), source.id(), file, facts));
        studio.feed.tell(new StudioEvent.SourceAdded(source));
        return this;
    }

    public Job job(JobKind kind, JobState state, int thousandths) {
        Lease lease = state == JobState.RUNNING ? new Lease("test", Instant.MAX) : null;
        JobError error = state == JobState.FAILED ? new JobError("media.no-audio", "") : null;
        var status =
                new JobStatus(
                        state, 1, Instant.EPOCH, new JobProgress(thousandths, ""), error, lease);
        var subject = new JobSubject(new RunId(new UUID(0, 1)), source.id(), null, "{}");
        return new Job(job, kind, subject, 5, status, source.createdAt());
    }

    public SampleStory job(JobKind kind, JobState state, int thousandths, @Nullable Duration left) {
        Job now = job(kind, state, thousandths);
        studio.jobs.list.removeIf(known -> known.id().equals(job));
        studio.jobs.list.add(now);
        studio.feed.tell(new StudioEvent.JobChanged(now, left));
        return this;
    }

    /// The job waits at another place of the queue.
    public SampleStory urgent(int priority) {
        Job was =
                studio.jobs.list.stream()
                        .filter(known -> known.id().equals(job))
                        .findFirst()
                        .orElseThrow();
        Job now = new Job(job, was.kind(), was.subject(), priority, was.status(), was.createdAt());
        studio.jobs.list.replaceAll(known -> known.id().equals(job) ? now : known);
        studio.feed.tell(new StudioEvent.JobChanged(now, null));
        return this;
    }

    public SampleStory transcriptBegun() {
        library.write(work -> {
            work.transcripts()
                    .add(
                            new Transcript(
                                    transcript,
                                    source.id(),
                                    "demo",
                                    "en",
                                    Coverage.none(),
                                    library.now()));
            return work;
        });
        studio.feed.tell(new StudioEvent.TranscriptBegun(source.id(), transcript));
        return this;
    }

    public SampleStory grown(String... lines) {
        List<Segment> known = Objects.requireNonNull(library.segments.get(transcript));
        List<Segment> fresh = new ArrayList<>();
        for (String line : lines) {
            int index = known.size() + fresh.size();
            fresh.add(new Segment(index, span(index, index + 1), line, List.of()));
        }
        known.addAll(fresh);
        studio.feed.tell(
                new StudioEvent.TranscriptGrew(
                        source.id(), transcript, fresh, known.size() * 4000L));
        return this;
    }

    public static TimeSpan span(int from, int to) {
        return new TimeSpan(from * 4000L, to * 4000L);
    }

    /// What another model heard in one line.
    public StudioEvent heardAgain(int line, String words) {
        var heard = new Segment(0, span(line, line + 1), words, List.of());
        var id = LineId.ofSegment(line);
        return new StudioEvent.HeardAgain(
                source.id(),
                new RunId(new UUID(0, 7)),
                new SecondHearing(transcript, id, id, "other", List.of(heard)));
    }

    public SampleStory transcriptFinished() {
        library.write(work -> {
            work.transcripts().complete(transcript, List.of());
            return work;
        });
        studio.feed.tell(new StudioEvent.TranscriptFinished(source.id(), transcript));
        return this;
    }

    public SampleStory draftBegun(String... chapters) {
        List<OutlineEntry> entries = new ArrayList<>();
        for (int at = 0; at < chapters.length; at++) {
            entries.add(
                    new OutlineEntry(
                            chapters[at], List.of(), new SourceSpan(at, at + 1, span(at, at + 2))));
        }
        var plan = new Outline(outline, transcript, "Life at home", entries, library.now());
        library.outlines.put(outline, plan);
        library.drafts.add(
                new Draft(
                        draft,
                        source.id(),
                        outline,
                        new FrontMatter("Life at home", "en", "", null),
                        library.now()));
        List<WrittenChapter> plannedChapters = new ArrayList<>();
        library.chapters.put(draft, plannedChapters);
        for (int at = 0; at < entries.size(); at++) {
            OutlineEntry entry = entries.get(at);
            plannedChapters.add(
                    new WrittenChapter(
                            new Chapter(
                                    new ChapterId(library.ids.next()),
                                    draft,
                                    at,
                                    entry.title(),
                                    entry.span(),
                                    null),
                            null));
        }
        studio.feed.tell(new StudioEvent.DraftBegun(source.id(), draft, plan));
        return this;
    }

    public SampleStory written(int at, String markdown) {
        List<WrittenChapter> chapters = Objects.requireNonNull(library.chapters.get(draft));
        WrittenChapter old = chapters.get(at);
        var span = Objects.requireNonNull(old.chapter().span());
        var support = List.of(new Support(0, Math.min(10, markdown.length()), span));
        var revision =
                new Revision(
                        new RevisionId(library.ids.next()),
                        new VariantId(library.ids.next()),
                        1,
                        new SupportedText(markdown, support),
                        Revision.Author.MACHINE,
                        library.now());
        library.revisions.put(revision.variant(), new ArrayList<>(List.of(revision)));
        Chapter plan = old.chapter();
        Chapter chosen =
                new Chapter(plan.id(), draft, at, plan.title(), plan.span(), revision.variant());
        chapters.set(at, new WrittenChapter(chosen, revision));
        studio.feed.tell(new StudioEvent.ChapterWritten(draft, chosen));
        return this;
    }

    public SampleStory draftFinished() {
        library.drafts()
                .add(
                        draft,
                        new FrontMatter(
                                "Life at home",
                                "en",
                                "Bees, bread and a garden: three simple things that make a home.",
                                new SeoFields(
                                        "Life at home: bees, bread and a garden",
                                        "How to keep four hives, bake a loaf and feed a family from a small garden.",
                                        "life-at-home",
                                        List.of("bees", "bread", "garden"))));
        studio.feed.tell(new StudioEvent.DraftFinished(source.id(), draft));
        return this;
    }
}
