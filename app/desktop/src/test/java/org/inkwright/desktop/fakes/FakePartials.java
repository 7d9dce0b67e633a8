package org.inkwright.desktop.fakes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Partial;
import org.inkwright.manuscript.Partials;
import org.inkwright.manuscript.VariantId;

/// What text models left unfinished, in memory.
public final class FakePartials implements Partials {
    private final Map<VariantId, Partial> kept = new LinkedHashMap<>();

    @Override
    public void keep(Partial partial) {
        kept.put(partial.variant(), partial);
    }

    @Override
    public Optional<Partial> of(VariantId variant) {
        return Optional.ofNullable(kept.get(variant));
    }

    @Override
    public List<Partial> of(DraftId draft) {
        return List.copyOf(kept.values());
    }

    @Override
    public void drop(VariantId variant) {
        kept.remove(variant);
    }
}
