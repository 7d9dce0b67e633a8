package org.inkwright.library.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.library.internal.ItemRow.GoneRow;
import org.jspecify.annotations.Nullable;

/// What the library has that the index may not have, within one unit of work.
final class Pending {
    private final Rows rows;
    private final ItemTexts texts;

    Pending(Rows rows, ItemTexts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /// The stamp of the newest change; 0 before the first.
    long newestStamp() {
        return Math.max(newest("Item"), newest("ItemGone"));
    }

    /// How many items there are.
    long count() {
        return rows.list(Long.class, "select count(i) from Item i").getFirst();
    }

    /// How many items changed after a stamp.
    long behind(long stamp) {
        return rows.list(Long.class, "select count(i) from Item i where i.stamp > ?1", stamp)
                .getFirst();
    }

    /// The changes after a stamp, oldest first.
    List<Change> after(long stamp, int limit) {
        List<Change> changes = new ArrayList<>();
        rows.first(limit, ItemRow.class, "from Item where stamp > ?1 order by stamp", stamp)
                .forEach(item -> changes.add(new Change(item.id, item.stamp, item, this)));
        rows.first(limit, GoneRow.class, "from ItemGone where stamp > ?1 order by stamp", stamp)
                .forEach(gone -> changes.add(new Change(gone.id, gone.stamp, null, this)));
        changes.sort(Comparator.comparingLong(Change::stamp));
        return changes.subList(0, Math.min(limit, changes.size()));
    }

    private long newest(String table) {
        return rows.list(Long.class, "select coalesce(max(i.stamp), 0L) from " + table + " i")
                .getFirst();
    }

    /// Something that changed.
    ///
    /// @param id which item
    /// @param stamp when
    /// @param item its row; null when it is gone
    /// @param from where its text is read
    record Change(UUID id, long stamp, @Nullable ItemRow item, Pending from) {
        /// Its title and text now; empty when it is gone.
        Optional<Text> text() {
            return item == null
                    ? Optional.empty()
                    : Optional.of(new Text(item.title, from.texts.of(item)));
        }
    }

    /// What can be found of an item.
    record Text(String title, String body) {}
}
