package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a change did to a layer, and so how to take it back, also after lines were added at the
/// end.
///
/// @param at index of the first line that changed
/// @param removed the lines that stood there before
/// @param added how many stand there since
/// @param names the speakers' names before
/// @param hiding whether fillers were hidden before
record Patch(
        int at, List<HeldLine> removed, int added, Map<SpeakerId, String> names, boolean hiding) {
    static Patch between(Layer before, Layer after) {
        List<HeldLine> old = before.lines();
        List<HeldLine> now = after.lines();
        int shorter = Math.min(old.size(), now.size());
        int head = 0;
        while (head < shorter && old.get(head) == now.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && old.get(old.size() - 1 - tail) == now.get(now.size() - 1 - tail)) {
            tail++;
        }
        List<HeldLine> removed = List.copyOf(old.subList(head, old.size() - tail));
        return new Patch(head, removed, now.size() - tail - head, before.names(), before.hiding());
    }

    Layer undone(Layer layer) {
        List<HeldLine> lines = new ArrayList<>(layer.lines().subList(0, at));
        lines.addAll(removed);
        lines.addAll(layer.lines().subList(at + added, layer.lines().size()));
        return new Layer(lines, names, hiding);
    }
}
