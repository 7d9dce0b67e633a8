package org.inkwright.desktop.fakes;

import java.time.Instant;
import java.util.List;
import org.inkwright.manuscript.ModelUse;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Usage;
import org.inkwright.manuscript.UsageEvent;
import org.inkwright.manuscript.UsageKind;

/// Metered acts in a list.
///
/// @param used filled as things are used
record FakeUsage(List<UsageEvent> used) implements Usage {
    @Override
    public void add(UsageEvent event) {
        used.add(event);
    }

    @Override
    public void add(ModelUse use) {
        throw new UnsupportedOperationException("no window has a text model yet");
    }

    @Override
    public List<ModelUse> models(Instant from, Instant to) {
        return List.of();
    }

    @Override
    public long total(UsageKind kind, Instant from, Instant to) {
        return used.stream()
                .filter(event -> event.kind() == kind)
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(to))
                .mapToLong(UsageEvent::amount)
                .sum();
    }

    @Override
    public List<UsageEvent> of(RunId run) {
        return used.stream().filter(event -> event.run().equals(run)).toList();
    }
}
