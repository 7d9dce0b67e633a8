package org.inkwright.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeFileTest {
    @TempDir Path folder;

    @Test
    void eachCopyIsItsOwn() throws Exception {
        MadeFile made = MadeFile.of("a.txt", in -> Files.writeString(in.resolve("a.txt"), "made"));
        Path one = folder.resolve("deep/one");
        made.into(one);
        Files.writeString(one.resolve("a.txt"), "changed");
        made.into(folder);
        assertEquals("made", Files.readString(folder.resolve("a.txt")));
        assertThrows(UncheckedIOException.class, () -> made.into(folder));
    }

    @Test
    void whatWasNotMadeIsTold() {
        assertThrows(UncheckedIOException.class, () -> MadeFile.of("a.txt", in -> {}));
    }
}
