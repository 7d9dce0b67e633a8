package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.Job;
import org.inkwright.manuscript.JobState;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;

/// Tidies the library, one transaction a time. Safe to share.
///
/// @param books the library
/// @param jobs stops what is being done with what is thrown away
/// @param ids fresh names
/// @param clock tells the time
/// @param recordings where the recordings are that this program made itself
/// @param pictures deletes the files of those that nothing shows any more
record TidyingDesk(
        Books books,
        JobDesk jobs,
        Ids ids,
        InstantSource clock,
        Path recordings,
        ListedPictures pictures)
        implements LibraryDesk {
    @Override
    public void tag(ItemRef item, String tag) {
        String clean = tag.strip();
        if (!clean.isEmpty()) {
            books.update(change -> {
                change.unit().catalogue().tag(item, clean);
                change.tell(new StudioEvent.LibraryTidied());
            });
        }
    }

    @Override
    public void untag(ItemRef item, String tag) {
        books.update(change -> {
            change.unit().catalogue().untag(item, tag);
            change.tell(new StudioEvent.LibraryTidied());
        });
    }

    @Override
    public void renameTag(String tag, String name) {
        String clean = name.strip();
        if (!clean.isEmpty()) {
            books.update(change -> {
                change.unit().catalogue().renameTag(tag, clean);
                change.tell(new StudioEvent.LibraryTidied());
            });
        }
    }

    @Override
    public void rename(ItemRef item, String title) {
        String clean = title.strip();
        if (!clean.isEmpty()) {
            books.update(change -> {
                switch (item) {
                    case ItemRef.OfSource(SourceId source) ->
                            change.unit().sources().retitle(source, clean);
                    case ItemRef.OfPicture(PictureId picture) ->
                            change.unit().pictures().retitle(picture, clean);
                    case ItemRef.OfDraft(DraftId draft) -> {
                        WritingDesk.retitle(change.unit().drafts(), draft, clean);
                        change.tell(new StudioEvent.DraftEdited(draft));
                    }
                }
                change.tell(new StudioEvent.LibraryTidied());
            });
        }
    }

    @Override
    public void discard(ItemRef item) {
        if (item instanceof ItemRef.OfSource(SourceId source)) {
            jobs.list().stream()
                    .filter(job -> job.subject().source().equals(source))
                    .filter(TidyingDesk::isOpen)
                    .forEach(job -> jobs.cancel(job.id()));
        }
        books.update(change -> {
            change.unit().catalogue().discard(item, clock.instant());
            change.tell(new StudioEvent.LibraryTidied());
        });
    }

    private static boolean isOpen(Job job) {
        return job.state() != JobState.COMPLETED && job.state() != JobState.CANCELLED;
    }

    @Override
    public void restore(ItemRef item) {
        books.update(change -> {
            change.unit().catalogue().restore(item);
            change.tell(new StudioEvent.LibraryTidied());
        });
    }

    @Override
    public int emptyTrash() {
        List<Path> own = new ArrayList<>();
        int deleted =
                pictures.sweepAfter(change -> {
                    own.clear();
                    own.addAll(ownRecordings(change.unit()));
                    int gone = change.unit().catalogue().emptyTrash();
                    change.tell(new StudioEvent.LibraryTidied());
                    return gone;
                });
        own.forEach(TidyingDesk::delete);
        return deleted;
    }

    private List<Path> ownRecordings(UnitOfWork work) {
        List<Path> own = new ArrayList<>();
        LibraryQuery trash = LibraryQuery.everything().with(LibraryQuery.Filter.TRASH);
        LibraryPage page = work.catalogue().find(trash, null);
        addOwn(work, page, own);
        while (page.next() != null) {
            page = work.catalogue().find(trash, page.next());
            addOwn(work, page, own);
        }
        return own;
    }

    private void addOwn(UnitOfWork work, LibraryPage page, List<Path> own) {
        for (LibraryPage.Found found : page.found()) {
            if (found.item().ref() instanceof ItemRef.OfSource(SourceId source)) {
                work.sources()
                        .mediaOf(source)
                        .map(media -> media.file().path())
                        .filter(file -> file.normalize().startsWith(recordings))
                        .ifPresent(own::add);
            }
        }
    }

    /// A file that somebody still plays goes when the program ends.
    private static void delete(Path recording) {
        try {
            Files.deleteIfExists(recording);
        } catch (IOException e) {
            recording.toFile().deleteOnExit();
        }
    }

    @Override
    public DraftId duplicate(DraftId draft, String title) {
        return books.change(change -> {
            DraftId copy = change.unit().catalogue().duplicate(draft, title, ids, clock.instant());
            change.tell(new StudioEvent.LibraryTidied());
            return copy;
        });
    }
}
