package org.inkwright.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inkwright.spelling.DictionaryAddition.Added;
import org.inkwright.spelling.DictionaryAddition.Refusal;
import org.inkwright.spelling.DictionaryAddition.Refused;
import org.inkwright.spelling.SpellingCheck.Checked;
import org.inkwright.spelling.SpellingLanguage.Origin;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AddedDictionariesTest {
    private static final String AFFIXES = "SET UTF-8\nSFX A Y 1\nSFX A 0 ar .\n";
    private static final String WORDS = "3\nbikupa\nhonung\nträdgård/A\n";

    @TempDir private Path folder;
    private Spelling spelling = new HunspellSpelling(Path.of("nowhere"));

    @BeforeEach
    void open() {
        spelling = new HunspellSpelling(folder.resolve("own"));
    }

    @Test
    void aPairIsAddedByEitherOfItsFilesAndOutlivesARestart() throws Exception {
        var swedish = new SpellingLanguage("sv-SE", Origin.ADDED);
        for (String ending : List.of(".aff", ".dic")) {
            pair("sv_SE", AFFIXES, WORDS);
            assertEquals(
                    new Added(List.of(swedish)), spelling.add(folder.resolve("sv_SE" + ending)));
            assertEquals(List.of("honnung"), wrong("honung honnung trädgårdar Bikupa", "sv"));
        }
        Files.delete(folder.resolve("sv_SE.aff"));
        spelling = new HunspellSpelling(folder.resolve("own"));
        assertTrue(spelling.languages().contains(swedish));
        assertEquals(List.of("honnung"), wrong("honung honnung trädgårdar", "sv-SE"));
        assertTrue(spelling.suggest("honnung", "sv").contains("honung"));
    }

    @Test
    void anExtensionBringsAllItsDictionaries() throws Exception {
        Path oxt =
                zip(
                        "dict.oxt",
                        Map.of(
                                "META-INF/manifest.xml",
                                "<manifest/>",
                                "dictionaries/sv_SE.aff",
                                AFFIXES,
                                "dictionaries/sv_SE.dic",
                                WORDS,
                                "dictionaries/sv_FI.aff",
                                AFFIXES,
                                "dictionaries/sv_FI.dic",
                                "2\nhonung\nbastu\n",
                                "hyph_sv.dic",
                                "UTF-8\n1a"));
        Added added = assertInstanceOf(Added.class, spelling.add(oxt));
        assertEquals(
                List.of("sv-FI", "sv-SE"),
                added.languages().stream().map(SpellingLanguage::tag).toList());
        assertEquals(List.of("bastu"), wrong("bastu honung", "sv-SE"));
        assertEquals(List.of(), wrong("bastu honung", "sv-FI"));
    }

    @Test
    void anAddedOneTakesTheBundledOnesPlaceUntilItIsRemoved() throws Exception {
        pair("en_US", "SET UTF-8\n", "1\nqqonly\n");
        assertEquals(List.of("qqonly"), wrong("qqonly garden", "en-US"));
        assertInstanceOf(Added.class, spelling.add(folder.resolve("en_US.dic")));
        assertEquals(List.of("garden"), wrong("qqonly garden", "en-US"));
        assertTrue(spelling.remove("en-US"));
        assertEquals(List.of("qqonly"), wrong("qqonly garden", "en-US"));
        assertFalse(spelling.remove("en-US"));
        assertFalse(spelling.remove("../own"));
    }

    @Test
    void brokenOnesAreRefusedAndNothingIsLeft() throws Exception {
        assertRefused(Refusal.UNREADABLE, folder.resolve("missing.dic"));
        assertRefused(Refusal.UNREADABLE, folder);
        assertRefused(Refusal.NO_DICTIONARY, file("sv_SE.aff", AFFIXES));
        assertRefused(Refusal.NO_DICTIONARY, file("notes.oxt", "not a zip"));
        assertRefused(Refusal.NO_DICTIONARY, zip("empty.oxt", Map.of("a.txt", "b")));
        pair("sv_SE", "", "");
        assertRefused(Refusal.BROKEN, folder.resolve("sv_SE.dic"));
        pair("sv_SE", AFFIXES, "<html><body>404</body></html>");
        assertRefused(Refusal.BROKEN, folder.resolve("sv_SE.dic"));
        pair("sv_SE", "SET KLINGON\n", WORDS);
        assertRefused(Refusal.BROKEN, folder.resolve("sv_SE.dic"));
        pair("2.", AFFIXES, WORDS);
        assertRefused(Refusal.NO_LANGUAGE, folder.resolve("2..dic"));
        assertRefused(Refusal.NO_LANGUAGE, zip("x.oxt", Map.of("1.aff", AFFIXES, "1.dic", WORDS)));
        assertFalse(Files.exists(folder.resolve("own")));
        assertEquals(5, spelling.languages().size());
    }

    @Test
    void oneThatUnpacksToMoreThanAnyDictionaryIsRefused() throws Exception {
        Path bomb = folder.resolve("bomb.oxt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("sv_SE.aff"));
            zip.write(AFFIXES.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sv_SE.dic"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(zeros);
            }
        }
        assertRefused(Refusal.TOO_LARGE, bomb);
    }

    @Test
    void damagedDictionariesNeverThrow() throws Exception {
        Path bundled = Fixtures.root().resolve("assets/dictionaries/en-GB");
        byte[] affixes = Files.readAllBytes(bundled.resolve("index.aff"));
        byte[] words = "2\nhoney/S\nbee/SM\n".getBytes(StandardCharsets.UTF_8);
        var random = new Random(11);
        for (int round = 0; round < 150; round++) {
            byte[] bad = affixes.clone();
            for (int hit = 0; hit <= random.nextInt(8); hit++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            int length = random.nextInt(3) == 0 ? random.nextInt(bad.length) : bad.length;
            Files.write(folder.resolve("sv_SE.aff"), java.util.Arrays.copyOf(bad, length));
            Files.write(folder.resolve("sv_SE.dic"), words);
            if (spelling.add(folder.resolve("sv_SE.dic")) instanceof Added) {
                assertInstanceOf(Checked.class, spelling.check("honey bees", "sv", Set.of()));
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Files.writeString(folder.resolve("own"), "a file where a folder should be");
        pair("sv_SE", AFFIXES, WORDS);
        assertRefused(Refusal.NOT_KEPT, folder.resolve("sv_SE.dic"));
    }

    @Test
    void oneThatWasDamagedLaterIsNoDictionaryAndDoesNotThrow() throws Exception {
        pair("sv_SE", AFFIXES, WORDS);
        spelling.add(folder.resolve("sv_SE.dic"));
        Files.writeString(folder.resolve("own/dictionaries/sv-SE/index.aff"), "SET KLINGON");
        spelling = new HunspellSpelling(folder.resolve("own"));
        assertEquals(
                new SpellingCheck.NoDictionary("sv"), spelling.check("honung", "sv", Set.of()));
    }

    private void assertRefused(Refusal why, Path file) {
        Refused refused = assertInstanceOf(Refused.class, spelling.add(file));
        assertEquals(why, refused.why(), file.getFileName() + ": " + refused.detail());
    }

    private List<String> wrong(String text, String language) {
        return spelling.check(text, language, Set.of()) instanceof Checked checked
                ? checked.misspellings().stream().map(Misspelling::word).toList()
                : List.of();
    }

    private void pair(String stem, String affixes, String words) throws IOException {
        file(stem + ".aff", affixes);
        file(stem + ".dic", words);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream output = Files.newOutputStream(file);
                var zip = new ZipOutputStream(output)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
