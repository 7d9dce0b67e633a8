package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportsTest {
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
    void aRecordingBecomesASource() {
        Path file = rig.file("two-bees_and 1.mp3", "buzz");

        Source source = imported(bringIn(file).getFirst());

        assertEquals("Two-bees and 1", source.title());
        assertEquals(SourceKind.AUDIO, source.kind());
        Media media = media(source);
        assertEquals(file, media.file().path());
        assertEquals(4, media.file().sizeBytes());
        assertEquals(FakeProbe.LENGTH, media.facts().duration());
    }

    @Test
    void aFilmIsNamedByItsTag() {
        Source source = imported(bringIn(rig.file("x.mp4", "film")).getFirst());

        assertEquals("The Hive", source.title());
        assertEquals(SourceKind.VIDEO, source.kind());
    }

    @Test
    void theSameRecordingIsNotTakenTwice() throws IOException {
        Path first = rig.file("a.mp3", "same");
        Source source = imported(bringIn(first).getFirst());
        Path copy = rig.file("copy.mp3", "same");

        var again = assertInstanceOf(ImportResult.AlreadyHere.class, bringIn(copy).getFirst());
        assertEquals(source, again.source());
        assertEquals(first, media(source).file().path(), "a copy is no move");

        Files.delete(first);
        bringIn(copy);
        assertEquals(copy, media(source).file().path(), "the recording was moved");
        assertEquals(1, rig.probe.asked());
    }

    @Test
    void refusalsNameTheirReason() throws IOException {
        assertEquals(ImportResult.Reason.DOCUMENT, refused(rig.file("notes.PDF", "%PDF")));
        assertEquals(ImportResult.Reason.DOCUMENT, refused(rig.file("talk.srt", "1")));
        assertEquals(ImportResult.Reason.PICTURE, refused(rig.file("bee.png", "png")));
        assertEquals(ImportResult.Reason.NOT_MEDIA, refused(rig.file("noise.xyz", "??")));
        assertEquals(ImportResult.Reason.UNREADABLE, refused(folder.resolve("gone.mp3")));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(ImportResult.Reason.EMPTY_FOLDER, refused(empty));
    }

    @Test
    void oneRefusalStopsNothingAndEachIsToldAsItComes() {
        List<ImportResult> told = new ArrayList<>();
        List<Path> files =
                List.of(rig.file("a.mp3", "a"), rig.file("b.txt", "b"), rig.file("c.mp3", "c"));

        var results = rig.studio.imports().bringIn(files, told::add);

        assertEquals(told, results);
        assertEquals(files, results.stream().map(ImportResult::file).toList());
    }

    @Test
    void foldersAreWalkedSortedWithoutHiddenFilesAndLinks() throws IOException {
        rig.file("box/b.mp3", "b");
        rig.file("box/a.mp3", "a");
        rig.file("box/deep/er/c.mp3", "c");
        rig.file("box/.hidden.mp3", "h");
        rig.file("box/.git/d.mp3", "d");
        Files.createSymbolicLink(folder.resolve("box/link.mp3"), folder.resolve("box/a.mp3"));
        Files.createSymbolicLink(folder.resolve("box/loop"), folder.resolve("box"));

        var results = bringIn(folder.resolve("box"));

        assertEquals(
                List.of("a.mp3", "b.mp3", "c.mp3"),
                results.stream().map(r -> String.valueOf(r.file().getFileName())).toList());
    }

    @Test
    void aFolderWithoutEndIsLeft() {
        rig.file("pit" + "/p".repeat(FolderWalk.DEEPEST + 1) + "/deep.mp3", "x");

        assertEquals(ImportResult.Reason.HOSTILE, refused(folder.resolve("pit")));
    }

    @Test
    void interruptionEndsAnImportEarlyAndHarmsNothing() {
        List<Path> files = List.of(rig.file("a.mp3", "a"), rig.file("b.mp3", "b"));

        var results =
                rig.studio.imports().bringIn(files, each -> Thread.currentThread().interrupt());

        assertTrue(Thread.interrupted(), "the flag is kept");
        assertEquals(1, results.size());
        assertEquals(2, bringIn(files.toArray(Path[]::new)).size());
    }

    @Test
    void theFingerprintKnowsSizeHeadAndTail() throws IOException {
        byte[] content = new byte[3 << 20];
        String plain = fingerprint(content);

        content[0] = 1;
        assertNotEquals(plain, fingerprint(content));
        content[0] = 0;
        content[content.length - 1] = 1;
        assertNotEquals(plain, fingerprint(content));
        assertNotEquals(plain, fingerprint(Arrays.copyOf(content, content.length - 1)));
        content[content.length - 1] = 0;
        assertEquals(plain, fingerprint(content));
        assertEquals(64, fingerprint(new byte[0]).length());
    }

    @ParameterizedTest
    @CsvSource({
        "sample-talk.mp3, Sample talk",
        "interview_with_ann.wav, Interview with ann",
        "2026-11-20 lecture.m4a, 2026-11-20 lecture",
        "talk-2026-11-20.m4a, Talk 2026-11-20",
        "été.mp3, Été",
        ".mp3, .mp3",
        "___.wav, Recording",
        "v1.2 release.notes, V1.2 release",
    })
    void titlesAreMadeOfNames(String name, String title) {
        assertEquals(title, Titles.fromName(name));
    }

    private List<ImportResult> bringIn(Path... files) {
        return rig.studio.imports().bringIn(List.of(files), each -> {});
    }

    private ImportResult.Reason refused(Path file) {
        var result = assertInstanceOf(ImportResult.Refused.class, bringIn(file).getFirst());
        assertEquals(1, bringIn(file).size());
        return result.why();
    }

    private static Source imported(ImportResult result) {
        return assertInstanceOf(ImportResult.Imported.class, result).source();
    }

    private Media media(Source source) {
        return rig.studio.library().read(unit -> unit.sources().mediaOf(source.id())).orElseThrow();
    }

    private String fingerprint(byte[] content) throws IOException {
        return Fingerprint.of(Files.write(folder.resolve("print"), content)).fingerprint();
    }
}
