package org.inkwright.library.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inkwright.library.internal.PictureRow.UseOf;
import org.inkwright.library.internal.PictureRow.UseRow;
import org.inkwright.manuscript.PictureUse;

/// Keeps the table `picture_use` in step with the revisions, in the transaction that adds them.
final class PictureUses {
    private final Rows rows;
    private final Items items;

    PictureUses(Rows rows, Items items) {
        this.rows = rows;
        this.items = items;
    }

    /// A variant has another newest text.
    void read(UUID variant, String markdown) {
        Map<String, String> now = altTexts(markdown);
        Map<String, UseRow> before = new HashMap<>();
        rows.list(UseRow.class, "from PictureUse where id.variantId = ?1", variant)
                .forEach(row -> before.put(row.id.address(), row));
        Set<String> touched = new HashSet<>();
        now.forEach((address, words) -> {
            UseRow row = before.remove(address);
            if (row == null) {
                row = new UseRow(new UseOf(address, variant));
                turn(row, words);
                rows.add(row);
                touched.add(address);
            } else if (!row.showing || !row.altTexts.equals(words)) {
                turn(row, words);
                rows.update(row);
                touched.add(address);
            }
        });
        for (UseRow row : before.values()) {
            if (row.showing) {
                row.showing = false;
                row.altTexts = "";
                rows.update(row);
                touched.add(row.id.address());
            }
        }
        items.otherwiseDescribed(touched);
    }

    private static void turn(UseRow row, String words) {
        row.showing = true;
        row.altTexts = words;
    }

    /// The pictures of a text, each with what the text says of it, one line for each time.
    static Map<String, String> altTexts(String markdown) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (PictureUse use : PictureUse.in(markdown)) {
            Set<String> words = all.computeIfAbsent(use.address(), one -> new LinkedHashSet<>());
            if (!use.altText().isEmpty()) {
                words.add(use.altText().replaceAll("\\s+", " "));
            }
        }
        Map<String, String> lines = new LinkedHashMap<>();
        all.forEach((address, words) -> lines.put(address, String.join("\n", words)));
        return lines;
    }

    /// What the texts that count now say of a picture.
    static List<String> linesOf(Rows rows, UUID picture) {
        return rows
                .list(
                        String.class,
                        "select u.altTexts from PictureUse u"
                                + " join Picture p on p.address = u.id.address"
                                + " where p.id = ?1 and u.showing order by u.id.variantId",
                        picture)
                .stream()
                .flatMap(String::lines)
                .distinct()
                .toList();
    }
}
