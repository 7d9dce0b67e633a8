package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPicture.Origin;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.UnitOfWork;

/// Pictures as files of the folder, each with its place in the library. Safe to share: who keeps a
/// picture and who deletes files take turns, so that no file goes that somebody just brought back.
final class ListedPictures implements Pictures {
    private final Books books;
    private final PictureFolder folder;
    private final Ids ids;
    private final InstantSource clock;
    private final ReentrantLock files = new ReentrantLock();

    ListedPictures(Books books, PictureFolder folder, Ids ids, InstantSource clock) {
        this.books = books;
        this.folder = folder;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Kept keep(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                return new Kept.Refused(Reason.TOO_LARGE);
            }
            String name = String.valueOf(file.getFileName());
            return keep(Files.readAllBytes(file), new Label(title(name), new Origin.OfFile(name)));
        } catch (IOException e) {
            return new Kept.Refused(Reason.UNREADABLE);
        }
    }

    private static String title(String name) {
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot).strip() : name;
        return bare.isEmpty() ? name : bare;
    }

    @Override
    public Kept keep(byte[] bytes, Label label) {
        if (bytes.length > LONGEST) {
            return new Kept.Refused(Reason.TOO_LARGE);
        }
        Optional<PictureForm> form = PictureForm.of(bytes);
        if (form.isEmpty()) {
            return new Kept.Refused(Reason.NO_PICTURE);
        }
        files.lock();
        try {
            PictureFile file = folder.put(bytes, form.get());
            return new Kept.Stored(books.change(change -> listed(change, file, label)));
        } catch (StudioException e) {
            return new Kept.Refused(Reason.CANNOT_WRITE);
        } finally {
            files.unlock();
        }
    }

    private KeptPicture listed(Change change, PictureFile file, Label label) {
        UnitOfWork unit = change.unit();
        change.tell(new StudioEvent.PicturesKept());
        Optional<KeptPicture> known = unit.pictures().at(file.address());
        if (known.isPresent()) {
            unit.catalogue().restore(new ItemRef.OfPicture(known.get().id()));
            return known.get();
        }
        var fresh =
                new KeptPicture(
                        new PictureId(ids.next()),
                        label.title().strip(),
                        file,
                        label.origin(),
                        clock.instant());
        unit.pictures().add(fresh);
        return fresh;
    }

    @Override
    public Optional<Path> file(String address) {
        return folder.file(address);
    }

    /// Lists the pictures of which the library knows nothing: they are older than their list, or
    /// came with a backup. Takes long when there are many, once.
    ///
    /// @param over whether to stop now; the next time goes on
    /// @return how many
    int takeStock(BooleanSupplier over) {
        Set<String> known = books.read(unit -> unit.pictures().addresses());
        int listed = 0;
        try {
            for (String address : folder.addresses()) {
                if (over.getAsBoolean()) {
                    return listed;
                }
                if (!known.contains(address) && stocked(address)) {
                    listed++;
                }
            }
        } catch (IOException e) {
            // The folder cannot be read now; the next start looks again.
            return listed;
        }
        if (listed > 0) {
            books.tell(new StudioEvent.PicturesKept());
        }
        return listed;
    }

    private boolean stocked(String address) {
        files.lock();
        try {
            Optional<PictureFile> file = folder.look(address);
            return file.isPresent() && books.change(change -> stocked(change, file.get()));
        } finally {
            files.unlock();
        }
    }

    private boolean stocked(Change change, PictureFile file) {
        KeptPictures pictures = change.unit().pictures();
        if (pictures.at(file.address()).isPresent()) {
            return false;
        }
        pictures.add(
                new KeptPicture(
                        new PictureId(ids.next()),
                        titleIn(pictures, file.address()),
                        file,
                        new Origin.Unknown(),
                        folder.writtenAt(file.address())));
        return true;
    }

    /// As a text describes it, else as the draft is called that shows it, else as its file.
    private static String titleIn(KeptPictures pictures, String address) {
        List<KeptPictures.Shown> shown = pictures.shownIn(address);
        return shown.stream()
                .map(KeptPictures.Shown::altText)
                .filter(words -> !words.isBlank())
                .findFirst()
                .or(() -> shown.stream().map(KeptPictures.Shown::title).findFirst())
                .orElse(address.substring(address.indexOf('/') + 1));
    }

    /// Deletes things, and then the files of the pictures that nothing shows any more.
    ///
    /// @param deletion says how many things it deleted
    int sweepAfter(ToIntFunction<Change> deletion) {
        files.lock();
        try {
            List<String> gone = new ArrayList<>();
            int deleted =
                    books.change(change -> {
                        gone.clear();
                        int count = deletion.applyAsInt(change);
                        gone.addAll(change.unit().pictures().forget());
                        return count;
                    });
            gone.forEach(folder::delete);
            return deleted;
        } finally {
            files.unlock();
        }
    }
}
