package org.inkwright.library.internal;

import java.util.List;
import java.util.Optional;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.Partials;
import org.inkwright.manuscript.VariantId;

/// Growing texts in the table `partial`.
final class H2Partials implements Partials {
    private final Rows rows;

    H2Partials(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void keep(Partial partial) {
        var row = new PartialRow(partial);
        // not put: the statement behind it cuts the nanoseconds off
        if (rows.find(PartialRow.class, row.variantId).isPresent()) {
            rows.update(row);
        } else {
            rows.add(row);
        }
    }

    @Override
    public Optional<Partial> of(VariantId variant) {
        return rows.find(PartialRow.class, variant.value()).map(PartialRow::partial);
    }

    @Override
    public List<Partial> of(DraftId draft) {
        return rows
                .list(
                        PartialRow.class,
                        """
                        select p from Partial p join Variant v on v.id = p.variantId
                        join Chapter c on c.id = v.chapterId
                        where c.draftId = ?1 order by v.createdAt, v.id
                        """,
                        draft.value())
                .stream()
                .map(PartialRow::partial)
                .toList();
    }

    @Override
    public void drop(VariantId variant) {
        rows.change("delete from Partial where variantId = ?1", variant.value());
    }
}
