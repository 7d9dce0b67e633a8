package org.inkwright.desktop.transcript;

import java.util.List;

/// Rows that stand in the place of others.
///
/// @param from the first row that goes
/// @param to the row after the last that goes
/// @param rows what stands there now
record RowChange(int from, int to, List<Row> rows) {
    RowChange {
        rows = List.copyOf(rows);
    }

    /// What leads from some rows to others: what both begin and end with stays.
    static RowChange between(List<Row> old, List<Row> now) {
        int same = 0;
        int shorter = Math.min(old.size(), now.size());
        while (same < shorter && old.get(same).equals(now.get(same))) {
            same++;
        }
        int behind = 0;
        while (behind < shorter - same
                && old.get(old.size() - 1 - behind).equals(now.get(now.size() - 1 - behind))) {
            behind++;
        }
        return new RowChange(same, old.size() - behind, now.subList(same, now.size() - behind));
    }

    boolean isEmpty() {
        return from == to && rows.isEmpty();
    }
}
