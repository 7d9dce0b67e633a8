package org.inkwright.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.manuscript.UnitOfWork;
import org.jspecify.annotations.Nullable;

/// Keeps the work safe by the backups of the library. Safe to share.
///
/// @param books the library
/// @param backups of it
/// @param search for recordings that were moved
/// @param folder where everything is kept
/// @param models how much room the speech models take
record KeptSafe(Books books, Backups backups, MovedSearch search, Path folder, ModelShelf models)
        implements Safekeeping {
    private static final Set<ItemKind> SOURCES =
            EnumSet.of(ItemKind.AUDIO, ItemKind.VIDEO, ItemKind.TEXT);
    private static final String LAST = "backup.last";

    @Override
    public LibraryFacts facts() {
        var sizes = new LibraryFacts.Sizes(backups.sizes(), models.bytesOnDisk());
        List<MediaPlace> all = books.read(unit -> unit.catalogue().recordings());
        return new LibraryFacts(
                folder,
                sizes,
                books.read(KeptSafe::counts),
                books.read(unit -> unit.settings().value(LAST)).map(KeptSafe::last).orElse(null),
                all.stream().filter(MovedSearch::missing).toList());
    }

    private static LibraryFacts.Counts counts(UnitOfWork unit) {
        Set<ItemKind> drafts = EnumSet.of(ItemKind.DRAFT);
        return new LibraryFacts.Counts(
                unit.catalogue().count(of(SOURCES)),
                unit.catalogue().count(of(drafts)),
                unit.catalogue().count(LibraryQuery.Filter.TRASH));
    }

    private static LibraryQuery.Filter of(Set<ItemKind> kinds) {
        return new LibraryQuery.Filter(
                kinds, Set.of(), Set.of(), null, null, LibraryQuery.Shelf.LIBRARY);
    }

    private static LibraryFacts.@Nullable LastBackup last(String kept) {
        try {
            int blank = kept.indexOf(' ');
            var madeAt = Instant.parse(kept.substring(0, Math.max(blank, 0)));
            // In a restored library it is the backup of another machine.
            Path file = Path.of(kept.substring(blank + 1));
            return new LibraryFacts.LastBackup(
                    file,
                    madeAt,
                    Files.isRegularFile(file)
                            ? LibraryFacts.Presence.THERE
                            : LibraryFacts.Presence.GONE);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public BackupResult backUp(Path place, Consumer<Backups.Progress> each)
            throws InterruptedException {
        BackupResult result = backups.make(place, each);
        if (result instanceof BackupResult.Made(Backup backup)) {
            books.update(change -> {
                change.unit().settings().put(LAST, backup.madeAt() + " " + backup.file());
                change.tell(new StudioEvent.BackedUp(backup));
            });
        }
        return result;
    }

    @Override
    public List<Backup> backups(Path place) {
        return backups.in(place);
    }

    @Override
    public RestoreResult restore(Path file, Consumer<Backups.Progress> each)
            throws InterruptedException {
        return backups.prepare(file, each);
    }

    @Override
    public Optional<RestoreResult.AtNextStart> waiting() {
        return backups.waiting();
    }

    @Override
    public void keepPresent() {
        backups.keepPresent();
    }

    @Override
    public MovedFiles findMoved(Path place) {
        return search.in(place);
    }
}
