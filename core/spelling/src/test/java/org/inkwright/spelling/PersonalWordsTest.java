package org.inkwright.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PersonalWordsTest {
    @TempDir private Path folder;

    @Test
    void aLearntWordIsOnDiskAndRightInEveryLanguage() throws Exception {
        Path own = folder.resolve("own");
        assertTrue(new HunspellSpelling(own).personal().learn(" Grünwälder "));
        var spelling = new HunspellSpelling(own);
        for (String tag : Set.of("en-US", "de-DE", "fr-FR")) {
            assertEquals(
                    new SpellingCheck.Checked(tag, java.util.List.of()),
                    spelling.check("Grünwälder", tag, Set.of()));
        }
        assertEquals("Grünwälder\n", Files.readString(own.resolve("personal-words.txt")));
    }

    @Test
    void aForgottenWordIsWrongAgain() {
        PersonalWords words = words();
        words.learn("qqword");
        assertTrue(words.forget("qqword"));
        assertFalse(words.knows("qqword"));
        assertEquals(Set.of(), words().words());
    }

    @Test
    void smallLettersStandForCapitalsAndNotTheOtherWayRound() {
        PersonalWords words = words();
        words.learn("qqword");
        words.learn("Adaline");
        assertTrue(words.knows("Qqword") && words.knows("QQWORD"));
        assertTrue(words.knows("Adaline") && words.knows("ADALINE"));
        assertFalse(words.knows("adaline"));
    }

    @Test
    void whatTwoWindowsLearnIsKept() {
        PersonalWords one = words();
        PersonalWords other = words();
        one.learn("first");
        other.learn("second");
        assertEquals(Set.of("first", "second"), words().words());
    }

    @Test
    void aFileThatIsDamagedOrEditedByHandIsRead() throws Exception {
        byte[] bytes = "one\r\n\r\n  two  \nthr\u00ff\u0000".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("words.txt"), bytes);
        assertTrue(words().words().containsAll(Set.of("one", "two")));
        Files.writeString(folder.resolve("words.txt"), "x".repeat(1_000_000));
        assertEquals(Set.of(), words().words());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndTheWordCountsForNow() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
        var words = new PersonalWords(blocked.resolve("words.txt"));
        assertFalse(words.learn("qqword"));
        assertTrue(words.knows("qqword"));
        assertEquals("a file, no folder", Files.readString(blocked));
    }

    @Test
    void whatIsNoWordIsNotLearnt() {
        PersonalWords words = words();
        for (String bad : new String[] {"", "  ", "a\nb", "x".repeat(201)}) {
            assertThrows(IllegalArgumentException.class, () -> words.learn(bad));
        }
    }

    private PersonalWords words() {
        return new PersonalWords(folder.resolve("words.txt"));
    }
}
