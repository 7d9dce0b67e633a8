package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.JobKind;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.LibraryQuery.Filter;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepId;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.TranscriptEdit;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageEventId;
import org.inkwright.manuscript.UsageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is thrown away is offered nowhere, comes back whole, or is gone for good.
class TrashTest {
    private static final LibraryQuery TRASH = LibraryQuery.everything().with(Filter.TRASH);

    @TempDir Path folder;
    private TestLibrary library;
    private Shelf shelf;
    private ItemRef bees;
    private ItemRef.OfDraft honey;
    private ItemRef.OfDraft wax;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        shelf = new Shelf(library);
        bees = new ItemRef.OfSource(library.source.id());
        honey = shelf.draft("Of honey", "sweet");
        wax = shelf.draft("Of wax", "warm");
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aDraftGoesAndComesBack() {
        discard(wax);
        assertEquals(Set.of("Bees", "Of honey"), present());
        assertEquals(List.of("Of wax"), shelf.titles(TRASH));
        assertEquals(List.of(), shelf.titles("warm"));
        assertEquals(List.of("Of wax"), shelf.titles(TRASH.withText("warm")));
        restore(wax);
        assertEquals(Set.of("Bees", "Of honey", "Of wax"), present());
        assertEquals(List.of("Of wax"), shelf.titles("warm"));
    }

    @Test
    void aSourceTakesItsDraftsAlongAndIsOfferedNowhere() {
        var media = library.make.media(library.source);
        var job = library.make.job(library.run, JobKind.WRITE, 5);
        library.keep(unit -> {
            unit.sources().add(media);
            unit.jobs().add(job);
        });
        discard(wax);
        discard(bees);
        assertEquals(Set.of(), present());
        library.readAnew(unit -> {
            assertEquals(List.of(), unit.sources().page(null, 10));
            assertEquals(Optional.empty(), unit.sources().source(library.source.id()));
            assertEquals(Optional.empty(), unit.sources().mediaWith(media.file().fingerprint()));
            assertEquals(List.of(), unit.drafts().draftsOf(library.source.id()));
            assertEquals(List.of(), unit.jobs().ready(Set.of(JobKind.WRITE), 10));
            return unit;
        });
        restore(bees);
        assertEquals(
                Set.of("Bees", "Of honey"), present(), "what was there before stays in the trash");
        assertEquals(List.of("Of wax"), shelf.titles(TRASH));
        assertEquals(
                List.of(job), library.read(unit -> unit.jobs().ready(Set.of(JobKind.WRITE), 10)));
    }

    @Test
    void aDraftThatComesBackBringsItsSourceAlong() {
        discard(bees);
        restore(honey);
        assertEquals(Set.of("Bees", "Of honey"), present());
        restore(wax);
        assertEquals(Set.of("Bees", "Of honey", "Of wax"), present());
    }

    @Test
    void emptyingDeletesForGoodButKeepsWhatWasMetered() {
        var usage =
                new UsageEvent(
                        new UsageEventId(library.ids.next()),
                        UsageKind.EXTRACTED_WORDS,
                        7,
                        library.source.id(),
                        library.run.id(),
                        THEN);
        fill(usage);
        discard(bees);
        assertEquals(3, library.<Integer>write(unit -> unit.catalogue().emptyTrash()));
        assertEquals(List.of(), shelf.titles(TRASH));
        assertEquals(List.of(), shelf.titles("sweet"));
        library.readAnew(unit -> {
            assertEquals(Optional.empty(), unit.sources().source(library.source.id()));
            assertEquals(Optional.empty(), unit.drafts().draft(honey.id()));
            assertEquals(List.of(), unit.drafts().chapters(honey.id()));
            assertEquals(Optional.empty(), unit.transcripts().transcript(library.transcript.id()));
            assertEquals(List.of(), unit.runs().steps(library.run.id()));
            assertEquals(List.of(usage), unit.usage().of(library.run.id()));
            return unit;
        });
    }

    @Test
    void emptyingLeavesTheOthersAlone() {
        discard(wax);
        assertEquals(1, library.<Integer>write(unit -> unit.catalogue().emptyTrash()));
        assertEquals(0, library.<Integer>write(unit -> unit.catalogue().emptyTrash()));
        assertEquals(Set.of("Bees", "Of honey"), present());
        assertEquals(List.of("Of honey"), shelf.titles("sweet"));
        assertEquals(1, library.read(unit -> unit.drafts().draftsOf(library.source.id())).size());
    }

    private void fill(UsageEvent usage) {
        library.keep(unit -> {
            unit.sources().add(library.make.media(library.source));
            unit.transcripts().append(library.transcript.id(), Manuscripts.window(0, 900, 0));
            unit.transcripts().append(library.transcript.id(), new TranscriptEdit.FillersHidden());
            unit.runs().link(library.run.id(), honey.id());
            unit.runs()
                    .add(
                            new Step(
                                    new StepId(library.ids.next()),
                                    library.run.id(),
                                    StepKind.CHAPTER,
                                    "{}",
                                    THEN,
                                    null));
            unit.usage().add(usage);
            unit.jobs().add(library.make.job(library.run, JobKind.WRITE, 5));
            unit.catalogue().tag(honey, "series");
            unit.writing().wrote(honey.id(), LocalDate.of(2026, 11, 20), 1);
            unit.snapshots()
                    .add(
                            Snapshot.of(
                                    new SnapshotId(library.ids.next()),
                                    honey.id(),
                                    "Early",
                                    unit.drafts().chapters(honey.id()),
                                    THEN));
        });
    }

    private Set<String> present() {
        return Set.copyOf(shelf.titles(LibraryQuery.everything()));
    }

    private void discard(ItemRef item) {
        library.keep(unit -> unit.catalogue().discard(item, THEN));
    }

    private void restore(ItemRef item) {
        library.keep(unit -> unit.catalogue().restore(item));
    }
}
