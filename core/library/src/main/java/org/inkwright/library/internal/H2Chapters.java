package org.inkwright.library.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.RemovedChapter;
import org.inkwright.manuscript.VariantId;

/// Chapters in the table `chapter`. Positions go from 0 without a gap.
final class H2Chapters {
    private final Rows rows;

    H2Chapters(Rows rows) {
        this.rows = rows;
    }

    void add(Chapter chapter) {
        rows.add(new ChapterRow(chapter));
    }

    void retitle(ChapterId chapter, String title) {
        ChapterRow row = rows.get(ChapterRow.class, chapter.value());
        row.title = title;
        rows.update(row);
    }

    void choose(ChapterId chapter, VariantId variant) {
        ChapterRow row = rows.get(ChapterRow.class, chapter.value());
        row.chosenId = variant.value();
        rows.update(row);
    }

    List<Chapter> of(DraftId draft) {
        return inOrder(draft.value()).stream().map(ChapterRow::chapter).toList();
    }

    List<RemovedChapter> removed(DraftId draft) {
        return rows
                .list(
                        ChapterRow.class,
                        "from Chapter where draftId = ?1 and removedAt is not null"
                                + " order by removedAt desc, id desc",
                        draft.value())
                .stream()
                .map(ChapterRow::removed)
                .toList();
    }

    boolean reorder(DraftId draft, List<ChapterId> order) {
        List<ChapterRow> present = inOrder(draft.value());
        Map<UUID, ChapterRow> byId =
                present.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<UUID> ids = order.stream().map(ChapterId::value).toList();
        boolean all = ids.size() == present.size() && byId.keySet().equals(new HashSet<>(ids));
        if (all) {
            place(ids.stream().map(byId::get).toList());
        }
        return all;
    }

    void remove(ChapterId chapter, Instant at) {
        ChapterRow row = rows.get(ChapterRow.class, chapter.value());
        if (row.removedAt == null) {
            row.remove(at);
            rows.update(row);
            place(inOrder(row.draftId));
        }
    }

    void bringBack(ChapterId chapter) {
        ChapterRow row = rows.get(ChapterRow.class, chapter.value());
        Integer old = row.removedPosition;
        if (old != null) {
            List<ChapterRow> order = new ArrayList<>(inOrder(row.draftId));
            row.bringBack(free(order));
            order.add(Math.min(old, order.size()), row);
            place(order);
        }
    }

    private List<ChapterRow> inOrder(UUID draft) {
        return rows.list(
                ChapterRow.class,
                "from Chapter where draftId = ?1 and removedAt is null order by position",
                draft);
    }

    // No two chapters may ever share a position, so all that move step aside first.
    private void place(List<ChapterRow> order) {
        int aside = free(order);
        List<ChapterRow> moving = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            ChapterRow row = order.get(i);
            Integer at = row.position;
            if (at == null || at != i) {
                row.position = aside + i;
                rows.update(row);
                moving.add(row);
            }
        }
        for (ChapterRow row : moving) {
            row.position = order.indexOf(row);
            rows.update(row);
        }
    }

    private static int free(List<ChapterRow> order) {
        return order.stream()
                        .map(row -> row.position)
                        .mapToInt(at -> at == null ? 0 : at + 1)
                        .max()
                        .orElse(0)
                + order.size();
    }
}
