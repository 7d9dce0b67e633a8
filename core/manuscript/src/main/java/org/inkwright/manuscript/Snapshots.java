package org.inkwright.manuscript;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Keeps named snapshots of drafts.
public interface Snapshots {
    /// Adds a snapshot.
    void add(Snapshot snapshot);

    /// The snapshot of that name.
    Optional<Snapshot> snapshot(SnapshotId id);

    /// The snapshots of a draft, newest first.
    List<Snapshot> of(DraftId draft);

    /// Makes a draft read as a snapshot does, by adding only: each chapter's text is a new revision
    /// that repeats the old one, chapters taken out since come back, titles and order are those of
    /// then. Chapters added since stay, behind the others.
    ///
    /// @param snapshot which one
    /// @param ids names the new revisions
    /// @param at when this happens
    void restore(Snapshot snapshot, Ids ids, Instant at);
}
