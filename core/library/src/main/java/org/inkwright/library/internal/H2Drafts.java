package org.inkwright.library.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inkwright.manuscript.Chapter;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Drafts;
import org.inkwright.manuscript.FrontMatter;
import org.inkwright.manuscript.Outline;
import org.inkwright.manuscript.OutlineId;
import org.inkwright.manuscript.RemovedChapter;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RevisionFacts;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;

/// Drafts in the tables `outline`, `outline_entry`, `draft`, `front_matter` and `variant`, with
/// [H2Chapters] and [H2Revisions]. The number of queries does not grow with the number of rows.
final class H2Drafts implements Drafts {
    private final Rows rows;
    private final InstantSource clock;
    private final Items items;
    private final H2Chapters chapters;
    private final H2Revisions revisions;

    H2Drafts(Rows rows, InstantSource clock, Items items) {
        this.rows = rows;
        this.clock = clock;
        this.items = items;
        chapters = new H2Chapters(rows);
        revisions = new H2Revisions(rows);
    }

    @Override
    public void add(Outline outline) {
        List<OutlineRow.EntryRow> entries = new ArrayList<>();
        for (var entry : outline.entries()) {
            var place = new OutlineRow.Key(outline.id().value(), entries.size());
            entries.add(new OutlineRow.EntryRow(place, entry));
        }
        rows.add(new OutlineRow(outline));
        rows.addAll(entries);
    }

    @Override
    public Optional<Outline> outline(OutlineId id) {
        return rows.find(OutlineRow.class, id.value())
                .map(outline ->
                        outline.outline(
                                rows
                                        .list(
                                                OutlineRow.EntryRow.class,
                                                "from OutlineEntry where id.outlineId = ?1"
                                                        + " order by id.position",
                                                outline.id)
                                        .stream()
                                        .map(OutlineRow.EntryRow::entry)
                                        .toList()));
    }

    @Override
    public void add(Draft draft) {
        rows.add(new DraftRow(draft));
        rows.add(front(draft.id(), 1, draft.front()));
        items.added(draft);
    }

    @Override
    public void add(DraftId draft, FrontMatter newer) {
        FrontMatterRow newest =
                rows.first(
                                1,
                                FrontMatterRow.class,
                                "from FrontMatter where id.draftId = ?1 order by id.number desc",
                                draft.value())
                        .getFirst();
        rows.add(front(draft, newest.id.number() + 1, newer));
        items.titled(draft.value(), newer.title());
    }

    @Override
    public Optional<Draft> draft(DraftId id) {
        return drafts("where d.id = ?1", id.value()).stream().findFirst();
    }

    @Override
    public List<Draft> draftsOf(SourceId source) {
        return drafts(
                "where d.sourceId = ?1 and d.id in"
                        + " (select i.id from Item i where i.trashedAt is null)",
                source.value());
    }

    @Override
    public void add(Chapter chapter) {
        chapters.add(chapter);
        items.written(chapter.draft().value());
    }

    @Override
    public void retitle(ChapterId chapter, String title) {
        chapters.retitle(chapter, title);
        items.writtenInChapter(chapter.value());
    }

    @Override
    public boolean reorder(DraftId draft, List<ChapterId> order) {
        boolean all = chapters.reorder(draft, order);
        if (all) {
            items.written(draft.value());
        }
        return all;
    }

    @Override
    public void remove(ChapterId chapter, Instant at) {
        chapters.remove(chapter, at);
        items.writtenInChapter(chapter.value());
    }

    @Override
    public void bringBack(ChapterId chapter) {
        chapters.bringBack(chapter);
        items.writtenInChapter(chapter.value());
    }

    @Override
    public List<RemovedChapter> removed(DraftId draft) {
        return chapters.removed(draft);
    }

    @Override
    public void add(Variant variant) {
        rows.add(new VariantRow(variant));
    }

    @Override
    public void finish(VariantId variant) {
        VariantRow row = rows.get(VariantRow.class, variant.value());
        row.state = Variant.State.FINISHED;
        rows.update(row);
    }

    @Override
    public void choose(ChapterId chapter, VariantId variant) {
        chapters.choose(chapter, variant);
        items.writtenInChapter(chapter.value());
    }

    @Override
    public void add(Revision revision) {
        revisions.add(revision);
        written(revision);
    }

    @Override
    public boolean follow(Revision revision) {
        boolean next = revisions.follow(revision);
        if (next) {
            written(revision);
        }
        return next;
    }

    @Override
    public List<Variant> variants(ChapterId chapter) {
        return rows
                .list(
                        VariantRow.class,
                        "from Variant where chapterId = ?1 order by number",
                        chapter.value())
                .stream()
                .map(VariantRow::variant)
                .toList();
    }

    @Override
    public List<Revision> revisions(VariantId variant) {
        return revisions.all(variant);
    }

    @Override
    public List<RevisionFacts> history(VariantId variant) {
        return revisions.history(variant);
    }

    @Override
    public Optional<Revision> revision(VariantId variant, int number) {
        return revisions.revision(variant, number);
    }

    @Override
    public Optional<Revision> newest(VariantId variant) {
        return revisions.newest(variant);
    }

    @Override
    public List<WrittenChapter> chapters(DraftId draft) {
        Map<VariantId, Revision> newest =
                revisions.thatCount(draft).stream()
                        .collect(Collectors.toMap(Revision::variant, Function.identity()));
        return chapters.of(draft).stream()
                .map(chapter -> new WrittenChapter(chapter, newest.get(chapter.chosen())))
                .toList();
    }

    private void written(Revision revision) {
        VariantRow variant = rows.get(VariantRow.class, revision.variant().value());
        items.writtenInChapter(variant.chapterId);
        new PictureUses(rows, items).read(variant.id, revision.text().markdown());
    }

    private FrontMatterRow front(DraftId draft, int number, FrontMatter front) {
        var place = new FrontMatterRow.Key(draft.value(), number);
        return new FrontMatterRow(place, front, clock.instant());
    }

    private List<Draft> drafts(String condition, Object parameter) {
        return rows
                .list(
                        WithFront.class,
                        """
                        select d, f from Draft d join FrontMatter f on f.id.draftId = d.id
                        and f.id.number =
                            (select max(o.id.number) from FrontMatter o
                             where o.id.draftId = d.id)
                        """
                                + condition
                                + " order by d.createdAt desc, d.id desc",
                        parameter)
                .stream()
                .map(both -> both.draft.draft(both.front.front()))
                .toList();
    }

    private record WithFront(DraftRow draft, FrontMatterRow front) {}
}
