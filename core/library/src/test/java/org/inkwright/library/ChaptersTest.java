package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.RemovedChapter;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Chapters that the writer adds, moves and takes out.
class ChaptersTest {
    @TempDir Path folder;
    private TestLibrary library;
    private Draft draft;
    private final Map<ChapterId, String> names = new HashMap<>();

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        draft = library.draft();
        for (String name : List.of("a", "b", "c", "d")) {
            add(name);
        }
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void aChapterAddedByHandRestsOnNothing() {
        Chapter own =
                new Chapter(new ChapterId(library.ids.next()), draft.id(), 4, "My own", null, null);
        library.keep(unit -> unit.drafts().add(own));
        Chapter read =
                library.readAnew(unit -> unit.drafts().chapters(draft.id())).getLast().chapter();
        assertEquals(own, read);
        assertNull(read.span());
    }

    @Test
    void theWritersOwnVariantIsOneLikeTheOthers() {
        var own =
                new Variant(
                        new VariantId(library.ids.next()),
                        id("a"),
                        1,
                        Variant.WRITER,
                        Variant.State.UNFINISHED,
                        THEN);
        library.keep(unit -> unit.drafts().add(own));
        assertEquals(List.of(own), library.readAnew(unit -> unit.drafts().variants(id("a"))));
    }

    @Test
    void aChapterGetsAnotherTitle() {
        library.keep(unit -> unit.drafts().retitle(id("b"), "Bees!"));
        assertEquals(
                "Bees!",
                library.readAnew(unit -> unit.drafts().chapters(draft.id()))
                        .get(1)
                        .chapter()
                        .title());
    }

    @Test
    void chaptersArePutIntoAnyOrder() {
        for (String order : List.of("dcba", "badc", "abcd", "bcda", "dabc")) {
            assertTrue(reorder(order), order);
            assertEquals(order, order());
        }
        assertEquals("dabc", library.readAnew(this::order));
    }

    @Test
    void anOrderThatIsNotOfAllChaptersIsRefused() {
        for (String order : List.of("", "abc", "abca", "abcdd")) {
            assertFalse(reorder(order), order);
            assertEquals("abcd", order());
        }
    }

    @Test
    void aRemovedChapterComesBackToItsPlace() {
        library.keep(unit -> unit.drafts().remove(id("b"), THEN));
        assertEquals("acd", library.readAnew(this::order));
        RemovedChapter gone = library.read(unit -> unit.drafts().removed(draft.id())).getFirst();
        assertEquals(id("b"), gone.chapter().id());
        assertEquals(1, gone.chapter().position());
        assertEquals(THEN, gone.removedAt());
        library.keep(unit -> unit.drafts().bringBack(id("b")));
        assertEquals("abcd", order());
        assertEquals(List.of(), library.read(unit -> unit.drafts().removed(draft.id())));
    }

    @Test
    void removingTwiceAndBringingBackWhatIsThereDoNothing() {
        library.keep(unit -> {
            unit.drafts().bringBack(id("a"));
            unit.drafts().remove(id("d"), THEN);
            unit.drafts().remove(id("d"), THEN.plusSeconds(1));
        });
        assertEquals("abc", order());
        assertEquals(
                THEN,
                library.read(unit -> unit.drafts().removed(draft.id())).getFirst().removedAt());
    }

    @Test
    void allCanBeRemovedAndAllComeBack() {
        library.keep(unit -> {
            for (String name : List.of("c", "a", "d", "b")) {
                unit.drafts().remove(id(name), THEN);
            }
        });
        assertEquals("", order());
        add("e");
        library.keep(unit -> {
            for (String name : List.of("b", "d", "a", "c")) {
                unit.drafts().bringBack(id(name));
            }
        });
        assertEquals(5, order().length());
    }

    @Test
    void positionsHaveNoGapsWhateverIsDone() {
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String now = order();
            List<String> all = new ArrayList<>(now.chars().mapToObj(Character::toString).toList());
            switch (random.nextInt(4)) {
                case 0 -> {
                    if (now.length() < 12) {
                        add(Character.toString('e' + i));
                    }
                }
                case 1 -> {
                    Collections.shuffle(all, random);
                    assertTrue(reorder(String.join("", all)));
                }
                case 2 -> {
                    if (!all.isEmpty()) {
                        ChapterId one = id(all.get(random.nextInt(all.size())));
                        library.keep(unit -> unit.drafts().remove(one, THEN));
                    }
                }
                default ->
                        library.keep(unit ->
                                unit.drafts().removed(draft.id()).stream()
                                        .findFirst()
                                        .ifPresent(gone ->
                                                unit.drafts().bringBack(gone.chapter().id())));
            }
            assertPositions();
        }
    }

    private void assertPositions() {
        var chapters = library.read(unit -> unit.drafts().chapters(draft.id()));
        for (int i = 0; i < chapters.size(); i++) {
            assertEquals(i, chapters.get(i).chapter().position());
        }
    }

    private void add(String name) {
        Chapter chapter = library.make.chapter(draft, order().length());
        names.put(chapter.id(), name);
        library.keep(unit -> unit.drafts().add(chapter));
    }

    private boolean reorder(String order) {
        List<ChapterId> ids = order.chars().mapToObj(one -> id(Character.toString(one))).toList();
        return library.library().write(unit -> unit.drafts().reorder(draft.id(), ids));
    }

    private ChapterId id(String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private String order() {
        return library.read(this::order);
    }

    private String order(UnitOfWork unit) {
        return unit.drafts().chapters(draft.id()).stream()
                .map(written -> String.valueOf(names.get(written.chapter().id())))
                .reduce("", String::concat);
    }
}
