package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.inkwright.manuscript.JobState;
import org.inkwright.studio.Batches.BatchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
    @TempDir private Path folder;
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void fiftyFilesOfWhichOneIsBadAndSomeAreDone() throws InterruptedException {
        List<Path> files =
                new ArrayList<>(
                        IntStream.range(0, 50)
                                .mapToObj(n -> rig.file("talk-" + n + ".mp3", "talk " + n))
                                .toList());
        for (BatchResult begun : begin(files.subList(0, 3))) {
            rig.work(((BatchResult.Begun) begun).run());
        }
        files.set(20, folder.resolve("not-there.mp3"));

        List<BatchResult> results = begin(files);
        rig.studio.workers().start();

        assertEquals(50, results.size());
        assertEquals(3, count(results, BatchResult.Skipped.class));
        assertEquals(1, count(results, BatchResult.Refused.class));
        assertInstanceOf(BatchResult.Refused.class, results.get(20));
        for (BatchResult result : results) {
            if (result instanceof BatchResult.Begun begun) {
                rig.awaitState(begun.run(), JobState.COMPLETED);
            }
        }
    }

    @Test
    void aFileThatIsStillAtWorkIsNotBegunTwice() {
        Path file = rig.file("talk.mp3", "talk");
        begin(List.of(file));

        assertInstanceOf(BatchResult.Skipped.class, begin(List.of(file)).getFirst());
    }

    @Test
    void moreThanIsThereIsBegun() throws InterruptedException {
        Path file = rig.file("talk.mp3", "talk");
        rig.work(((BatchResult.Begun) begin(List.of(file)).getFirst()).run());

        var draft =
                rig.studio
                        .batches()
                        .begin(
                                List.of(file),
                                Rig.settings(PipelineSettings.Stage.DRAFT),
                                each -> {});

        assertInstanceOf(BatchResult.Begun.class, draft.getFirst());
    }

    @Test
    void interruptionKeepsWhatWasBegun() {
        List<Path> files =
                List.of(rig.file("a.mp3", "a"), rig.file("b.mp3", "b"), rig.file("c.mp3", "c"));

        List<BatchResult> results =
                rig.studio
                        .batches()
                        .begin(
                                files,
                                Rig.settings(PipelineSettings.Stage.TRANSCRIPT),
                                each -> Thread.currentThread().interrupt());

        assertTrue(Thread.interrupted());
        assertEquals(1, results.size());
        assertEquals(1, rig.studio.jobs().list().size());
    }

    private List<BatchResult> begin(List<Path> files) {
        return rig.studio
                .batches()
                .begin(files, Rig.settings(PipelineSettings.Stage.TRANSCRIPT), each -> {});
    }

    private static long count(List<BatchResult> results, Class<? extends BatchResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }
}
