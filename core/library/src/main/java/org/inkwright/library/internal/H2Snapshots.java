package org.inkwright.library.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inkwright.library.internal.SnapshotRow.PageRow;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.Snapshot;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.Snapshots;
import org.inkwright.manuscript.VariantId;

/// Snapshots in the tables `snapshot` and `snapshot_page`.
final class H2Snapshots implements Snapshots {
    private final Rows rows;
    private final Drafts drafts;

    H2Snapshots(Rows rows, Drafts drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    @Override
    public void add(Snapshot snapshot) {
        List<PageRow> pages = new ArrayList<>();
        for (Snapshot.Page page : snapshot.chapters()) {
            var place = new SnapshotRow.Key(snapshot.id().value(), pages.size());
            pages.add(new PageRow(place, page));
        }
        rows.add(new SnapshotRow(snapshot));
        rows.addAll(pages);
    }

    @Override
    public Optional<Snapshot> snapshot(SnapshotId id) {
        return with(rows.list(SnapshotRow.class, "from Snapshot where id = ?1", id.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Snapshot> of(DraftId draft) {
        return with(
                rows.list(
                        SnapshotRow.class,
                        "from Snapshot where draftId = ?1 order by createdAt desc, id desc",
                        draft.value()));
    }

    @Override
    public void restore(Snapshot snapshot, Ids ids, Instant at) {
        Set<ChapterId> order = new LinkedHashSet<>();
        for (Snapshot.Page page : snapshot.chapters()) {
            order.add(page.chapter());
            drafts.bringBack(page.chapter());
            drafts.retitle(page.chapter(), page.title());
            VariantId variant = page.variant();
            if (variant != null) {
                drafts.choose(page.chapter(), variant);
                repeat(variant, page.revision(), new RevisionId(ids.next()), at);
            }
        }
        new H2Chapters(rows).of(snapshot.draft()).forEach(chapter -> order.add(chapter.id()));
        drafts.reorder(snapshot.draft(), List.copyOf(order));
    }

    private void repeat(VariantId variant, int number, RevisionId id, Instant at) {
        Revision newest = drafts.newest(variant).orElse(null);
        Revision old = drafts.revision(variant, number).orElse(null);
        if (newest == null || old == null || newest.text().equals(old.text())) {
            return;
        }
        var lineage = Lineage.repeating(newest.number(), number, "snapshot");
        drafts.add(new Revision(id, variant, lineage, old.text(), Revision.Author.WRITER, at));
    }

    private List<Snapshot> with(List<SnapshotRow> snapshots) {
        Map<UUID, List<Snapshot.Page>> pages =
                rows
                        .list(
                                PageRow.class,
                                "from SnapshotPage where id.snapshotId in ?1 order by id.position",
                                snapshots.stream().map(row -> row.id).toList())
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        page -> page.id.snapshotId(),
                                        Collectors.mapping(PageRow::page, Collectors.toList())));
        return snapshots.stream()
                .map(row -> row.snapshot(pages.getOrDefault(row.id, List.of())))
                .toList();
    }
}
