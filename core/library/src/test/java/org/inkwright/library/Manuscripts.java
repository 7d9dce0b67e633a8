package org.inkwright.library;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobId;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.JobSubject;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaChapter;
import org.inkwright.manuscript.MediaFacts;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.MediaStream;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Segment;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.SourceSpan;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.TranscriptWindow;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.Word;

/// Makes what a test keeps. Every value differs from its neighbours and from every default.
final class Manuscripts {
    /// A moment that is lost by anything coarser than nanoseconds.
    static final Instant THEN = Instant.parse("2026-11-20T08:09:10.123456789Z");

    private final Ids ids;

    Manuscripts(Ids ids) {
        this.ids = ids;
    }

    /// Ids that a test can repeat.
    static Ids counting() {
        var next = new AtomicLong();
        return () ->
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + next.incrementAndGet());
    }

    Source source(String title) {
        return new Source(new SourceId(ids.next()), title, SourceKind.AUDIO, THEN);
    }

    Media media(Source source) {
        var file = new MediaFile(Path.of("talk é 話.mp3").toAbsolutePath(), 4711L, "f".repeat(64));
        var facts =
                new MediaFacts(
                        "mov,mp4,m4a",
                        Duration.ofMillis(83_123),
                        List.of(
                                new MediaStream(MediaStream.Kind.VIDEO, "h264"),
                                new MediaStream(MediaStream.Kind.AUDIO, "aac"),
                                new MediaStream(MediaStream.Kind.SUBTITLE, "mov_text"),
                                new MediaStream(MediaStream.Kind.OTHER, "")),
                        Map.of("title", "A talk", "artist", "", "key", "D♭"),
                        List.of(
                                new MediaChapter("Beginning", new TimeSpan(0, 10)),
                                new MediaChapter("", new TimeSpan(10, 83_123))));
        return new Media(new MediaId(ids.next()), source.id(), file, facts);
    }

    Transcript transcript(Source source) {
        return new Transcript(
                new TranscriptId(ids.next()),
                source.id(),
                "ggml-demo.en-q8_0",
                "",
                Coverage.none(),
                THEN);
    }

    /// A window of some seconds with two segments of three words.
    static TranscriptWindow window(long startMillis, long endMillis, int firstSegment) {
        long middle = (startMillis + endMillis) / 2;
        return new TranscriptWindow(
                new TimeSpan(startMillis, endMillis),
                List.of(
                        segment(firstSegment, new TimeSpan(startMillis, middle)),
                        segment(firstSegment + 1, new TimeSpan(middle, endMillis))),
                "en");
    }

    static Segment segment(int index, TimeSpan time) {
        List<Word> words = new ArrayList<>();
        for (String text : List.of("Said", "“as”", index + ".")) {
            words.add(
                    new Word(
                            text,
                            time,
                            words.isEmpty() ? Word.Timing.MEASURED : Word.Timing.ESTIMATED));
        }
        return new Segment(index, time, "Said “as” " + index + ".", words);
    }

    Outline outline(Transcript transcript) {
        return new Outline(
                new OutlineId(ids.next()),
                transcript.id(),
                "Bees",
                List.of(
                        new OutlineEntry("Of hives", List.of("wood", "wax, warm", ""), span(0, 3)),
                        new OutlineEntry("Of honey", List.of(), span(4, 9))),
                THEN);
    }

    Draft draft(Source source, Outline outline) {
        var front = new FrontMatter("Bees", "en", "", null);
        return new Draft(new DraftId(ids.next()), source.id(), outline.id(), front, THEN);
    }

    Chapter chapter(Draft draft, int position) {
        return new Chapter(
                new ChapterId(ids.next()),
                draft.id(),
                position,
                "Chapter " + position,
                span(position, position + 1),
                null);
    }

    Variant variant(Chapter chapter, int number) {
        return new Variant(
                new VariantId(ids.next()),
                chapter.id(),
                number,
                "extractive",
                Variant.State.UNFINISHED,
                THEN);
    }

    Revision revision(Variant variant, int number, String markdown) {
        List<Support> support =
                List.of(
                        new Support(0, 1, span(number, number)),
                        new Support(1, markdown.length(), span(number + 1, number + 2)));
        return new Revision(
                new RevisionId(ids.next()),
                variant.id(),
                number,
                new SupportedText(markdown, support),
                Revision.Author.WRITER,
                THEN);
    }

    Run run(Source source) {
        return new Run(new RunId(ids.next()), source.id(), null, THEN, null);
    }

    Job job(Run run, JobKind kind, int priority) {
        var subject = new JobSubject(run.id(), run.source(), null, "{\"kind\":\"" + kind + "\"}");
        return Job.queued(new JobId(ids.next()), kind, subject, priority, THEN);
    }

    static SourceSpan span(int first, int last) {
        return new SourceSpan(first, last, new TimeSpan(first * 1000L, last * 1000L + 999));
    }
}
