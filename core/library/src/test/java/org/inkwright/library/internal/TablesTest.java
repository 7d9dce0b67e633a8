package org.inkwright.library.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.Action;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Coverage;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineEntry;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
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
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.Word;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final Instant THEN = Instant.parse("2026-11-20T08:09:10Z");
    private static final TextIndex INDEX = new TextIndex(Path.of("target", "no-index"));
    private static final SourceSpan SPAN = new SourceSpan(0, 1, new TimeSpan(0, 1));

    @Test
    void hibernateFindsEveryColumnOfTheMigratedSchema() {
        Tables.over(new CountingDatabase("valid").counting(), Action.VALIDATE).close();
        var empty = new JdbcDataSource();
        empty.setURL("jdbc:h2:mem:");
        var refusal =
                assertThrows(PersistenceException.class, () -> Tables.over(empty, Action.VALIDATE));
        assertInstanceOf(SchemaManagementException.class, refusal.getCause());
    }

    @Test
    void statementsDoNotGrowWithSegmentsAndWords() {
        var source = new Source(new SourceId(id()), "Bees", SourceKind.AUDIO, THEN);
        var id = new TranscriptId(id());
        var transcript = new Transcript(id, source.id(), "model", "", Coverage.none(), THEN);
        var database = new CountingDatabase("segments");
        try (SessionFactory tables = Tables.over(database.counting(), Action.NONE)) {
            work(
                    tables,
                    unit -> {
                        unit.sources().add(source);
                        unit.transcripts().add(transcript);
                    });
            int one = statements(database, tables, unit -> append(unit, id, 0, 1));
            int many = statements(database, tables, unit -> append(unit, id, 1, 300));
            assertEquals(one, many);
            assertEquals(
                    2,
                    statements(
                            database,
                            tables,
                            unit -> assertEquals(301, unit.transcripts().segments(id, 0).size())));
        }
    }

    @Test
    void statementsDoNotGrowWithChaptersRevisionsAndSupports() {
        var database = new CountingDatabase("chapters");
        try (SessionFactory tables = Tables.over(database.counting(), Action.NONE)) {
            Draft small = draft(tables, 1);
            Draft big = draft(tables, 40);
            int one = statements(database, tables, unit -> unit.drafts().chapters(small.id()));
            int many =
                    statements(
                            database,
                            tables,
                            unit -> assertEquals(40, unit.drafts().chapters(big.id()).size()));
            assertEquals(2, one);
            assertEquals(one, many);
            assertEquals(
                    1, statements(database, tables, unit -> unit.drafts().draftsOf(big.source())));
        }
    }

    @Test
    void noUnitOfWorkListsTheSettingsOfTheDatabase() throws SQLException {
        var database = new CountingDatabase("settings");
        try (SessionFactory tables = Tables.over(database.counting(), Action.NONE)) {
            database.watch();
            work(tables, unit -> assertEquals(List.of(), unit.sources().page(null, 1)));
            List<String> seen = database.seen();
            assertTrue(seen.stream().anyMatch(sql -> sql.contains("source")), seen.toString());
            assertEquals(List.of(), seen.stream().filter(sql -> sql.contains("SETTINGS")).toList());
        }
    }

    @Test
    void hibernateFindsTheDescriptionThatItAsksForAtEachColumn() {
        assertTrue(Tables.class.getPackage().isAnnotationPresent(NullMarked.class));
    }

    private static void append(UnitOfWork unit, TranscriptId id, int first, int count) {
        List<Segment> segments = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            var time = new TimeSpan(i, i + 1);
            var word = new Word("word", time, Word.Timing.MEASURED);
            segments.add(new Segment(i, time, "word word", List.of(word, word)));
        }
        var covered = new TimeSpan(first, first + count);
        var window = new TranscriptWindow(covered, segments, "");
        assertEquals(true, unit.transcripts().append(id, window));
        assertEquals(
                Duration.ofMillis(first + count),
                unit.transcripts().transcript(id).orElseThrow().coverage().next());
    }

    private static Draft draft(SessionFactory tables, int chapters) {
        var source = new Source(new SourceId(id()), "Bees", SourceKind.AUDIO, THEN);
        var transcript =
                new Transcript(
                        new TranscriptId(id()), source.id(), "model", "", Coverage.none(), THEN);
        var entry = new OutlineEntry("Chapter", List.of(), SPAN);
        var outline =
                new Outline(new OutlineId(id()), transcript.id(), "Bees", List.of(entry), THEN);
        var front = new FrontMatter("Bees", "en", "", null);
        var draft = new Draft(new DraftId(id()), source.id(), outline.id(), front, THEN);
        work(
                tables,
                unit -> {
                    unit.sources().add(source);
                    unit.transcripts().add(transcript);
                    unit.drafts().add(outline);
                    unit.drafts().add(draft);
                    for (int i = 0; i < chapters; i++) {
                        write(unit, draft, i);
                    }
                });
        return draft;
    }

    private static void write(UnitOfWork unit, Draft draft, int position) {
        var chapter = new Chapter(new ChapterId(id()), draft.id(), position, "Chapter", SPAN, null);
        var variant =
                new Variant(
                        new VariantId(id()),
                        chapter.id(),
                        1,
                        "extractive",
                        Variant.State.FINISHED,
                        THEN);
        unit.drafts().add(chapter);
        unit.drafts().add(variant);
        unit.drafts().choose(chapter.id(), variant.id());
        for (int number = 1; number <= 3; number++) {
            var supports = List.of(new Support(0, 1, SPAN), new Support(1, 2, SPAN));
            var text = new SupportedText("ab", supports);
            unit.drafts()
                    .add(
                            new Revision(
                                    new RevisionId(id()),
                                    variant.id(),
                                    number,
                                    text,
                                    Revision.Author.MACHINE,
                                    THEN));
        }
    }

    private static int statements(
            CountingDatabase database, SessionFactory tables, Consumer<UnitOfWork> work) {
        int before = database.statements();
        work(tables, work);
        return database.statements() - before;
    }

    private static void work(SessionFactory tables, Consumer<UnitOfWork> work) {
        tables.inStatelessTransaction(session ->
                work.accept(
                        new H2UnitOfWork(session, Access.WRITE, InstantSource.fixed(THEN), INDEX)));
    }

    private static UUID id() {
        return UUID.randomUUID();
    }
}
