package org.inkwright.desktop.library;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.inkwright.manuscript.Source;
import org.inkwright.studio.StudioEvent;

/// A source in the list, with its state as it changes. For the window's thread.
public final class SourceRow {
    private final ReadOnlyStringWrapper title;
    private Source source;
    private final ReadOnlyObjectWrapper<SourceState> state;
    private SourceFacts facts;

    /// A row.
    public SourceRow(Source source, SourceFacts facts) {
        this.source = source;
        this.title = new ReadOnlyStringWrapper(source.title());
        this.facts = facts;
        this.state = new ReadOnlyObjectWrapper<>(facts.state());
    }

    /// What the row shows.
    public Source source() {
        return source;
    }

    /// What the source is called.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
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

    /// The source as it was read last: it may have another title.
    void know(Source newer) {
        source = newer;
        title.set(newer.title());
    }

    void know(SourceFacts newer) {
        facts = newer;
        state.set(newer.state());
    }
}
