package org.inkwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The folder that native libraries are unpacked to.
final class NativeCacheTest {
    @Test
    void workersThatUnpackAtOnceAndADamagedLibraryDoNoHarm(@TempDir Path folder) throws Exception {
        Path cache = folder.resolve("nested folder/native");
        Callable<Probe> look =
                () -> {
                    try (var probe = new WorkerMediaProbe(cache)) {
                        return probe.probe(MediaLab.CLIP);
                    }
                };
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (Future<Probe> answer : threads.invokeAll(List.of(look, look, look))) {
                assertInstanceOf(Probe.Recording.class, answer.get());
            }
        }
        Path library = largest(cache);
        long size = Files.size(library);
        // As a process leaves it that died while it unpacked.
        try (var channel = FileChannel.open(library, StandardOpenOption.WRITE)) {
            channel.truncate(size / 2);
        }
        assertInstanceOf(Probe.Recording.class, look.call());
        assertEquals(size, Files.size(library));
    }

    private static Path largest(Path cache) throws IOException {
        try (var files = Files.walk(cache)) {
            List<Path> all =
                    files.filter(Files::isRegularFile)
                            .sorted((a, b) ->
                                    Long.compare(b.toFile().length(), a.toFile().length()))
                            .toList();
            assertTrue(all.size() > 5, "not unpacked here");
            return all.getFirst();
        }
    }
}
