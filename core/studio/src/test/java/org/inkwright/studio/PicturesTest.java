package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.Source;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.studio.Pictures.Kept;
import org.inkwright.studio.Pictures.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {
    /// One transparent pixel.
    private static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final Pictures.Label PASTED =
            new Pictures.Label("Pasted", new KeptPicture.Origin.Pasted());

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
    void pictureIsKeptOnceWhateverItsFileIsCalled() throws IOException {
        Path one = Files.write(folder.resolve("hive.png"), PNG);
        Path other = Files.write(folder.resolve("no ending at all"), PNG);
        String address = stored(pictures().keep(one));
        assertTrue(address.matches("pictures/[0-9a-f]{32}\\.png"), address);
        assertEquals(address, stored(pictures().keep(other)));
        assertArrayEquals(PNG, Files.readAllBytes(pictures().file(address).orElseThrow()));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        Path script = Files.writeString(folder.resolve("picture.png"), "<svg onload=alert(1)>");
        assertEquals(new Kept.Refused(Reason.NO_PICTURE), pictures().keep(script));
        assertEquals(new Kept.Refused(Reason.NO_PICTURE), pictures().keep(new byte[0], PASTED));
        assertEquals(
                new Kept.Refused(Reason.UNREADABLE), pictures().keep(folder.resolve("gone.png")));
        try (var huge =
                Files.newByteChannel(
                        folder.resolve("huge.png"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            huge.position(Pictures.LONGEST);
            huge.write(ByteBuffer.wrap(new byte[] {1}));
        }
        assertEquals(
                new Kept.Refused(Reason.TOO_LARGE), pictures().keep(folder.resolve("huge.png")));
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/pictures"), "a file in the folder's place");
        assertEquals(new Kept.Refused(Reason.CANNOT_WRITE), pictures().keep(PNG, PASTED));
    }

    @Test
    void noAddressLeadsOutOfTheFolder() {
        for (String address :
                new String[] {
                    "pictures/../library.mv.db",
                    "/etc/passwd",
                    "pictures/0123456789abcdef0123456789abcdef.png/../../x",
                    "https://example.com/a.png",
                    ""
                }) {
            assertEquals(Optional.empty(), pictures().file(address), address);
        }
    }

    @Test
    void exportTakesThePicturesAlong() throws IOException, InterruptedException {
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        DraftId draft =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().draftsOf(source.id()))
                        .getFirst()
                        .id();
        ChapterId chapter =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().chapters(draft))
                        .getFirst()
                        .chapter()
                        .id();
        String address = stored(pictures().keep(PNG, PASTED));
        Sheet sheet = rig.studio.drafts().sheet(draft, chapter).orElseThrow();
        rig.studio
                .drafts()
                .keep(sheet, 1, "Look:\n\n![the hive](" + address + ")\n\n![gone](pictures/x.png)");
        Path target = Files.createDirectories(folder.resolve("out"));
        for (DraftFormat format : new DraftFormat[] {DraftFormat.MARKDOWN, DraftFormat.HTML}) {
            Path file = target.resolve("My talk." + format.extension());
            rig.studio.exports().draft(draft, format, file);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            String name = address.substring("pictures/".length());
            assertTrue(text.contains("My-talk-pictures/" + name), text);
            assertArrayEquals(
                    PNG, Files.readAllBytes(target.resolve("My-talk-pictures").resolve(name)));
        }
        try (Stream<Path> files = Files.list(target)) {
            assertEquals(3, files.count());
        }
    }

    private Pictures pictures() {
        return rig.studio.pictures();
    }

    private static String stored(Kept kept) {
        return assertInstanceOf(Kept.Stored.class, kept).address();
    }
}
