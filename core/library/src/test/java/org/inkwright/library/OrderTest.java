package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Run;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.manuscript.Transcript;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
    @TempDir Path folder;
    private TestLibrary library;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void sourcesComeNewestFirstPageByPage() {
        List<Source> newestFirst = new ArrayList<>(List.of(library.source));
        for (int i = 0; i < 50; i++) {
            // several of the same moment, and one that is older than its id says
            Instant at = i == 49 ? THEN.minusSeconds(1) : THEN.plusSeconds(i / 7);
            var id = new SourceId(library.ids.next());
            var source = new Source(id, "Source " + i, SourceKind.TEXT, at);
            library.keep(unit -> unit.sources().add(source));
            newestFirst.add(i == 49 ? newestFirst.size() : 0, source);
        }
        for (int size : List.of(1, 7, 50, 51, 100)) {
            assertEquals(newestFirst, pages(size));
        }
        assertEquals(List.of(), library.read(unit -> unit.sources().page(null, 0)));
    }

    @Test
    void theNewestTranscriptOfASourceIsFound() {
        library.keep(unit -> unit.transcripts().add(library.make.transcript(library.source)));
        var older = transcript(THEN.minusSeconds(1));
        var newest = transcript(THEN.plusNanos(1));
        library.keep(unit -> unit.transcripts().add(newest));
        library.keep(unit -> unit.transcripts().add(older));
        var other = library.make.source("other");
        library.keep(unit -> {
            unit.sources().add(other);
            unit.transcripts().add(library.make.transcript(other));
        });
        assertEquals(
                newest,
                library.read(unit -> unit.transcripts().newestOf(library.source.id()))
                        .orElseThrow());
    }

    @Test
    void draftsAndRunsComeNewestFirst() {
        var outline = library.make.outline(library.transcript);
        Draft older = library.make.draft(library.source, outline);
        Draft newer = library.make.draft(library.source, outline);
        Run later =
                new Run(
                        new RunId(library.ids.next()),
                        library.source.id(),
                        null,
                        THEN.plusNanos(1),
                        null);
        library.keep(unit -> {
            unit.drafts().add(outline);
            unit.drafts().add(older);
            unit.drafts().add(newer);
            unit.runs().add(later);
        });
        assertEquals(
                List.of(newer, older),
                library.read(unit -> unit.drafts().draftsOf(library.source.id())));
        assertEquals(
                List.of(later, library.run),
                library.read(unit -> unit.runs().of(library.source.id())));
    }

    @Test
    void usageIsSummedFromInclusiveToExclusive() {
        for (int i = 0; i < 3; i++) {
            UsageEvent event = event(UsageKind.TRANSCRIBED_MILLIS, 1L << i, THEN.plusSeconds(i));
            library.keep(unit -> unit.usage().add(event));
        }
        library.keep(unit -> unit.usage().add(event(UsageKind.EXTRACTED_WORDS, 64, THEN)));
        assertEquals(7, total(0, 3));
        assertEquals(3, total(0, 2));
        assertEquals(6, total(1, 3));
        assertEquals(0, total(3, 9));
    }

    @Test
    void idsSortInTheOrderTheyWereGivenEvenWhenTheClockIsSetBack() {
        var now = new AtomicReference<>(THEN);
        Ids ids = new MonotonicIds(now::get);
        List<UUID> given = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            now.set(THEN.plusMillis(i % 1_000));
            given.add(ids.next());
        }
        assertEquals(given.stream().sorted().toList(), given);
        assertEquals(7, given.getFirst().version());
        assertEquals(THEN.toEpochMilli(), given.getFirst().getMostSignificantBits() >>> 16);
    }

    @Test
    void noIdIsGivenTwice() throws Exception {
        Ids ids = library.library().ids();
        Callable<List<UUID>> many = () -> Stream.generate(ids::next).limit(10_000).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var seen = new HashSet<UUID>();
            for (var some : threads.invokeAll(List.of(many, many, many, many))) {
                seen.addAll(some.get());
            }
            assertEquals(40_000, seen.size());
        }
    }

    private List<Source> pages(int size) {
        List<Source> all = new ArrayList<>();
        List<Source> page = library.read(unit -> unit.sources().page(null, size));
        while (!page.isEmpty()) {
            assertTrue(page.size() <= size);
            all.addAll(page);
            SourceId last = page.getLast().id();
            page = library.read(unit -> unit.sources().page(last, size));
        }
        return all;
    }

    private Transcript transcript(Instant at) {
        Transcript some = library.make.transcript(library.source);
        var id = new TranscriptId(library.ids.next());
        return new Transcript(id, some.source(), some.model(), "", some.coverage(), at);
    }

    private UsageEvent event(UsageKind kind, long amount, Instant at) {
        var id = new UsageEventId(library.ids.next());
        return new UsageEvent(id, kind, amount, library.source.id(), library.run.id(), at);
    }

    private long total(int from, int to) {
        return library.read(unit ->
                unit.usage()
                        .total(
                                UsageKind.TRANSCRIBED_MILLIS,
                                THEN.plusSeconds(from),
                                THEN.plusSeconds(to)));
    }
}
