package org.inkwright.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

class RecordsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID ID = new UUID(0x7000, 1);
    private static final TimeSpan SECOND = new TimeSpan(0, 1000);
    private static final SourceSpan SPAN = new SourceSpan(0, 1, SECOND);

    @TestFactory
    Stream<DynamicTest> badStateIsRefused() {
        return Map.<String, Executable>ofEntries(
                        Map.entry("span before zero", () -> new TimeSpan(-1, 5)),
                        Map.entry("span that ends first", () -> new TimeSpan(5, 4)),
                        Map.entry("lines the wrong way round", () -> new SourceSpan(3, 2, SECOND)),
                        Map.entry("line before the first", () -> new SourceSpan(-1, 2, SECOND)),
                        Map.entry("segment without text", () -> segment(0, " ")),
                        Map.entry("segment before the first", () -> segment(-1, "Bees")),
                        Map.entry("window of nothing", () -> window(new TimeSpan(5, 5))),
                        Map.entry("empty support", () -> new Support(3, 3, SPAN)),
                        Map.entry("support outside", RecordsTest::supportOutside),
                        Map.entry("progress over the end", () -> new JobProgress(1001, "")),
                        Map.entry("progress below zero", () -> new JobProgress(-1, "")),
                        Map.entry("error without code", () -> new JobError(" ", "x")),
                        Map.entry("priority 0", () -> queued(0)),
                        Map.entry("priority 11", () -> queued(11)),
                        Map.entry("running without lease", RecordsTest::leaseless),
                        Map.entry("coverage before zero", RecordsTest::negativeCoverage),
                        Map.entry("relative path", RecordsTest::relativeFile),
                        Map.entry("outline without chapters", RecordsTest::emptyOutline),
                        Map.entry("negative usage", RecordsTest::negativeUsage),
                        Map.entry("revision 0", RecordsTest::revisionZero),
                        Map.entry("variant without engine", RecordsTest::namelessVariant),
                        Map.entry("front matter without title", RecordsTest::untitled))
                .entrySet()
                .stream()
                .map(bad -> dynamicTest(bad.getKey(), () -> refused(bad.getValue())));
    }

    @Test
    void listsAreCopiedSoThatNobodyChangesThemLater() {
        var segments = new ArrayList<>(List.of(segment(0, "Bees")));
        var window = new TranscriptWindow(SECOND, segments, "en");

        segments.clear();

        assertEquals(1, window.segments().size());
    }

    @Test
    void joinedSpansHoldBoth() {
        assertEquals(
                new TimeSpan(100, 900), new TimeSpan(300, 900).joinedWith(new TimeSpan(100, 400)));
    }

    @Test
    void aChapterReadsAsItsRevision() {
        var chapter = new Chapter(new ChapterId(ID), new DraftId(ID), 0, "Bees", SPAN, null);
        var text = new SupportedText("They fly.", List.of(new Support(0, 9, SPAN)));

        assertEquals("", new WrittenChapter(chapter, null).markdown());
        assertEquals("They fly.", new WrittenChapter(chapter, revision(1, text)).markdown());
    }

    private static void refused(Executable bad) {
        assertThrows(IllegalArgumentException.class, bad);
    }

    private static Segment segment(int index, String text) {
        return new Segment(index, SECOND, text, List.of());
    }

    private static TranscriptWindow window(TimeSpan covered) {
        return new TranscriptWindow(covered, List.of(), "");
    }

    private static SupportedText supportOutside() {
        return new SupportedText("Bees", List.of(new Support(0, 5, SPAN)));
    }

    private static Job queued(int priority) {
        var subject = new JobSubject(new RunId(ID), new SourceId(ID), null, "{}");
        return Job.queued(new JobId(ID), JobKind.OUTLINE, subject, priority, NOON);
    }

    private static JobStatus leaseless() {
        return new JobStatus(JobState.RUNNING, 1, NOON, JobProgress.none(), null, null);
    }

    private static Coverage negativeCoverage() {
        return new Coverage(Coverage.State.PARTIAL, Duration.ofMillis(-1), List.of());
    }

    private static MediaFile relativeFile() {
        return new MediaFile(Path.of("talk.mp3"), 1, "ab");
    }

    private static Outline emptyOutline() {
        return new Outline(new OutlineId(ID), new TranscriptId(ID), "Bees", List.of(), NOON);
    }

    private static UsageEvent negativeUsage() {
        return new UsageEvent(
                new UsageEventId(ID),
                UsageKind.EXTRACTED_WORDS,
                -1,
                new SourceId(ID),
                new RunId(ID),
                NOON);
    }

    private static Revision revisionZero() {
        return revision(0, new SupportedText("", List.of()));
    }

    private static Revision revision(int number, SupportedText text) {
        return new Revision(
                new RevisionId(ID), new VariantId(ID), number, text, Revision.Author.MACHINE, NOON);
    }

    private static Variant namelessVariant() {
        return new Variant(
                new VariantId(ID), new ChapterId(ID), 1, "", Variant.State.FINISHED, NOON);
    }

    private static FrontMatter untitled() {
        return new FrontMatter("", "en", "", null);
    }
}
