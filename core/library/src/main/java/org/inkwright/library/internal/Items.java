package org.inkwright.library.internal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.ItemState;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.TranscriptWindow;
import org.inkwright.manuscript.WordCount;

/// Keeps the table `item` in step with what it sums up. Each write of a port tells it in the same
/// transaction.
final class Items {
    private final Rows rows;
    private final InstantSource clock;

    Items(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void added(Source source) {
        ItemKind kind =
                switch (source.kind()) {
                    case AUDIO -> ItemKind.AUDIO;
                    case VIDEO -> ItemKind.VIDEO;
                    case TEXT -> ItemKind.TEXT;
                };
        var ref = new ItemRef.OfSource(source.id());
        var row = new ItemRow(ref, source.id(), kind, ItemState.NEW, source.createdAt());
        row.titled(source.title());
        row.stamp = rows.nextStamp();
        rows.add(row);
    }

    void lasting(UUID source, long millis) {
        change(source, item -> item.measure(millis, item.words));
    }

    void transcriptBegun(UUID source) {
        change(
                source,
                item -> {
                    item.state = ItemState.TRANSCRIBING;
                    item.measure(item.durationMs, 0);
                });
    }

    void heard(UUID source, TranscriptWindow window) {
        int more =
                window.segments().stream().mapToInt(segment -> WordCount.of(segment.text())).sum();
        change(source, item -> item.measure(item.durationMs, item.words + more));
    }

    void transcriptComplete(UUID source) {
        change(source, item -> item.state = ItemState.TRANSCRIBED);
    }

    void edited(UUID source) {
        change(source, item -> {});
    }

    void added(Draft draft) {
        var ref = new ItemRef.OfDraft(draft.id());
        var row =
                new ItemRow(
                        ref, draft.source(), ItemKind.DRAFT, ItemState.WRITING, draft.createdAt());
        row.titled(draft.front().title());
        row.stamp = rows.nextStamp();
        rows.add(row);
    }

    void added(KeptPicture picture) {
        var ref = new ItemRef.OfPicture(picture.id());
        var row = new ItemRow(ref, null, ItemKind.PICTURE, ItemState.KEPT, picture.addedAt());
        row.titled(picture.title());
        row.stamp = rows.nextStamp();
        rows.add(row);
    }

    /// Texts say something else of pictures: that is found with them.
    void otherwiseDescribed(Set<String> addresses) {
        if (!addresses.isEmpty()) {
            rows.list(
                            ItemRow.class,
                            "select i from Item i join Picture p on p.id = i.id"
                                    + " where p.address in ?1",
                            addresses)
                    .forEach(this::stamp);
        }
    }

    /// A thing has other tags: those of a picture are found with it.
    void tagged(UUID id) {
        ItemRow item = rows.get(ItemRow.class, id);
        if (item.kind == ItemKind.PICTURE) {
            stamp(item);
        }
    }

    private void stamp(ItemRow item) {
        item.stamp = rows.nextStamp();
        rows.update(item);
    }

    void titled(UUID thing, String title) {
        change(thing, item -> item.titled(title));
    }

    void writtenInChapter(UUID chapter) {
        written(rows.get(ChapterRow.class, chapter).draftId);
    }

    /// A chapter or a text of a draft changed: its words are counted anew.
    void written(UUID draft) {
        Tuple counts =
                rows.list(
                                Tuple.class,
                                """
                                select count(c.id), count(r.id), coalesce(sum(r.words), 0)
                                from Chapter c
                                left join Variant v on v.id = c.chosenId
                                left join Revision r on r.variantId = v.id and r.number = v.newest
                                where c.draftId = ?1 and c.removedAt is null
                                """,
                                draft)
                        .getFirst();
        long chapters = counts.get(0, Long.class);
        boolean all = chapters > 0 && chapters == counts.get(1, Long.class);
        int words = Math.toIntExact(counts.get(2, Long.class));
        change(
                draft,
                item -> {
                    item.state = all ? ItemState.WRITTEN : ItemState.WRITING;
                    item.measure(0, words);
                });
    }

    private void change(UUID id, Change change) {
        ItemRow item = rows.get(ItemRow.class, id);
        change.apply(item);
        Instant now = clock.instant();
        item.changedAt = now.isBefore(item.changedAt) ? item.changedAt : now;
        item.stamp = rows.nextStamp();
        rows.update(item);
    }

    private interface Change {
        void apply(ItemRow item);
    }
}
