package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A transcript's lines after some edits, before what may be hidden is hidden. Compared by
/// identity: an edit that changes nothing gives the same layer back.
final class Layer {
    private final List<HeldLine> lines;
    private final Map<SpeakerId, String> names;
    private final boolean hiding;

    /// @param lines the lines in order
    /// @param names the names of those speakers that have one
    /// @param hiding whether fillers are left out of what is shown
    Layer(List<HeldLine> lines, Map<SpeakerId, String> names, boolean hiding) {
        this.lines = lines;
        this.names = names;
        this.hiding = hiding;
    }

    List<HeldLine> lines() {
        return lines;
    }

    Map<SpeakerId, String> names() {
        return names;
    }

    boolean hiding() {
        return hiding;
    }

    static Layer of(List<HeldLine> lines) {
        return new Layer(lines, Map.of(), false);
    }

    int indexOf(LineId id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).full().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    TranscriptLine line(int index) {
        return lines.get(index).full();
    }

    Layer with(List<HeldLine> others) {
        return new Layer(others, names, hiding);
    }

    /// Other lines in the place of those from `from` to before `to`.
    Layer spliced(int from, int to, List<TranscriptLine> others) {
        List<HeldLine> all = new ArrayList<>(lines.size() + others.size());
        all.addAll(lines.subList(0, from));
        others.forEach(line -> all.add(new HeldLine(line)));
        all.addAll(lines.subList(to, lines.size()));
        return with(all);
    }

    Layer named(SpeakerId speaker, String name) {
        Map<SpeakerId, String> others = new TreeMap<>(names);
        if (name.isBlank()) {
            others.remove(speaker);
        } else {
            others.put(speaker, name.strip());
        }
        return new Layer(lines, others, hiding);
    }

    Layer hiding(boolean fillers) {
        return new Layer(lines, names, fillers);
    }
}
