package org.inkwright.transcription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inkwright.transcription.NativeNames.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir private Path cache;

    @Test
    void filesAreExtractedOnce() throws IOException {
        Path folder = NativeLibraries.prepare(cache);
        Path file = files(folder).getFirst();
        var written = Files.getLastModifiedTime(file);
        assertEquals(folder, NativeLibraries.prepare(cache));
        assertEquals(written, Files.getLastModifiedTime(file));
        assertEquals(List.of(folder), files(cache));
    }

    @Test
    void damagedFilesAreReplaced() throws IOException {
        Path folder = NativeLibraries.prepare(cache);
        Path file = files(folder).getFirst();
        long size = Files.size(file);
        Files.write(file, new byte[10]);
        assertEquals(folder, NativeLibraries.prepare(cache));
        assertEquals(size, Files.size(file));
        assertEquals(List.of(folder), files(cache));
    }

    @Test
    void manyAtOnceAgree() throws Exception {
        Callable<Path> one = () -> NativeLibraries.prepare(cache);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Path> folder : threads.invokeAll(List.of(one, one, one, one, one, one))) {
                assertEquals(NativeLibraries.prepare(cache), folder.get());
            }
        }
        assertEquals(1, files(cache).size());
    }

    @Test
    void everySystemThatTheLibraryKnowsFindsItsFiles() throws IOException {
        List<Platform> platforms =
                List.of(
                        new Platform("Linux", "amd64", Set.of("fma", "avx", "avx2", "f16c")),
                        new Platform("Linux", "amd64", Set.of("sse2")),
                        new Platform("Linux", "aarch64", Set.of("fphp", "crc32")),
                        new Platform("Linux", "aarch64", Set.of("crc32")),
                        new Platform("Linux", "arm", Set.of("crc32")),
                        new Platform("Linux", "arm", Set.of()),
                        new Platform("Mac OS X", "aarch64", Set.of()),
                        new Platform("Mac OS X", "x86_64", Set.of()),
                        new Platform("Windows 11", "amd64", Set.of()));
        for (Platform platform : platforms) {
            Map<String, String> names = NativeNames.of(platform);
            names.values().forEach(name -> assertNotNull(WhisperJNI.class.getResource(name), name));
        }
    }

    @Test
    void anUnknownSystemIsToldSo() {
        var windows = new Platform("Windows 11", "aarch64", Set.of());
        var said = assertThrows(IOException.class, () -> NativeNames.of(windows));
        assertTrue(String.valueOf(said.getMessage()).contains("Windows 11 aarch64"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
