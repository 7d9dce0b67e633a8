package org.inkwright.library;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupTrouble;

/// A backup that is there: a zip file whose list says what must be in it. Everything in it is taken
/// for hostile until it was looked at. For one thread.
final class BackupFile implements AutoCloseable {
    // The list of a hundred thousand recordings is shorter.
    private static final long LONGEST_LIST = 32L << 20;
    private static final int MOST_FILES = 200_000;
    private static final byte[] ZIP = {'P', 'K'};

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    static BackupFile open(Path file) throws BackupTroubleException {
        Path absolute = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(absolute) || !Files.isReadable(absolute)) {
            throw new BackupTroubleException(BackupTrouble.UNREADABLE, "no readable file");
        }
        try {
            return new BackupFile(absolute, zip(absolute));
        } catch (IOException e) {
            throw new BackupTroubleException(BackupTrouble.UNREADABLE, e);
        }
    }

    private BackupFile(Path file, ZipFile zip) throws BackupTroubleException, IOException {
        this.file = file;
        this.zip = zip;
        try {
            manifest = list(zip);
            look(zip, manifest);
        } catch (BackupTroubleException | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException, BackupTroubleException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupTroubleException(broken(file, e), e);
        }
    }

    private static BackupTrouble broken(Path file, ZipException failure) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(ZIP.length);
        }
        if (!Arrays.equals(head, 0, head.length, ZIP, 0, head.length)) {
            return BackupTrouble.FOREIGN;
        }
        // The directory of a zip file is its end.
        boolean endless = String.valueOf(failure.getMessage()).contains("END header not found");
        return endless || head.length < ZIP.length
                ? BackupTrouble.CUT_SHORT
                : BackupTrouble.DAMAGED;
    }

    private static Manifest list(ZipFile zip) throws IOException, BackupTroubleException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupTroubleException(BackupTrouble.FOREIGN, "a zip file without a list");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes((int) LONGEST_LIST + 1);
            if (text.length > LONGEST_LIST) {
                throw new BackupTroubleException(BackupTrouble.HOSTILE, "an endless list");
            }
            return Manifest.of(new String(text, StandardCharsets.UTF_8));
        } catch (ZipException | EOFException e) {
            throw new BackupTroubleException(BackupTrouble.DAMAGED, e);
        }
    }

    /// What is in the file must be what its list says, and must stay in the folder it is unpacked
    /// into.
    private static void look(ZipFile zip, Manifest manifest) throws BackupTroubleException {
        Map<String, Manifest.Entry> listed = new HashMap<>();
        Set<String> folded = new HashSet<>();
        for (Manifest.Entry entry : manifest.files()) {
            requireHarmless(entry.name());
            listed.put(entry.name(), entry);
            if (!folded.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw new BackupTroubleException(BackupTrouble.HOSTILE, "two files of one name");
            }
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        int there = 0;
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (name.equals(Manifest.NAME)) {
                continue;
            }
            requireHarmless(name);
            if (listed.get(name) == null || there > MOST_FILES) {
                throw new BackupTroubleException(BackupTrouble.DAMAGED, "a file not listed");
            }
            there++;
        }
        if (there != listed.size() || !listed.containsKey(Belongings.LIBRARY)) {
            throw new BackupTroubleException(BackupTrouble.DAMAGED, "a listed file is missing");
        }
    }

    private static void requireHarmless(String name) throws BackupTroubleException {
        List<String> parts = List.of(name.split("/", -1));
        boolean climbs =
                parts.stream()
                        .anyMatch(part -> part.isEmpty() || part.matches("\\.\\.?|.*[\\\\:\0].*"));
        String top = parts.getFirst();
        if (climbs || !(name.equals(Belongings.LIBRARY) || Belongings.include(top))) {
            throw new BackupTroubleException(BackupTrouble.HOSTILE, "a file with a path");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    Backup backup() throws BackupTroubleException {
        try {
            return new Backup(
                    file,
                    manifest.madeAt(),
                    manifest.program(),
                    Files.size(file),
                    manifest.contents());
        } catch (IOException e) {
            throw new BackupTroubleException(BackupTrouble.UNREADABLE, e);
        }
    }

    /// Reads everything.
    void check(Courier courier) throws BackupTroubleException, InterruptedException, IOException {
        for (Manifest.Entry entry : manifest.files()) {
            carry(entry, OutputStream.nullOutputStream(), courier);
        }
    }

    /// Unpacks everything into an empty folder and puts it on the disk.
    void unpack(Path folder, Courier courier)
            throws BackupTroubleException, InterruptedException, IOException {
        for (Manifest.Entry entry : manifest.files()) {
            Path place = folder.resolve(entry.name()).normalize();
            if (!place.startsWith(folder)) {
                throw new BackupTroubleException(BackupTrouble.HOSTILE, "a file with a path");
            }
            Files.createDirectories(place.getParent());
            try (OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
                carry(entry, out, courier);
            }
            try (var channel = FileChannel.open(place, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    private void carry(Manifest.Entry entry, OutputStream out, Courier courier)
            throws BackupTroubleException, InterruptedException, IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(entry.name()))) {
            Courier.Carried carried = courier.carry(in, out, entry.bytes());
            boolean more = in.read() >= 0;
            if (more
                    || carried.bytes() != entry.bytes()
                    || !carried.sha256().equals(entry.sha256())) {
                throw new BackupTroubleException(BackupTrouble.DAMAGED, "not as it was put in");
            }
        } catch (ZipException | EOFException e) {
            throw new BackupTroubleException(BackupTrouble.DAMAGED, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
