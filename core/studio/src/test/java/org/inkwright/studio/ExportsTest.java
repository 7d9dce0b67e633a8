package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Source;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.TranscriptFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportsTest {
    @TempDir private Path folder;

    @Test
    void aDraftAndATranscriptBecomeFiles() throws Exception {
        try (var rig = new Rig(folder)) {
            Source source = rig.source();
            rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
            DraftId draft =
                    rig.studio
                            .library()
                            .read(unit -> unit.drafts().draftsOf(source.id()))
                            .getFirst()
                            .id();
            var exports = rig.studio.exports();

            exports.draft(draft, DraftFormat.MARKDOWN, folder.resolve("talk.md"));
            exports.transcript(
                    rig.transcript(source).id(), TranscriptFormat.SRT, folder.resolve("talk.srt"));

            assertTrue(read("talk.md").startsWith("Window 0 begins. It is \\*about\\* topic 0."));
            assertTrue(read("talk.srt").startsWith("Window 0 begins.\nIt is *about* topic 0."));
            var nobody = new DraftId(new UUID(0x7000, 1));
            assertEquals(
                    "draft.unknown",
                    assertThrows(
                                    StudioException.class,
                                    () ->
                                            exports.draft(
                                                    nobody,
                                                    DraftFormat.TEXT,
                                                    folder.resolve("no.txt")))
                            .code());
        }
    }

    @Test
    void anOlderFileIsReplacedAndNothingIsLeftBeside() throws IOException {
        Files.writeString(folder.resolve("talk.md"), "old");

        write("talk.md", "new");

        assertEquals("new", read("talk.md"));
        assertEquals(List.of("talk.md"), names());
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Files.writeString(folder.resolve("real.md"), "old");
        Files.createSymbolicLink(folder.resolve("link.md"), folder.resolve("real.md"));

        write("link.md", "new");

        assertTrue(Files.isSymbolicLink(folder.resolve("link.md")));
        assertEquals("new", read("real.md"));
    }

    @Test
    void whatStandsInTheWayIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("talk.md"));

        assertEquals("export.is-directory", refused("talk.md"));
        assertEquals("export.folder-missing", refused("nowhere/talk.md"));
        assertEquals(List.of("talk.md"), names());
    }

    @Test
    void theSystemsWordsAreUnderstood() {
        assertEquals("export.not-writable", AtomicFile.code(new AccessDeniedException("x")));
        assertEquals(
                "export.disk-full", AtomicFile.code(new IOException("No space left on device")));
        assertEquals(
                "export.disk-full",
                AtomicFile.code(
                        new FileSystemException(
                                "x", null, "There is not enough space on the disk")));
        assertEquals(
                "export.not-writable",
                AtomicFile.code(new FileSystemException("x", null, "Read-only file system")));
        assertEquals("export.failed", AtomicFile.code(new IOException("Input/output error")));
    }

    /// Root is refused nothing: there nothing can be shown.
    @Test
    void aProtectedFileIsLeftAlone() throws IOException {
        Path file = folder.resolve("talk.md");
        Files.writeString(file, "old");
        assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "nobody is refused");

        assertEquals("export.not-writable", refused("talk.md"));
        assertEquals("old", read("talk.md"));
    }

    private void write(String name, String text) {
        AtomicFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private String refused(String name) {
        return assertThrows(StudioException.class, () -> write(name, "new")).code();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
