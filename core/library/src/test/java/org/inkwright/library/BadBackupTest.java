package org.inkwright.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.RestoreResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no backups, or backups no more, or not meant well.
class BadBackupTest {
    @TempDir Path folder;
    private Safe safe;
    private Path backup;

    @BeforeEach
    void open() throws InterruptedException {
        safe = new Safe(folder);
        safe.source("first", safe.data.resolve("recordings/take.wav"));
        backup = safe.backup().file();
        safe.source("second", folder.resolve("second.mp3"));
    }

    @AfterEach
    void close() {
        safe.close();
    }

    @Test
    void filesThatAreNoBackupsAreRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), "no zip at all");
        Path empty = Files.writeString(folder.resolve("b.zip"), "");
        Path foreign = zip("c.zip", List.of("other.txt"), List.of("text"));
        assertEquals(BackupTrouble.UNREADABLE, refusal(folder.resolve("nowhere.zip")));
        assertEquals(BackupTrouble.UNREADABLE, refusal(folder));
        assertEquals(BackupTrouble.FOREIGN, refusal(text));
        assertEquals(BackupTrouble.CUT_SHORT, refusal(empty));
        assertEquals(BackupTrouble.FOREIGN, refusal(foreign));
        Path nonsense = zip("d.zip", List.of(Manifest.NAME), List.of("[{}]"));
        assertEquals(BackupTrouble.DAMAGED, refusal(nonsense));
    }

    @Test
    void aBackupThatWasCutShortAnywhereIsRefused() throws Exception {
        long size = Files.size(backup);
        for (long length : new long[] {1, 2, 100, size / 2, size - 30, size - 1}) {
            Path cut = folder.resolve("cut.zip");
            Files.copy(backup, cut, StandardCopyOption.REPLACE_EXISTING);
            try (var file = new RandomAccessFile(cut.toFile(), "rw")) {
                file.setLength(length);
            }
            assertEquals(BackupTrouble.CUT_SHORT, refusal(cut), "cut to " + length);
        }
    }

    @Test
    void aBackupWithAByteChangedIsRefusedOrHarmless() throws Exception {
        long size = Files.size(backup);
        int refused = 0;
        for (int i = 0; i < 30; i++) {
            Path bad = folder.resolve("bad.zip");
            Files.copy(backup, bad, StandardCopyOption.REPLACE_EXISTING);
            try (var file = new RandomAccessFile(bad.toFile(), "rw")) {
                file.seek(size * i / 30);
                int old = file.read();
                file.seek(size * i / 30);
                file.write(old ^ 0x40);
            }
            if (safe.restoring().prepare(bad, each -> {}) instanceof RestoreResult.Refused) {
                refused++;
                assertEquals(Optional.empty(), safe.restoring().waiting());
            } else {
                safe.restoring().keepPresent();
            }
        }
        assertTrue(refused > 25, refused + " of 30 refused");
        assertEquals(List.of("first", "second"), safe.titles());
    }

    @Test
    void pathsThatClimbOutAreRefused() throws Exception {
        for (String name :
                List.of(
                        "../evil.txt",
                        "recordings/../../evil.txt",
                        "/evil.txt",
                        "..\\evil.txt",
                        "C:/evil.txt",
                        "recordings//evil.txt",
                        "models/evil.bin",
                        "library.lock",
                        "restore-ready/plan.json",
                        ".hidden")) {
            assertEquals(BackupTrouble.HOSTILE, refusal(withFile(name)), name);
        }
        assertFalse(Files.exists(folder.resolve("evil.txt")));
        assertFalse(Files.exists(safe.data.resolve("evil.txt")));
    }

    @Test
    void filesThatTheListDoesNotNameAreRefused() throws Exception {
        Path more = folder.resolve("more.zip");
        try (var from = new ZipFile(backup.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(more))) {
            copy(from, to, List.of());
            to.putNextEntry(new ZipEntry("recordings/more.wav"));
        }
        assertEquals(BackupTrouble.DAMAGED, refusal(more));
        Path fewer = folder.resolve("fewer.zip");
        try (var from = new ZipFile(backup.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(fewer))) {
            copy(from, to, List.of("recordings/take.wav"));
        }
        assertEquals(BackupTrouble.DAMAGED, refusal(fewer));
    }

    @Test
    void aBackupOfANewerVersionIsRefused() throws Exception {
        assertEquals(BackupTrouble.NEWER, refusal(changed("\"format\":1", "\"format\":2")));
    }

    @Test
    void aBackupThatClaimsOtherLengthsIsRefused() throws Exception {
        assertEquals(BackupTrouble.DAMAGED, refusal(changed("\"bytes\":6,", "\"bytes\":5,")));
        assertEquals(BackupTrouble.DAMAGED, refusal(changed("\"bytes\":6,", "\"bytes\":-6,")));
    }

    private BackupTrouble refusal(Path file) throws InterruptedException, IOException {
        BackupTrouble why = why(safe.restoring().prepare(file, each -> {}));
        assertEquals(Optional.empty(), safe.restoring().waiting());
        assertFalse(Files.exists(safe.data.resolve(PendingRestore.UNFINISHED)));
        return why;
    }

    private static BackupTrouble why(RestoreResult result) {
        return assertInstanceOf(RestoreResult.Refused.class, result).why();
    }

    /// The backup with one more file that the list names.
    private Path withFile(String name) throws IOException {
        Path file = folder.resolve("with.zip");
        String json = name.replace("\\", "\\\\");
        try (var from = new ZipFile(backup.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(file))) {
            copy(from, to, List.of(Manifest.NAME));
            to.putNextEntry(new ZipEntry(name));
            to.putNextEntry(new ZipEntry(Manifest.NAME));
            String list = list(from);
            to.write(
                    list.replace(
                                    "\"files\":[",
                                    "\"files\":[{\"name\":\""
                                            + json
                                            + "\",\"bytes\":0,\"sha256\":\"\"},")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path changed(String from, String to) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            String list = list(zip);
            assertTrue(list.contains(from), list);
            Path file = folder.resolve("changed.zip");
            try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
                copy(zip, out, List.of(Manifest.NAME));
                out.putNextEntry(new ZipEntry(Manifest.NAME));
                out.write(list.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
            }
            return file;
        }
    }

    private static String list(ZipFile zip) throws IOException {
        byte[] bytes = zip.getInputStream(zip.getEntry(Manifest.NAME)).readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void copy(ZipFile from, ZipOutputStream to, List<String> without)
            throws IOException {
        for (ZipEntry entry : new ArrayList<>(from.stream().toList())) {
            if (!without.contains(entry.getName())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
        }
    }

    private Path zip(String name, List<String> names, List<String> texts) throws IOException {
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < names.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
