package org.inkwright.desktop.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.junit.jupiter.api.Test;

class TourViewModelTest {
    private final FakeStudio studio = new FakeStudio();

    @Test
    void isShownOnceAndNotAgainAfterItWasLeft() {
        studio.library.settings.clear();
        TourViewModel first = tour();
        assertEquals(TourViewModel.Mode.ON, first.modeProperty().get());
        first.leave();
        assertEquals(TourViewModel.Mode.OVER, first.modeProperty().get());
        assertEquals(TourViewModel.Mode.OVER, tour().modeProperty().get());
    }

    @Test
    void goesThroughTheCardsAndEndsAfterTheLast() {
        studio.library.settings.clear();
        TourViewModel tour = tour();
        tour.back();
        assertEquals(TourViewModel.Card.BEGIN, tour.card());
        tour.next();
        tour.next();
        assertEquals(TourViewModel.Card.WRITE, tour.card());
        tour.back();
        assertEquals(TourViewModel.Card.LISTEN, tour.card());
        tour.next();
        tour.next();
        assertEquals(TourViewModel.Mode.OVER, tour.modeProperty().get());
    }

    @Test
    void canBeSeenAgainFromTheFirstCard() {
        TourViewModel tour = tour();
        tour.again();
        assertEquals(TourViewModel.Mode.ON, tour.modeProperty().get());
        assertEquals(TourViewModel.Card.BEGIN, tour.card());
    }

    private TourViewModel tour() {
        return new TourViewModel(studio.library, new CallingThread());
    }
}
