package org.inkwright.manuscript;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds, tags and throws away what stands in the library.
public interface Catalogue {
    /// A page of what a query finds.
    ///
    /// @param after where the page before it ended; null for the first
    LibraryPage find(LibraryQuery query, LibraryPage.@Nullable Cursor after);

    /// How many things a query finds without its text.
    int count(LibraryQuery.Filter filter);

    /// Where the recordings of all sources outside the trash are, the oldest first.
    List<MediaPlace> recordings();

    /// Puts a tag on a thing; on one that has it, nothing happens.
    void tag(ItemRef item, String tag);

    /// Takes a tag off a thing.
    void untag(ItemRef item, String tag);

    /// Gives a tag another name everywhere; a tag of that name takes it in.
    void renameTag(String tag, String name);

    /// The tags by name, each with how many things outside the trash have it.
    List<TagCount> tags();

    /// Puts a thing into the trash; the drafts of a source go with it. What is there is offered
    /// nowhere else.
    void discard(ItemRef item, Instant at);

    /// Takes a thing out of the trash, with what went there together with it. A draft whose source
    /// is still there takes the source along.
    void restore(ItemRef item);

    /// Deletes what is in the trash for good. What was metered stays.
    ///
    /// @return how many things were deleted
    int emptyTrash();

    /// A new draft like another: its chapters, each with the newest text of its chosen variant.
    ///
    /// @param title what the new one is called
    DraftId duplicate(DraftId draft, String title, Ids ids, Instant at);

    /// A tag and how often it is used.
    record TagCount(String tag, int items) {}
}
