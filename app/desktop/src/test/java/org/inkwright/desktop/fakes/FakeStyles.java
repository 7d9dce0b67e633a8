package org.inkwright.desktop.fakes;

import java.util.List;
import java.util.TreeMap;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.manuscript.DraftId;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.StyleCards;

/// Style cards in memory; what is made is what a test names.
public final class FakeStyles implements StyleCards {
    public final TreeMap<String, Named> kept = new TreeMap<>();
    public Made made = new Refused("style.too-short", 0);

    @Override
    public List<Named> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public void keep(String name, StyleCard card) {
        kept.put(name, new Named(name, card));
    }

    @Override
    public void forget(String name) {
        kept.remove(name);
    }

    @Override
    public Made measured(Material material) {
        return made;
    }

    @Override
    public Made described(DraftId at, Material material, EngineChoice engine, StopSignal stop) {
        return made;
    }
}
