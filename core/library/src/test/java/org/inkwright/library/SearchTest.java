package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.LibraryPage.Excerpt;
import org.inkwright.manuscript.LibraryPage.Found;
import org.inkwright.manuscript.LibraryPage.Range;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.LineId;
import org.inkwright.manuscript.TranscriptEdit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words are found as they are typed.
class SearchTest {
    @TempDir Path folder;
    private TestLibrary library;
    private Shelf shelf;

    @BeforeEach
    void open() {
        library = new TestLibrary(folder);
        shelf = new Shelf(library);
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void whatWasWrittenIsFoundAtOnceLetterByLetter() {
        shelf.draft("Of honey", "The keeper carries *Frames* of beeswax.");
        shelf.draft("Of wax", "Nothing else.");
        String typed = "frames of beeswax";
        for (int i = 1; i <= typed.length(); i++) {
            assertTrue(
                    shelf.titles(typed.substring(0, i)).contains("Of honey"),
                    typed.substring(0, i));
        }
        assertEquals(List.of("Of honey"), shelf.titles("FRAMES bees"));
        assertEquals(List.of(), shelf.titles("frame "), "a finished word is whole");
        assertEquals(List.of("Of honey"), shelf.titles("honey beesw"), "title and text together");
        assertEquals(List.of(), shelf.titles("honey nothing"));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        shelf.draft("Café Größe", "Der Bär läuft über Straßen in São Paulo. 蜂箱在这里");
        for (String words : List.of("cafe", "CAFÉ", "grosse ", "bar ", "strassen", "sao p", "蜂箱")) {
            assertEquals(List.of("Café Größe"), shelf.titles(words), words);
        }
    }

    @Test
    void hitsAreMarkedInTitleAndExcerpt() {
        String before = "word ".repeat(100);
        shelf.draft(
                "The Strasse and the straße", before + "one\nStraße two " + "word ".repeat(100));
        Found found = shelf.first("strass");
        assertEquals(List.of(new Range(4, 10), new Range(20, 25)), found.titleHits());
        Excerpt excerpt = found.excerpt();
        assertNotNull(excerpt);
        assertTrue(excerpt.text().length() < 250, excerpt.text());
        assertTrue(excerpt.text().contains("one Straße two"), excerpt.text());
        Range hit = excerpt.hits().getFirst();
        assertEquals("Straß", excerpt.text().substring(hit.start(), hit.end()));
    }

    @Test
    void theEditedTranscriptIsFoundAndTheMachinesMistakeIsNot() {
        library.keep(unit ->
                unit.transcripts()
                        .append(library.transcript.id(), Manuscripts.window(0, 9_000, 0)));
        assertEquals(List.of("Bees"), shelf.titles("said"));
        library.keep(unit -> {
            for (int line = 0; line < 2; line++) {
                unit.transcripts()
                        .append(
                                library.transcript.id(),
                                new TranscriptEdit.Reworded(
                                        LineId.ofSegment(line), "Spoken " + line));
            }
        });
        assertEquals(List.of(), shelf.titles("said"));
        assertEquals(List.of("Bees"), shelf.titles("spoken"));
    }

    @Test
    void textThatWasReplacedIsFoundNoLonger() {
        ItemRef.OfDraft draft = shelf.draft("Of honey", "old words");
        assertEquals(List.of("Of honey"), shelf.titles("old"));
        shelf.rewrite(draft, "new words");
        assertEquals(List.of(), shelf.titles("old"));
        assertEquals(List.of("Of honey"), shelf.titles("new"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"",
                "a AND (",
                "title:x",
                "\\",
                "?",
                "~",
                "%",
                "_",
                "' or 1=1 --",
                "\uD834",
                "\u0000",
                "a\u0000b"
            })
    void whatLooksLikeALanguageIsOnlyWords(String words) {
        shelf.draft("Of honey", "text");
        assertNotNull(shelf.titles(words));
    }

    @Test
    void aPageOfTextIsATextToSearchForToo() {
        shelf.draft("Of honey", "text");
        assertEquals(List.of(), shelf.titles("text ".repeat(100_000) + "nothing"));
        assertEquals(List.of("Of honey"), shelf.titles("text ".repeat(100_000)));
    }

    @Test
    void theIndexIsMadeAnewWhenItIsMissing() throws IOException {
        shelf.draft("Of honey", "beeswax");
        library.closed();
        delete(folder.resolve("index"));
        library.opened();
        assertEquals(List.of("Of honey"), shelf.titles("beeswax"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theIndexIsMadeAnewWhenItIsCorrupt(long seed) throws IOException {
        shelf.draft("Of honey", "beeswax");
        assertEquals(List.of("Of honey"), shelf.titles("beeswax"));
        library.closed();
        var random = new Random(seed);
        List<Path> files;
        try (var all = Files.list(folder.resolve("index"))) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            if (seed % 2 == 0) {
                random.nextBytes(bytes);
            }
            int length = seed % 3 == 0 ? bytes.length : random.nextInt(bytes.length + 1);
            Files.write(file, Arrays.copyOf(bytes, length));
        }
        library.opened();
        shelf.titles("beeswax");
        shelf.draft("Of wax", "beeswax");
        assertEquals(List.of("Of wax", "Of honey"), shelf.titles("beeswax"));
    }

    @Test
    void withoutAnIndexTitlesAreStillFoundAndWritingGoesOn() throws IOException {
        library.closed();
        delete(folder.resolve("index"));
        Files.writeString(folder.resolve("index"), "a file in its place");
        library.opened();
        shelf.draft("Of Honey_", "beeswax");
        var page = shelf.page(LibraryQuery.everything().withText("honey"));
        assertEquals(List.of("Of Honey_"), Shelf.titles(page));
        assertEquals(List.of(new Range(3, 8)), page.found().getFirst().titleHits());
    }

    @Test
    void anIndexThatIsAheadOfTheLibraryIsMadeAnew() throws IOException {
        library.closed();
        Path old = folder.resolve("old");
        Files.copy(folder.resolve("library.mv.db"), old);
        library.opened();
        shelf.draft("Of honey", "beeswax");
        assertEquals(List.of("Of honey"), shelf.titles("beeswax"));
        library.closed();
        Files.copy(old, folder.resolve("library.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        library.opened();
        assertEquals(List.of(), shelf.titles("beeswax"));
        assertEquals(List.of("Bees"), shelf.titles("bees"));
    }

    @Test
    void aUnitThatWritesCanSearchAndWhatItTookBackIsNotFound() {
        shelf.draft("Of honey", "beeswax");
        assertEquals(List.of("Of honey"), shelf.titles("beeswax"));
        try {
            library.keep(unit -> {
                shelf.draft(unit, "Gone", "beeswax");
                var query = LibraryQuery.everything().withText("beeswax");
                assertFalse(unit.catalogue().find(query, null).complete());
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException e) {
            assertEquals("taken back", e.getMessage());
        }
        assertEquals(List.of("Of honey"), shelf.titles("beeswax"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
