package org.inkwright.billing.admin;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inkwright.billing.database.Row;
import org.inkwright.billing.database.Transaction;

/// A table that can be exported: rows that do not change any more, in the order of their keys.
///
/// @param columns the heads, in order
/// @param from the tables and the condition, with the moment of the snapshot as its one value
/// @param key the columns that it is sorted by, after those of the one before
/// @param reader makes a row's values, in the order of the heads; null for nothing
record ExportTable(
        String name, List<String> columns, String from, Key key, Row.Reader<List<Object>> reader) {
    ExportTable {
        columns = List.copyOf(columns);
    }

    /// How many rows a snapshot has.
    long count(Transaction all, Instant until) {
        return all.only("select count(*) as n" + from, row -> row.number("n"), until);
    }

    /// The rows after a place.
    List<Line> after(Transaction all, Place place, Instant until, int most) {
        return all.all(
                "select *"
                        + from
                        + " and "
                        + key.after()
                        + " order by "
                        + key.columns()
                        + " limit ?",
                row -> new Line(key.reader().read(row), reader.read(row)),
                until,
                place.id(),
                place.id(),
                place.text(),
                most);
    }

    /// How rows are sorted: by an id and a text below it.
    ///
    /// @param id the column of the id
    /// @param text the column of the text
    record Key(String id, String text) {
        String columns() {
            return id + ", " + text;
        }

        String after() {
            return "(" + id + " > ? or (" + id + " = ? and " + text + " > ?))";
        }

        Row.Reader<Place> reader() {
            return row -> new Place(row.id(id.replaceFirst(".*\\.", "")), row.text(text));
        }
    }

    /// A place in a table.
    record Place(UUID id, String text) {
        /// Before everything.
        static final Place START = new Place(new UUID(0, 0), "");
    }

    /// A row.
    record Line(Place place, List<Object> values) {}
}
