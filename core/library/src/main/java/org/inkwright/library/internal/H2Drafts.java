package org.inkwright.library.internal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.Variant;
import org.inkwright.manuscript.VariantId;
import org.inkwright.manuscript.WrittenChapter;

/// Drafts in the tables `outline`, `outline_entry`, `draft`, `front_matter`, `chapter`, `variant`,
/// `revision` and `span`. The number of queries does not grow with the number of rows.
final class H2Drafts implements Drafts {
    private final Rows rows;
    private final InstantSource clock;

    H2Drafts(Rows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
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
    }

    @Override
    public Optional<Draft> draft(DraftId id) {
        return drafts("where d.id = ?1", id.value()).stream().findFirst();
    }

    @Override
    public List<Draft> draftsOf(SourceId source) {
        return drafts("where d.sourceId = ?1", source.value());
    }

    @Override
    public void add(Chapter chapter) {
        rows.add(new ChapterRow(chapter));
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
        ChapterRow row = rows.get(ChapterRow.class, chapter.value());
        row.chosenId = variant.value();
        rows.update(row);
    }

    @Override
    public void add(Revision revision) {
        List<RevisionRow.SpanRow> spans = new ArrayList<>();
        for (Support support : revision.text().support()) {
            var place = new RevisionRow.Key(revision.id().value(), spans.size());
            spans.add(new RevisionRow.SpanRow(place, support));
        }
        rows.add(new RevisionRow(revision));
        rows.addAll(spans);
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
        return revisions("from Revision where variantId = ?1 order by number", variant.value());
    }

    @Override
    public List<WrittenChapter> chapters(DraftId draft) {
        List<Chapter> chapters =
                rows
                        .list(
                                ChapterRow.class,
                                "from Chapter where draftId = ?1 order by position",
                                draft.value())
                        .stream()
                        .map(ChapterRow::chapter)
                        .toList();
        Map<VariantId, Revision> newest =
                revisions(
                                """
                                from Revision r
                                where r.variantId in
                                    (select c.chosenId from Chapter c where c.draftId = ?1)
                                and r.number =
                                    (select max(o.number) from Revision o
                                     where o.variantId = r.variantId)
                                """,
                                draft.value())
                        .stream()
                        .collect(Collectors.toMap(Revision::variant, Function.identity()));
        return chapters.stream()
                .map(chapter -> new WrittenChapter(chapter, newest.get(chapter.chosen())))
                .toList();
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

    private List<Revision> revisions(String query, Object parameter) {
        List<RevisionRow> revisions = rows.list(RevisionRow.class, query, parameter);
        Map<UUID, List<Support>> supports =
                rows
                        .list(
                                RevisionRow.SpanRow.class,
                                "from Span where id.revisionId in ?1 order by id.position",
                                revisions.stream().map(revision -> revision.id).toList())
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        span -> span.id.revisionId(),
                                        Collectors.mapping(
                                                RevisionRow.SpanRow::support,
                                                Collectors.toList())));
        return revisions.stream()
                .map(revision -> revision.revision(supports.getOrDefault(revision.id, List.of())))
                .toList();
    }

    private record WithFront(DraftRow draft, FrontMatterRow front) {}
}
