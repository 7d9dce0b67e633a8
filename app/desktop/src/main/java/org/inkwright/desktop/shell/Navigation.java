package org.inkwright.desktop.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Knows which place is shown, and the way that led there. For the window's thread.
public final class Navigation {
    private static final int LONGEST = 100;

    private final ReadOnlyObjectWrapper<Place> place =
            new ReadOnlyObjectWrapper<>(new Place.Library());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();

    /// Where the writer is.
    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Where the writer is now.
    public Place place() {
        return place.get();
    }

    /// Whether there was a place before this one.
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Whether the writer came back from somewhere.
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Goes to a place.
    public void go(Place next) {
        if (next.equals(place())) {
            return;
        }
        before.push(place());
        if (before.size() > LONGEST) {
            before.removeLast();
        }
        after.clear();
        show(next);
    }

    /// Takes another place for this one, without a way back to it.
    void replace(Place other) {
        show(other);
    }

    /// Goes back to the place before this one; does nothing at the first.
    public void back() {
        move(before, after);
    }

    /// Goes forward again; does nothing at the last.
    public void forward() {
        move(after, before);
    }

    private void move(Deque<Place> from, Deque<Place> to) {
        if (!from.isEmpty()) {
            to.push(place());
            show(from.pop());
        }
    }

    private void show(Place next) {
        place.set(next);
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }
}
