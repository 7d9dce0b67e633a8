package org.inkwright.library.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inkwright.library.internal.ItemRow.GoneRow;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.jspecify.annotations.Nullable;

/// Items that were thrown away, and their deletion.
final class Trash {
    private static final String VARIANTS =
            "(select v.id from variant v join chapter c on c.id = v.chapter_id"
                    + " where c.draft_id = ?1)";
    private static final List<String> OF_DRAFT =
            List.of(
                    "delete from step where kind <> 'TRANSCRIPT' and run_id in"
                            + " (select id from run where draft_id = ?1)",
                    "delete from kept_answer where run_id in"
                            + " (select id from run where draft_id = ?1)",
                    "update run set draft_id = null where draft_id = ?1",
                    "delete from job where draft_id = ?1",
                    "delete from snapshot_page where snapshot_id in"
                            + " (select id from snapshot where draft_id = ?1)",
                    "delete from snapshot where draft_id = ?1",
                    "delete from writing_day where draft_id = ?1",
                    "update chapter set chosen_id = null where draft_id = ?1",
                    "delete from partial where variant_id in " + VARIANTS,
                    // what it says of pictures is found with them no more
                    "update item set stamp = next value for item_stamp where id in"
                            + " (select p.id from picture p join picture_use u"
                            + " on u.address = p.address where u.variant_id in "
                            + VARIANTS
                            + ")",
                    "delete from picture_use where variant_id in " + VARIANTS,
                    "delete from revision where variant_id in " + VARIANTS,
                    "delete from variant where chapter_id in"
                            + " (select id from chapter where draft_id = ?1)",
                    "delete from chapter where draft_id = ?1",
                    "delete from front_matter where draft_id = ?1",
                    "delete from draft where id = ?1");
    private static final String TRANSCRIPTS = "(select id from transcript where source_id = ?1)";
    private static final String MEDIA = "(select id from media where source_id = ?1)";
    // What was metered names its source and its run: both stay as bare rows.
    private static final List<String> OF_SOURCE =
            List.of(
                    "delete from job where source_id = ?1",
                    "delete from step where run_id in (select id from run where source_id = ?1)",
                    "delete from kept_answer where run_id in"
                            + " (select id from run where source_id = ?1)",
                    "delete from outline_entry where outline_id in (select id from outline"
                            + " where transcript_id in "
                            + TRANSCRIPTS
                            + ")",
                    "delete from outline where transcript_id in " + TRANSCRIPTS,
                    "delete from transcript_edit where transcript_id in " + TRANSCRIPTS,
                    "delete from word where transcript_id in " + TRANSCRIPTS,
                    "delete from segment where transcript_id in " + TRANSCRIPTS,
                    "delete from transcript_window where transcript_id in " + TRANSCRIPTS,
                    "delete from transcript where source_id = ?1",
                    "delete from stream where media_id in " + MEDIA,
                    "delete from tag where media_id in " + MEDIA,
                    "delete from chapter_mark where media_id in " + MEDIA,
                    "delete from media where source_id = ?1",
                    "update source set title = '-' where id = ?1");

    private final Rows rows;

    Trash(Rows rows) {
        this.rows = rows;
    }

    void discard(ItemRef ref, Instant at) {
        ItemRow item = rows.get(ItemRow.class, ref.value());
        List<ItemRow> going =
                isSource(item)
                        ? rows.list(ItemRow.class, "from Item where sourceId = ?1", item.id)
                        : List.of(item);
        for (ItemRow one : going) {
            if (one.trashedAt == null) {
                move(one, at, item.id);
            }
        }
    }

    void restore(ItemRef ref) {
        ItemRow item = rows.get(ItemRow.class, ref.value());
        UUID with = item.trashedWith;
        if (with == null) {
            return;
        }
        move(item, null, null);
        UUID sourceId = item.sourceId;
        if (sourceId != null) {
            ItemRow source = rows.get(ItemRow.class, sourceId);
            if (source.trashedAt != null) {
                move(source, null, null);
            }
        }
        if (isSource(item)) {
            rows.list(ItemRow.class, "from Item where trashedWith = ?1", item.id)
                    .forEach(one -> move(one, null, null));
        }
    }

    private static boolean isSource(ItemRow item) {
        return item.ref() instanceof ItemRef.OfSource;
    }

    /// Deletes what is there. A source goes with all its drafts, which are there too. What is known
    /// of a picture stays until no text shows it, see [H2Pictures#forget].
    int empty() {
        List<ItemRow> all = rows.list(ItemRow.class, "from Item where trashedAt is not null");
        all.stream().filter(item -> item.kind == ItemKind.DRAFT).forEach(this::deleteDraft);
        all.stream().filter(item -> item.kind == ItemKind.PICTURE).forEach(this::forget);
        all.stream().filter(Trash::isSource).forEach(this::deleteSource);
        return all.size();
    }

    private void deleteDraft(ItemRow item) {
        // Outlines belong to transcripts; a draft's own goes unless another draft follows it too.
        UUID outline = rows.get(DraftRow.class, item.id).outlineId;
        forget(item);
        OF_DRAFT.forEach(statement -> rows.changeNatively(statement, item.id));
        boolean used =
                !rows.list(UUID.class, "select id from Draft where outlineId = ?1", outline)
                        .isEmpty();
        if (!used) {
            rows.changeNatively("delete from outline_entry where outline_id = ?1", outline);
            rows.changeNatively("delete from outline where id = ?1", outline);
        }
    }

    private void deleteSource(ItemRow item) {
        forget(item);
        OF_SOURCE.forEach(statement -> rows.changeNatively(statement, item.id));
    }

    private void forget(ItemRow item) {
        rows.change("delete from ItemTag where id.itemId = ?1", item.id);
        rows.remove(item);
        rows.put(new GoneRow(item.id, rows.nextStamp()));
    }

    private void move(ItemRow item, @Nullable Instant at, @Nullable UUID with) {
        item.trashedAt = at;
        item.trashedWith = with;
        rows.update(item);
    }
}
