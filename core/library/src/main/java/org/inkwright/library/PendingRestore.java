package org.inkwright.library;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inkwright.library.internal.Disk;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.RestoreResult;

/// A backup that was unpacked and waits to take the library's place. Where it is says how far it
/// is, so that it can be killed at any moment: in `restore-unfinished` it does not count; moved to
/// `restore-ready` it waits, then what it replaces is set aside piece by piece; moved to
/// `restore-moving` nothing of the old is left in its way, and its pieces move in.
///
/// @param data the data folder; the swap is made by whoever holds its lock
record PendingRestore(Path data) {
    static final String UNFINISHED = "restore-unfinished";
    static final String READY = "restore-ready";
    static final String MOVING = "restore-moving";
    private static final String CONTENT = "content";
    private static final String PLAN = "plan.json";

    Path unfinished() {
        return data.resolve(UNFINISHED);
    }

    /// Where the files of the backup go at first.
    Path content() {
        return unfinished().resolve(CONTENT);
    }

    /// Lets what was unpacked wait for the next opening.
    void ready(Backup backup, Manifest manifest, String setAside) throws IOException {
        var plan = new JsonObject();
        plan.addProperty("file", backup.file().toString());
        plan.addProperty("bytes", backup.sizeBytes());
        plan.addProperty("setAside", setAside);
        write(unfinished().resolve(PLAN), plan.toString());
        write(unfinished().resolve(Manifest.NAME), manifest.with(List.of()).json());
        forget();
        Files.move(unfinished(), data.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
        Disk.settle(data);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// What waits.
    Optional<RestoreResult.AtNextStart> waiting() {
        try {
            return Files.isDirectory(data.resolve(READY))
                    ? Optional.of(plan(data.resolve(READY)).told(data))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Takes back what waits.
    void forget() throws IOException {
        Path ready = data.resolve(READY);
        if (Files.exists(ready)) {
            Path gone = data.resolve(UNFINISHED + "-gone");
            Disk.delete(gone);
            // At once: half a folder must not take anybody's place.
            Files.move(ready, gone, StandardCopyOption.ATOMIC_MOVE);
            Disk.delete(gone);
        }
    }

    /// Swaps what waits with what is there, or ends a swap that was cut off. To be called under the
    /// lock of the data folder, while nobody has the library open.
    void finish() throws IOException {
        Path ready = data.resolve(READY);
        Path moving = data.resolve(MOVING);
        if (Files.isDirectory(ready) && begun(ready)) {
            Files.move(ready, moving, StandardCopyOption.ATOMIC_MOVE);
            Disk.settle(data);
        }
        if (Files.isDirectory(moving)) {
            moveIn(moving);
        }
        Disk.delete(unfinished());
        Disk.delete(data.resolve(UNFINISHED + "-gone"));
        Disk.delete(data.resolve(LibraryCopy.UNFINISHED));
    }

    /// Sets the old aside, unless what waits cannot be read: then the old stays.
    private boolean begun(Path ready) throws IOException {
        Plan plan;
        try {
            plan = plan(ready);
        } catch (IOException e) {
            if (Files.exists(data.resolve(Belongings.LIBRARY))) {
                forget();
                return false;
            }
            throw e;
        }
        setAside(plan);
        return true;
    }

    private void setAside(Plan plan) throws IOException {
        Path aside = plan.setAside(data);
        Files.createDirectories(aside);
        // It is that of the old library, and made anew.
        Disk.delete(data.resolve(Belongings.INDEX));
        if (plan.manifest.extent() == Manifest.Extent.EVERYTHING) {
            for (Path entry : Belongings.directlyIn(data)) {
                setAside(entry, aside);
            }
        }
        setAside(data.resolve(Belongings.LIBRARY), aside);
        Disk.settle(aside);
    }

    private static void setAside(Path entry, Path aside) throws IOException {
        if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
            Path place = Disk.fresh(aside, String.valueOf(entry.getFileName()), "");
            Files.move(entry, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// The library comes last: where it is, all is.
    private void moveIn(Path moving) throws IOException {
        Path content = moving.resolve(CONTENT);
        Path aside = plan(moving).setAside(data);
        if (Files.isDirectory(content)) {
            List<Path> entries;
            try (Stream<Path> all = Files.list(content)) {
                entries = all.filter(entry -> !entry.endsWith(Belongings.LIBRARY)).toList();
            }
            for (Path entry : entries) {
                moveIn(entry, aside);
            }
            Path library = content.resolve(Belongings.LIBRARY);
            if (Files.exists(library)) {
                moveIn(library, aside);
            }
        }
        Disk.settle(data);
        Disk.delete(moving);
    }

    private void moveIn(Path entry, Path aside) throws IOException {
        Path place = data.resolve(String.valueOf(entry.getFileName()));
        setAside(place, aside);
        Files.move(entry, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Plan plan(Path folder) throws IOException {
        try {
            JsonObject plan =
                    JsonParser.parseString(Files.readString(folder.resolve(PLAN)))
                            .getAsJsonObject();
            return new Plan(
                    Path.of(plan.get("file").getAsString()),
                    plan.get("bytes").getAsLong(),
                    plan.get("setAside").getAsString(),
                    Manifest.of(Files.readString(folder.resolve(Manifest.NAME))));
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | BackupTroubleException e) {
            throw new IOException("the plan of a restore cannot be read", e);
        }
    }

    private record Plan(Path file, long bytes, String aside, Manifest manifest) {
        Path setAside(Path data) {
            return data.resolve(Belongings.SET_ASIDE).resolve(aside);
        }

        RestoreResult.AtNextStart told(Path data) {
            var backup =
                    new Backup(
                            file,
                            manifest.madeAt(),
                            manifest.program(),
                            bytes,
                            manifest.contents());
            return new RestoreResult.AtNextStart(backup, setAside(data));
        }
    }
}
