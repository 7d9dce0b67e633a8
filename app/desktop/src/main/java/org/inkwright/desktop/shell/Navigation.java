package org.inkwright.desktop.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Knows which place is shown. For the window's thread.
public final class Navigation {
    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place.Library());

    /// Where the writer is.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Where the writer is now.
    public Place place() {
        return place.get();
    }

    /// Goes to a place.
    public void go(Place next) {
        place.set(next);
    }
}
