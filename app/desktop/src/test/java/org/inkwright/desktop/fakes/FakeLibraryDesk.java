package org.inkwright.desktop.fakes;

import java.time.Instant;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.LibraryDesk;
import org.inkwright.studio.StudioEvent;

/// Tidies the fake library as the real desk tidies the real one.
public final class FakeLibraryDesk implements LibraryDesk {
    private final FakeLibrary library;
    private final FakeStudio.FakeFeed feed;

    FakeLibraryDesk(FakeLibrary library, FakeStudio.FakeFeed feed) {
        this.library = library;
        this.feed = feed;
    }

    @Override
    public void tag(ItemRef item, String tag) {
        library.catalogue.tag(item, tag);
        feed.tell(new StudioEvent.LibraryTidied());
    }

    @Override
    public void untag(ItemRef item, String tag) {
        library.catalogue.untag(item, tag);
        feed.tell(new StudioEvent.LibraryTidied());
    }

    @Override
    public void renameTag(String tag, String name) {
        library.catalogue.renameTag(tag, name);
    }

    @Override
    public void rename(ItemRef item, String title) {
        switch (item) {
            case ItemRef.OfSource(SourceId source) -> library.sources().retitle(source, title);
            case ItemRef.OfPicture(PictureId picture) -> library.pictures().retitle(picture, title);
            case ItemRef.OfDraft(DraftId draft) ->
                    library.drafts()
                            .draft(draft)
                            .map(Draft::front)
                            .map(front -> new FrontMatter(title, front.language(), "", front.seo()))
                            .ifPresent(front -> library.drafts().add(draft, front));
        }
        feed.tell(new StudioEvent.LibraryTidied());
    }

    @Override
    public void discard(ItemRef item) {
        library.catalogue.discard(item, Instant.EPOCH);
        feed.tell(new StudioEvent.LibraryTidied());
    }

    @Override
    public void restore(ItemRef item) {
        library.catalogue.restore(item);
        feed.tell(new StudioEvent.LibraryTidied());
    }

    @Override
    public int emptyTrash() {
        return library.catalogue.emptyTrash();
    }

    @Override
    public DraftId duplicate(DraftId draft, String title) {
        return library.catalogue.duplicate(draft, title, library.ids, Instant.EPOCH);
    }
}
