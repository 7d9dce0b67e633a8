package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.inkwright.generation.model.TokenMeter;

/// Takes paragraphs from texts until they fill the room that there is, spread evenly over all of
/// them: how somebody writes shows in the middle as well as at the beginning.
final class Samples {
    private final TokenMeter meter;
    private final int room;

    /// @param room in tokens
    Samples(TokenMeter meter, int room) {
        this.meter = meter;
        this.room = room;
    }

    /// A selection, in the order of the texts.
    ///
    /// @return some of the text even if nothing fits
    String of(List<String> texts) {
        List<String> paragraphs = new ArrayList<>();
        for (String text : texts) {
            for (String paragraph : text.split("\\n\\s*\\n", -1)) {
                if (!paragraph.isBlank()) {
                    paragraphs.add(paragraph.strip());
                }
            }
        }
        var taken = new TreeMap<Integer, String>();
        int left = room;
        for (int at : spread(paragraphs.size())) {
            int size = meter.of(paragraphs.get(at)) + 1;
            if (size <= left) {
                taken.put(at, paragraphs.get(at));
                left -= size;
            }
        }
        if (taken.isEmpty() && !paragraphs.isEmpty()) {
            return beginning(paragraphs.getFirst());
        }
        return String.join("\n\n", taken.values());
    }

    /// All numbers below a count, each as far as may be from those before.
    static List<Integer> spread(int count) {
        List<Integer> order = new ArrayList<>();
        var seen = new boolean[count];
        for (int parts = 1; order.size() < count; parts *= 2) {
            for (int part = 0; part < parts; part++) {
                int at = (int) ((part + 0.5) / parts * count);
                if (!seen[at]) {
                    seen[at] = true;
                    order.add(at);
                }
            }
        }
        return order;
    }

    private String beginning(String paragraph) {
        String text = paragraph;
        while (meter.of(text) > room && text.length() > 100) {
            text = Fields.cut(text, text.length() / 2);
        }
        return text;
    }
}
