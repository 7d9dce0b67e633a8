package org.inkwright.library;

import static org.inkwright.library.Manuscripts.THEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.History;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The text of a chapter, revision by revision.
class RevisionsTest {
    @TempDir Path folder;
    private TestLibrary library;
    private Draft draft;
    private Variant variant;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        draft = library.draft();
        Chapter chapter = library.make.chapter(draft, 0);
        variant = library.make.variant(chapter, 1);
        library.keep(unit -> {
            unit.drafts().add(chapter);
            unit.drafts().add(variant);
            unit.drafts().choose(chapter.id(), variant.id());
        });
    }

    @AfterEach
    void close() {
        library.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasTypedComesBackWordForWord(long seed) {
        var random = new Random(seed);
        List<Revision> kept = new ArrayList<>();
        var text = library.make.revision(variant, 1, "Bees live in hives. 𝄞 Bees!").text();
        for (int number = 1; number <= 230; number++) {
            text = number % 71 == 0 ? SupportedText.of("Anew: " + number) : typed(random, text);
            kept.add(revision(number, text));
        }
        library.keep(unit -> kept.forEach(unit.drafts()::add));
        assertEquals(kept, library.readAnew(unit -> unit.drafts().revisions(variant.id())));
        for (int number : new int[] {1, 49, 50, 51, 52, 100, 101, 142, 200, 230}) {
            assertEquals(
                    Optional.of(kept.get(number - 1)),
                    library.read(unit -> unit.drafts().revision(variant.id(), number)));
        }
        assertEquals(
                kept.getLast(),
                library.read(unit -> unit.drafts().chapters(draft.id())).getFirst().revision());
        assertEquals(
                Optional.of(kept.getLast()),
                library.read(unit -> unit.drafts().newest(variant.id())));
        assertEquals(
                kept.stream().map(Revision::facts).toList(),
                library.read(unit -> unit.drafts().history(variant.id())));
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), library.read(unit -> unit.drafts().newest(variant.id())));
        assertEquals(
                Optional.empty(), library.read(unit -> unit.drafts().revision(variant.id(), 1)));
        assertEquals(List.of(), library.read(unit -> unit.drafts().history(variant.id())));
        var unknown = new VariantId(library.ids.next());
        assertEquals(Optional.empty(), library.read(unit -> unit.drafts().newest(unknown)));
    }

    @Test
    void twoWindowsNeverOverwriteEachOther() {
        var first = revision(1, SupportedText.of("one"));
        var mine = revision(2, SupportedText.of("mine"));
        var theirs = revision(2, SupportedText.of("theirs"));
        assertTrue(follow(first));
        assertTrue(follow(mine));
        assertFalse(follow(theirs));
        assertEquals("mine", newest());
        var late = new Lineage(3, 1, null, "");
        var stale =
                new Revision(
                        new RevisionId(library.ids.next()),
                        variant.id(),
                        late,
                        SupportedText.of("stale"),
                        Revision.Author.WRITER,
                        THEN);
        assertFalse(follow(stale), "it follows the first, and the second is newer");
        assertThrows(
                IllegalArgumentException.class,
                () -> library.keep(unit -> unit.drafts().add(theirs)));
    }

    @Test
    void undoGoesOnAfterARestart() {
        for (int number = 1; number <= 3; number++) {
            Revision revision = revision(number, SupportedText.of("text " + number));
            library.keep(unit -> unit.drafts().add(revision));
        }
        repeat(2, "undo");
        repeat(1, "undo");
        assertEquals("text 1", newest());
        List<RevisionFacts> facts = library.readAnew(unit -> unit.drafts().history(variant.id()));
        History history = History.of(facts);
        assertEquals(OptionalInt.empty(), history.undo());
        assertEquals(OptionalInt.of(2), history.redo());
        assertEquals("undo", facts.getLast().lineage().label());
        assertEquals(1, facts.getLast().lineage().repeats());
    }

    @Test
    void aLongTextWithoutLineBreaksAndOneOfNothingAreKept() {
        var long_ = SupportedText.of("x".repeat(3_000_000));
        for (SupportedText text : List.of(long_, SupportedText.of(""), long_)) {
            Revision revision = revision(newestNumber() + 1, text);
            library.keep(unit -> unit.drafts().add(revision));
            assertEquals(text.markdown(), newest());
        }
    }

    private void repeat(int number, String label) {
        SupportedText old =
                library.read(unit -> unit.drafts().revision(variant.id(), number))
                        .orElseThrow()
                        .text();
        var revision =
                new Revision(
                        new RevisionId(library.ids.next()),
                        variant.id(),
                        Lineage.repeating(newestNumber(), number, label),
                        old,
                        Revision.Author.WRITER,
                        THEN);
        assertTrue(follow(revision));
    }

    private int newestNumber() {
        return library.read(unit -> unit.drafts().newest(variant.id()))
                .map(Revision::number)
                .orElse(0);
    }

    private String newest() {
        return library.read(unit -> unit.drafts().newest(variant.id()))
                .orElseThrow()
                .text()
                .markdown();
    }

    private boolean follow(Revision revision) {
        return library.library().write(unit -> unit.drafts().follow(revision));
    }

    private Revision revision(int number, SupportedText text) {
        return new Revision(
                new RevisionId(library.ids.next()),
                variant.id(),
                number,
                text,
                Revision.Author.WRITER,
                THEN);
    }

    private static SupportedText typed(Random random, SupportedText text) {
        var now = new StringBuilder(text.markdown());
        int from = random.nextInt(now.codePointCount(0, now.length()) + 1);
        int at = now.offsetByCodePoints(0, from);
        int left = now.codePointCount(at, now.length());
        if (random.nextInt(4) == 0) {
            now.delete(at, now.offsetByCodePoints(at, Math.min(left, random.nextInt(5))));
        } else {
            now.insert(at, List.of("a", " é", "𝄟", "\n\n# 𝄞", "'").get(random.nextInt(5)));
        }
        return text.edited(now.toString());
    }
}
