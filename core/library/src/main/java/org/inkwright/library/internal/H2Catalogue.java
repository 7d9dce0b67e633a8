package org.inkwright.library.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.inkwright.library.internal.ItemRow.ItemTagRow;
import org.inkwright.library.internal.ItemRow.TagOf;
import org.inkwright.manuscript.Catalogue;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.LibraryPage;
import org.inkwright.manuscript.LibraryPage.Cursor;
import org.inkwright.manuscript.LibraryPage.Found;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.manuscript.PictureFile;
import org.jspecify.annotations.Nullable;

/// Finding and tags over the tables `item` and `item_tag`; words by the [TextIndex].
final class H2Catalogue implements Catalogue {
    // So many changes are taken into the index before a search; more are left to the background.
    private static final int QUICK = 8;
    // So many ids go into one statement; of more matches, the table is read piece by piece.
    private static final int FEW = 300;
    private static final int PIECE = 500;

    private final Rows rows;
    private final Items items;
    private final Pending pending;
    private final TextIndex index;
    private final Trash trash;
    private final Copying copying;

    H2Catalogue(
            Rows rows,
            Items items,
            Pending pending,
            TextIndex index,
            Trash trash,
            Copying copying) {
        this.rows = rows;
        this.items = items;
        this.pending = pending;
        this.index = index;
        this.trash = trash;
        this.copying = copying;
    }

    @Override
    public LibraryPage find(LibraryQuery query, @Nullable Cursor after) {
        var finding = new Finding(query);
        SearchWords words = SearchWords.of(query.text());
        if (words.isEmpty()) {
            return page(finding, finding.rows(rows, after, LibraryPage.SIZE + 1), words, true);
        }
        Matches matches = matches(words);
        if (matches == null) {
            finding.titled(words);
            return page(finding, finding.rows(rows, after, LibraryPage.SIZE + 1), words, false);
        }
        return page(finding, among(finding, matches.ids, after), words, matches.complete);
    }

    @Override
    public int count(LibraryQuery.Filter filter) {
        return Math.toIntExact(new Finding(LibraryQuery.everything().with(filter)).count(rows));
    }

    @Override
    public List<MediaPlace> recordings() {
        return rows
                .list(
                        Object[].class,
                        "select m, s.title from Media m join Source s on s.id = m.sourceId"
                                + " where m.sourceId in"
                                + " (select i.id from Item i where i.trashedAt is null)"
                                + " order by m.id")
                .stream()
                .map(row -> ((MediaRow) row[0]).place((String) row[1]))
                .toList();
    }

    @Override
    public void tag(ItemRef item, String tag) {
        if (tag.isBlank()) {
            throw new IllegalArgumentException("a tag is not blank");
        }
        rows.put(new ItemTagRow(new TagOf(item.value(), tag.strip())));
        items.tagged(item.value());
    }

    @Override
    public void untag(ItemRef item, String tag) {
        rows.change("delete from ItemTag where id.itemId = ?1 and id.name = ?2", item.value(), tag);
        items.tagged(item.value());
    }

    @Override
    public void renameTag(String tag, String name) {
        if (tag.equals(name.strip())) {
            return;
        }
        for (ItemTagRow old : rows.list(ItemTagRow.class, "from ItemTag where id.name = ?1", tag)) {
            tag(rows.get(ItemRow.class, old.id.itemId()).ref(), name);
            rows.remove(old);
        }
    }

    @Override
    public List<TagCount> tags() {
        return rows.list(
                TagCount.class,
                """
                select t.id.name, cast(count(i.id) as Integer) from ItemTag t
                left join Item i on i.id = t.id.itemId and i.trashedAt is null
                group by t.id.name order by t.id.name
                """);
    }

    @Override
    public void discard(ItemRef item, Instant at) {
        trash.discard(item, at);
    }

    @Override
    public void restore(ItemRef item) {
        trash.restore(item);
    }

    @Override
    public int emptyTrash() {
        return trash.empty();
    }

    @Override
    public DraftId duplicate(DraftId draft, String title, Ids ids, Instant at) {
        return copying.duplicate(draft, title, ids, at);
    }

    private List<ItemRow> among(Finding finding, Set<UUID> ids, @Nullable Cursor after) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() <= FEW) {
            finding.among(ids);
            return finding.rows(rows, after, LibraryPage.SIZE + 1);
        }
        List<ItemRow> found = new ArrayList<>();
        Cursor at = after;
        List<ItemRow> piece;
        do {
            piece = finding.rows(rows, at, PIECE);
            piece.stream().filter(row -> ids.contains(row.id)).forEach(found::add);
            at = piece.isEmpty() ? at : finding.cursor(piece.getLast());
        } while (piece.size() == PIECE && found.size() <= LibraryPage.SIZE);
        return found;
    }

    private LibraryPage page(
            Finding finding, List<ItemRow> found, SearchWords words, boolean complete) {
        List<ItemRow> shown = found.subList(0, Math.min(LibraryPage.SIZE, found.size()));
        List<UUID> ids = shown.stream().map(row -> row.id).toList();
        Map<UUID, List<String>> tags = tags(ids);
        Map<UUID, PictureFile> pictures = pictures(shown);
        Map<UUID, String> texts = words.isEmpty() ? Map.of() : texts(ids);
        var hits = new Hits(words);
        List<Found> entries = new ArrayList<>();
        for (ItemRow row : shown) {
            entries.add(
                    new Found(
                            row.item(tags.getOrDefault(row.id, List.of()), pictures.get(row.id)),
                            words.isEmpty() ? List.of() : hits.in(row.title),
                            words.isEmpty() ? null : hits.excerpt(texts.getOrDefault(row.id, ""))));
        }
        boolean more = found.size() > shown.size();
        return new LibraryPage(entries, more ? finding.cursor(shown.getLast()) : null, complete);
    }

    private Map<UUID, PictureFile> pictures(List<ItemRow> shown) {
        List<UUID> ids =
                shown.stream()
                        .filter(row -> row.kind == ItemKind.PICTURE)
                        .map(row -> row.id)
                        .toList();
        return ids.isEmpty()
                ? Map.of()
                : rows.list(PictureRow.class, "from Picture where id in ?1", ids).stream()
                        .collect(Collectors.toMap(row -> row.id, PictureRow::file));
    }

    private Map<UUID, List<String>> tags(List<UUID> ids) {
        return rows
                .list(ItemTagRow.class, "from ItemTag where id.itemId in ?1 order by id.name", ids)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.id.itemId(),
                                Collectors.mapping(row -> row.id.name(), Collectors.toList())));
    }

    // The index is never a reason to fail: without it, titles are searched.
    private @Nullable Matches matches(SearchWords words) {
        try {
            boolean complete = rows.reads() && index.catchUpQuickly(pending, QUICK);
            return new Matches(index.matching(words), complete);
        } catch (IOException | AlreadyClosedException | IllegalArgumentException e) {
            index.forget();
            return null;
        }
    }

    private Map<UUID, String> texts(List<UUID> ids) {
        try {
            return ids.isEmpty() ? Map.of() : index.texts(ids);
        } catch (IOException | AlreadyClosedException | IllegalArgumentException e) {
            index.forget();
            return Map.of();
        }
    }

    private record Matches(Set<UUID> ids, boolean complete) {}
}
