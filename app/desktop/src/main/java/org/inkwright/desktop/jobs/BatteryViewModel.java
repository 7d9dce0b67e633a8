package org.inkwright.desktop.jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.inkwright.desktop.work.Background;
import org.inkwright.studio.BatteryRule;
import org.inkwright.studio.Feed;
import org.inkwright.studio.StudioEvent;

/// Whether long work waits while the machine lives on its battery. For the window's thread.
public final class BatteryViewModel {
    private final BooleanProperty waits = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper();
    private final BatteryRule rule;
    private final Background background;

    /// The rule as it is kept.
    ///
    /// @param feed tells on the window's thread
    public BatteryViewModel(BatteryRule rule, Feed feed, Background background) {
        this.rule = rule;
        this.background = background;
        feed.subscribe(event -> {
            if (event instanceof StudioEvent.BatteryHold(boolean now)) {
                holding.set(now);
            }
        });
        background.start("battery", () -> new Kept(rule.waits(), rule.holding()), this::begin);
    }

    private record Kept(boolean waits, boolean holding) {}

    private void begin(Kept kept) {
        waits.set(kept.waits());
        holding.set(kept.holding());
        waits.addListener((at, before, now) -> keep());
    }

    private void keep() {
        boolean wait = waits.get();
        background.run("battery", wait ? rule::waitForMains : rule::goOn, () -> {});
    }

    /// Whether it waits; setting it keeps it.
    public BooleanProperty waitsProperty() {
        return waits;
    }

    /// Whether something waits for the mains at the moment.
    public ReadOnlyBooleanProperty holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    /// Lets the work go on on the battery.
    void goOn() {
        waits.set(false);
    }
}
