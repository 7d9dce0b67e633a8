package org.inkwright.desktop.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.Snapshots;

/// The snapshots of a fake library.
public final class FakeSnapshots implements Snapshots {
    private final List<Snapshot> all = new ArrayList<>();
    public final List<String> restored = new ArrayList<>();

    @Override
    public void add(Snapshot snapshot) {
        all.addFirst(snapshot);
    }

    @Override
    public Optional<Snapshot> snapshot(SnapshotId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Snapshot> of(DraftId draft) {
        return all.stream().filter(one -> one.draft().equals(draft)).toList();
    }

    @Override
    public void restore(Snapshot snapshot, Ids ids, Instant at) {
        restored.add(snapshot.name());
    }
}
