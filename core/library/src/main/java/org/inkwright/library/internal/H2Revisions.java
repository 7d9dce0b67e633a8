package org.inkwright.library.internal;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.library.internal.RevisionRow.Texts;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Lineage;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.RevisionId;
import org.inkwright.manuscript.VariantId;

/// Revisions in the table `revision`: one in so many stands alone, the others say what differs from
/// the one before, so that a day of typing takes a few megabytes.
final class H2Revisions {
    /// After so many at the latest, a revision stands alone.
    static final int CHAIN = 50;

    private final Rows rows;

    H2Revisions(Rows rows) {
        this.rows = rows;
    }

    void add(Revision revision) {
        VariantRow variant = rows.get(VariantRow.class, revision.variant().value());
        if (revision.number() != variant.newest + 1) {
            throw new IllegalArgumentException(
                    "revision %d cannot follow revision %d"
                            .formatted(revision.number(), variant.newest));
        }
        add(revision, variant);
    }

    boolean follow(Revision revision) {
        VariantRow variant = rows.get(VariantRow.class, revision.variant().value());
        boolean next =
                revision.lineage().follows() == variant.newest
                        && revision.number() == variant.newest + 1;
        if (next) {
            add(revision, variant);
        }
        return next;
    }

    Optional<Revision> newest(VariantId id) {
        return rows.find(VariantRow.class, id.value())
                .flatMap(variant -> last(chain(variant.id, variant.base, variant.newest)));
    }

    Optional<Revision> revision(VariantId variant, int number) {
        return rows
                .list(
                        Integer.class,
                        "select base from Revision where variantId = ?1 and number = ?2",
                        variant.value(),
                        number)
                .stream()
                .findFirst()
                .flatMap(base -> last(chain(variant.value(), base, number)));
    }

    List<Revision> all(VariantId variant) {
        return revisions(chain(variant.value(), 1, Integer.MAX_VALUE));
    }

    List<RevisionFacts> history(VariantId variant) {
        return rows
                .list(
                        Tuple.class,
                        """
                        select id, number, follows, repeats, label, author, createdAt, words,
                        characters from Revision where variantId = ?1 order by number
                        """,
                        variant.value())
                .stream()
                .map(H2Revisions::facts)
                .toList();
    }

    private static RevisionFacts facts(Tuple row) {
        var lineage =
                new Lineage(
                        row.get(1, Integer.class),
                        row.get(2, Integer.class),
                        row.get(3, Integer.class),
                        row.get(4, String.class));
        return new RevisionFacts(
                new RevisionId(row.get(0, UUID.class)),
                lineage,
                row.get(5, Revision.Author.class),
                row.get(6, Instant.class),
                row.get(7, Integer.class),
                row.get(8, Integer.class));
    }

    /// The newest revision of each variant that counts in a draft.
    List<Revision> thatCount(DraftId draft) {
        List<RevisionRow> all =
                rows.list(
                        RevisionRow.class,
                        """
                        select r from Chapter c
                        join Variant v on v.id = c.chosenId
                        join Revision r on r.variantId = v.id and r.number >= v.base
                        where c.draftId = ?1 and c.removedAt is null
                        order by r.variantId, r.number
                        """,
                        draft.value());
        List<Revision> newest = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || !all.get(i).variantId.equals(all.get(from).variantId)) {
                last(all.subList(from, i)).ifPresent(newest::add);
                from = i;
            }
        }
        return newest;
    }

    private void add(Revision revision, VariantRow variant) {
        List<RevisionRow> older = chain(variant.id, variant.base, variant.newest);
        Texts before = Texts.NONE;
        for (RevisionRow row : older) {
            before = row.after(before);
        }
        String markdown = revision.text().markdown();
        String support = SupportText.write(revision.text().support());
        Delta change = Delta.between(before.markdown(), markdown);
        boolean alone =
                older.isEmpty()
                        || revision.number() - variant.base >= CHAIN
                        || change.middle().length() > markdown.length() / 2;
        int base = alone ? revision.number() : variant.base;
        rows.add(
                alone
                        ? new RevisionRow(
                                revision, base, Delta.whole(markdown), Delta.whole(support))
                        : new RevisionRow(
                                revision, base, change, Delta.between(before.support(), support)));
        variant.newest = revision.number();
        variant.base = base;
        rows.update(variant);
    }

    private List<RevisionRow> chain(UUID variant, int from, int to) {
        return rows.list(
                RevisionRow.class,
                "from Revision where variantId = ?1 and number between ?2 and ?3 order by number",
                variant,
                from,
                to);
    }

    private static Optional<Revision> last(List<RevisionRow> chain) {
        Texts texts = Texts.NONE;
        for (RevisionRow row : chain) {
            texts = row.after(texts);
        }
        return chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast().revision(texts));
    }

    private static List<Revision> revisions(List<RevisionRow> chain) {
        List<Revision> revisions = new ArrayList<>();
        Texts texts = Texts.NONE;
        for (RevisionRow row : chain) {
            texts = row.after(texts);
            revisions.add(row.revision(texts));
        }
        return revisions;
    }
}
