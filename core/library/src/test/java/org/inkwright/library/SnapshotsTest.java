package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Named moments of a draft.
class SnapshotsTest {
    @TempDir Path folder;
    private TestLibrary library;
    private Draft draft;
    private Chapter hives;
    private Chapter honey;
    private Variant first;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        draft = library.draft();
        hives = library.make.chapter(draft, 0);
        honey = library.make.chapter(draft, 1);
        first = library.make.variant(hives, 1);
        library.keep(unit -> {
            unit.drafts().add(hives);
            unit.drafts().add(honey);
            unit.drafts().add(first);
            unit.drafts().choose(hives.id(), first.id());
            unit.drafts().add(library.make.revision(first, 1, "Old text."));
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aSnapshotIsKeptUnderItsName() {
        Snapshot early = take("Before cutting");
        Snapshot late = take("After cutting");
        assertEquals(
                List.of(late, early), library.readAnew(unit -> unit.snapshots().of(draft.id())));
        assertEquals(
                Optional.of(early), library.read(unit -> unit.snapshots().snapshot(early.id())));
        var page = early.chapters().getFirst();
        assertEquals(first.id(), page.variant());
        assertEquals(1, page.revision());
        assertEquals(
                new Snapshot.Page(honey.id(), honey.title(), null, 0), early.chapters().getLast());
        var unknown = new SnapshotId(library.ids.next());
        assertEquals(Optional.empty(), library.read(unit -> unit.snapshots().snapshot(unknown)));
    }

    @Test
    void restoringBringsTextTitlesOrderAndRemovedChaptersBackAndLosesNothing() {
        Snapshot before = take("Before");
        Variant second = library.make.variant(hives, 2);
        Chapter added = library.make.chapter(draft, 2);
        library.keep(unit -> {
            var drafts = unit.drafts();
            drafts.add(library.make.revision(first, 2, "New text."));
            drafts.add(second);
            drafts.add(library.make.revision(second, 1, "Other text."));
            drafts.choose(hives.id(), second.id());
            drafts.retitle(hives.id(), "Skeps");
            drafts.add(added);
            drafts.reorder(draft.id(), List.of(added.id(), honey.id(), hives.id()));
            drafts.remove(honey.id(), THEN);
        });
        library.keep(unit -> unit.snapshots().restore(before, library.ids, THEN.plusSeconds(1)));
        var chapters = library.readAnew(unit -> unit.drafts().chapters(draft.id()));
        assertEquals(
                List.of(hives.id(), honey.id(), added.id()),
                chapters.stream().map(written -> written.chapter().id()).toList());
        assertEquals("Old text.", chapters.getFirst().markdown());
        assertEquals(hives.title(), chapters.getFirst().chapter().title());
        RevisionFacts newest = library.read(unit -> unit.drafts().history(first.id())).getLast();
        assertEquals(3, newest.number());
        assertEquals(1, newest.lineage().repeats());
        assertEquals(
                "Other text.",
                library.read(unit -> unit.drafts().newest(second.id()))
                        .orElseThrow()
                        .text()
                        .markdown());
    }

    @Test
    void restoringWhatIsThereAlreadyAddsNothing() {
        Snapshot now = take("Now");
        library.keep(unit -> unit.snapshots().restore(now, library.ids, THEN));
        assertEquals(1, library.read(unit -> unit.drafts().history(first.id())).size());
    }

    private Snapshot take(String name) {
        return library.library()
                .write(unit -> {
                    var id = new SnapshotId(library.ids.next());
                    var chapters = unit.drafts().chapters(draft.id());
                    Snapshot snapshot = Snapshot.of(id, draft.id(), name, chapters, THEN);
                    unit.snapshots().add(snapshot);
                    return snapshot;
                });
    }
}
