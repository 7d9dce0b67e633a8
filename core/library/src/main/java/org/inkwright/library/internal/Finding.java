package org.inkwright.library.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inkwright.manuscript.LibraryPage.Cursor;
import org.inkwright.manuscript.LibraryQuery;
import org.inkwright.manuscript.LibraryQuery.Filter;
import org.inkwright.manuscript.LibraryQuery.Shelf;
import org.inkwright.manuscript.LibraryQuery.Sort;
import org.jspecify.annotations.Nullable;

/// A query over the table `item` in the making: filters, order and place, never an offset.
final class Finding {
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final Sort sort;

    Finding(LibraryQuery query) {
        sort = query.sort();
        Filter filter = query.filter();
        conditions.append(
                filter.shelf() == Shelf.TRASH ? "i.trashedAt is not null" : "i.trashedAt is null");
        if (!filter.kinds().isEmpty()) {
            and("i.kind in ", filter.kinds());
        }
        if (!filter.states().isEmpty()) {
            and("i.state in ", filter.states());
        }
        Instant from = filter.from();
        if (from != null) {
            and("i.changedAt >= ", from);
        }
        Instant until = filter.until();
        if (until != null) {
            and("i.changedAt < ", until);
        }
        for (String tag : filter.tags()) {
            and("exists (select 1 from ItemTag t where t.id.itemId = i.id and t.id.name = ", tag);
            conditions.append(')');
        }
    }

    /// Only these.
    void among(Set<UUID> ids) {
        and("i.id in ", new HashSet<>(ids));
    }

    /// Only those whose title holds these words, for want of an index.
    void titled(SearchWords words) {
        List<String> all = new ArrayList<>(words.whole());
        all.add(words.begun());
        for (String word : all) {
            String escaped = word.replaceAll("([!%_])", "!$1");
            and("i.titleKey like ", "%" + escaped + "%");
            conditions.append(" escape '!'");
        }
    }

    long count(Rows rows) {
        return rows.list(
                        Long.class,
                        "select count(i) from Item i where " + conditions,
                        parameters.toArray())
                .getFirst();
    }

    List<ItemRow> rows(Rows rows, @Nullable Cursor after, int limit) {
        int marked = conditions.length();
        int given = parameters.size();
        if (after != null) {
            behind(after);
        }
        List<ItemRow> found =
                rows.first(
                        limit,
                        ItemRow.class,
                        "select i from Item i where " + conditions + " order by " + order(),
                        parameters.toArray());
        conditions.setLength(marked);
        parameters.subList(given, parameters.size()).clear();
        return found;
    }

    Cursor cursor(ItemRow row) {
        String key =
                switch (sort) {
                    case NEWEST -> row.createdAt.toString();
                    case TITLE -> row.titleKey;
                    case LONGEST -> String.valueOf(row.sizeKey);
                    case CHANGED -> row.changedAt.toString();
                };
        return new Cursor(key, row.id);
    }

    private void behind(Cursor after) {
        switch (sort) {
            case NEWEST -> behind("i.createdAt", "<", Instant.parse(after.key()), after.id());
            case TITLE -> behind("i.titleKey", ">", after.key(), after.id());
            case LONGEST -> behind("i.sizeKey", "<", Long.valueOf(after.key()), after.id());
            case CHANGED -> behind("i.changedAt", "<", Instant.parse(after.key()), after.id());
        }
    }

    private void behind(String column, String way, Object key, UUID id) {
        and(column + " " + way + "= ", key);
        String again = "?" + parameters.size();
        and("(" + column + " " + way + " " + again + " or i.id " + way + " ", id);
        conditions.append(')');
    }

    private String order() {
        return switch (sort) {
            case NEWEST -> "i.createdAt desc, i.id desc";
            case TITLE -> "i.titleKey, i.id";
            case LONGEST -> "i.sizeKey desc, i.id desc";
            case CHANGED -> "i.changedAt desc, i.id desc";
        };
    }

    private void and(String condition, Object parameter) {
        parameters.add(parameter);
        conditions.append(" and ").append(condition).append('?').append(parameters.size());
    }
}
