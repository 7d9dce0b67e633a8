package org.inkwright.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.ItemKind;
import org.inkwright.manuscript.ItemRef;
import org.junit.jupiter.api.Test;

/// Pictures stand among what is heard and written, and leave it on the desk.
class PicturesInTheListTest {
    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final List<Note> notes = new ArrayList<>();

    @Test
    void aPictureHasARowOfItsOwnWithItsSize() {
        studio.pictures.keep(Path.of("hive.png"));
        ItemRow row = FakeStudio.list(studio, background).rows().getFirst();
        assertNull(row.source());
        assertNotNull(row.picture());
        assertEquals("picture · 640 × 480 pixels", new ItemWords().line(row, null));
    }

    @Test
    void whoOpensTheProgramGoesOnWithAText() {
        new SampleStory(studio, "Talk").added();
        studio.pictures.keep(Path.of("hive.png"));
        LibraryViewModel model = FakeStudio.list(studio, background);
        assertEquals("hive", model.rows().getFirst().item().title(), "it came last");
        assertEquals("Talk", title(model.selectedProperty().get()));
    }

    @Test
    void aLibraryOfPicturesShowsOne() {
        studio.pictures.keep(Path.of("hive.png"));
        LibraryViewModel model = FakeStudio.list(studio, background);
        assertEquals(LibraryViewModel.Mode.FULL, model.modeProperty().get());
        assertEquals("hive", title(model.selectedProperty().get()));
        assertNull(model.onDeskProperty().get());
    }

    @Test
    void aPictureThatIsLookedAtLeavesTheTextOnTheDesk() {
        new SampleStory(studio, "Talk").added();
        studio.pictures.keep(Path.of("hive.png"));
        LibraryViewModel model = FakeStudio.list(studio, background);
        model.select(new ItemRef.OfPicture(studio.library.pictures.kept.getFirst().id()));
        assertEquals("hive", title(model.selectedProperty().get()));
        assertEquals("Talk", title(model.onDeskProperty().get()));
    }

    @Test
    void aSourceThatIsThrownAwayLeavesTheDeskWhileAPictureIsLookedAt() {
        new SampleStory(studio, "Old").added();
        new SampleStory(studio, "Talk").added();
        studio.pictures.keep(Path.of("hive.png"));
        LibraryViewModel model = FakeStudio.list(studio, background);
        ItemRow talk = Objects.requireNonNull(model.onDeskProperty().get());
        model.select(new ItemRef.OfPicture(studio.library.pictures.kept.getFirst().id()));
        shelf(model).discard(talk);
        assertEquals("Old", title(model.onDeskProperty().get()));
        assertEquals("hive", title(model.selectedProperty().get()));
    }

    @Test
    void aPictureIsThrownAwayAndBroughtBackByItsNote() {
        new SampleStory(studio, "Talk").added();
        studio.pictures.keep(Path.of("hive.png"));
        LibraryViewModel model = FakeStudio.list(studio, background);
        ItemRow hive = model.rows().getFirst();
        model.selectedProperty().set(hive);
        shelf(model).discard(hive);
        assertEquals("Talk", title(model.selectedProperty().get()));
        assertEquals("“hive” is in the trash.", notes.getFirst().title());
        Objects.requireNonNull(notes.getFirst().action()).run().run();
        assertEquals(2, FakeStudio.list(studio, background).rows().size());
    }

    @Test
    void onlyPicturesCanBeAskedFor() {
        new SampleStory(studio, "Talk").added();
        studio.pictures.keep(Path.of("hive.png"));
        LibraryViewModel model = FakeStudio.list(studio, background);
        model.filter().kinds().add(ItemKind.PICTURE);
        assertEquals(List.of("hive"), model.rows().stream().map(this::title).toList());
        assertEquals("Pictures", model.filter().chips().getFirst().words());
    }

    private String title(ItemRow row) {
        return row.item().title();
    }

    private ShelfViewModel shelf(LibraryViewModel model) {
        return new ShelfViewModel(model, studio.library, studio.shelves(), background, notes::add);
    }
}
