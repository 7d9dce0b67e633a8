package org.inkwright.desktop.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.StudioEvent;

/// A source in the list, with its state as it changes. For the window's thread.
public final class SourceRow {
    private final Source source;
    private final ReadOnlyObjectWrapper<SourceState> state;
    private SourceFacts facts;

    /// A row.
    public SourceRow(Source source, SourceFacts facts) {
        this.source = source;
        this.facts = facts;
        this.state = new ReadOnlyObjectWrapper<>(facts.state());
    }

    /// What the row shows.
    public Source source() {
        return source;
    }

    /// Where the source is.
    public ReadOnlyObjectProperty<SourceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Where the source is now.
    public SourceState state() {
        return state.get();
    }

    /// What is known of the source now.
    public SourceFacts facts() {
        return facts;
    }

    void apply(StudioEvent event) {
        know(facts.after(event));
    }

    void know(SourceFacts newer) {
        facts = newer;
        state.set(newer.state());
    }
}
