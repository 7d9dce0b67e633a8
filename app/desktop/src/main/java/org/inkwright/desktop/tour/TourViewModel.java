package org.inkwright.desktop.tour;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Library;

/// Three cards for somebody who opens the program for the first time. They can be left at any card
/// and do not come back by themselves. For the window's thread.
public final class TourViewModel {
    private static final String SEEN = "desktop.tour";

    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.UNKNOWN);
    private final ReadOnlyIntegerWrapper card = new ReadOnlyIntegerWrapper();
    private final Library library;
    private final Background background;

    /// A tour that looks whether it was seen already.
    public TourViewModel(Library library, Background background) {
        this.library = library;
        this.background = background;
        background.start("tour", this::seen, seen -> mode.set(seen ? Mode.OVER : Mode.ON));
    }

    /// Whether the cards are shown.
    public enum Mode {
        /// Nobody knows yet whether they were seen.
        UNKNOWN,
        /// They are shown.
        ON,
        /// They were seen or left.
        OVER
    }

    /// What the cards are about, in order.
    public enum Card {
        BEGIN,
        LISTEN,
        WRITE
    }

    /// Whether the cards are shown.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Which card is shown, from 0.
    public ReadOnlyIntegerProperty cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// The card that is shown.
    public Card card() {
        return List.of(Card.values()).get(card.get());
    }

    /// Whether it is the last card.
    public boolean atLast() {
        return card.get() == Card.values().length - 1;
    }

    /// Shows the next card; after the last the tour is over.
    public void next() {
        if (atLast()) {
            leave();
        } else {
            card.set(card.get() + 1);
        }
    }

    /// Shows the card before.
    public void back() {
        card.set(Math.max(0, card.get() - 1));
    }

    /// Shows the cards again, from the first.
    public void again() {
        card.set(0);
        mode.set(Mode.ON);
    }

    /// Ends the tour for good.
    public void leave() {
        if (mode.get() == Mode.OVER) {
            return;
        }
        mode.set(Mode.OVER);
        background.start(
                "tour",
                () ->
                        library.write(work -> {
                            work.settings().put(SEEN, "seen");
                            return SEEN;
                        }),
                kept -> {});
    }

    private boolean seen() {
        return library.read(work -> work.settings().value(SEEN).isPresent());
    }
}
