package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.media.Still;
import org.inkwright.studio.Illustrating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StillsViewModelTest {
    private static final Still EARLY =
            new Still(Duration.ofSeconds(83), 1280, 720, new byte[] {1, 2});
    private static final Still COVER = new Still(null, 600, 600, new byte[] {3});

    private final OpenDraft on =
            new OpenDraft(List.of("I keep four hives.", "So."), "Bees", "Bread")
                    .written("I keep four hives.", "So.");
    private final List<String> put = new ArrayList<>();
    private final StillsViewModel model =
            new StillsViewModel(
                    on.write,
                    on.studio.illustrating,
                    on.background,
                    (sheet, address) -> put.add(sheet.chapter() + " " + address));

    @BeforeEach
    void openChapter() {
        on.open(0);
        on.studio.illustrating.offer =
                new Illustrating.Offered(
                        on.studio.library.sources.getFirst(), List.of(EARLY, COVER));
    }

    @Test
    void picturesOfTheFilmAreOfferedAndOneIsTaken() {
        model.look();
        assertEquals(
                List.of("Picture at 1:23", "Cover"),
                model.stills().stream().map(model::name).toList());
        model.take(EARLY);
        assertEquals(List.of(on.chapter(0) + " pictures/hives.png"), put);
        String talk = on.studio.library.sources.getFirst().title();
        assertEquals(List.of("Still of " + talk + " at 1:23"), on.studio.illustrating.titles);
    }

    @Test
    void whatCannotBeOfferedIsSaidInASentence() {
        on.studio.illustrating.offer = new Illustrating.Refused("stills.no-film");
        model.look();
        assertEquals(List.of(), model.stills());
        assertTrue(model.wordsProperty().get().startsWith("This recording has no film"));
    }

    @Test
    void picturesOfOneChapterAreNotOfferedForAnother() {
        model.look();
        on.open(1);
        assertEquals(List.of(), model.stills());
        on.background.hold();
        model.look();
        on.open(0);
        on.background.letGo();
        assertEquals(List.of(), model.stills(), "what was found for the chapter before");
        assertEquals(StillsViewModel.State.IDLE, model.stateProperty().get());
    }

    @Test
    void aPictureThatCannotBeKeptIsSaidAndNotPut() {
        model.look();
        on.studio.illustrating.picture = new Illustrating.Refused("picture.not-kept");
        model.take(EARLY);
        assertEquals(List.of(), put);
        assertTrue(model.wordsProperty().get().startsWith("The picture could not be kept"));
    }
}
