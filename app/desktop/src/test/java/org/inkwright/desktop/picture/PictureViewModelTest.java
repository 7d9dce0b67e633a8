package org.inkwright.desktop.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.ItemRef;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPicture.Origin;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Pictures;
import org.junit.jupiter.api.Test;

class PictureViewModelTest {
    private static final DraftId DRAFT = new DraftId(new UUID(7, 7));

    private final FakeStudio studio = new FakeStudio();
    private final CallingThread background = new CallingThread();
    private final SimpleStringProperty chapter = new SimpleStringProperty("");
    private final List<String> inserted = new ArrayList<>();
    private final List<DraftId> opened = new ArrayList<>();
    private final PictureViewModel model =
            new PictureViewModel(
                    new PictureViewModel.Shelf(studio.library, studio.pictures, ZoneOffset.UTC),
                    studio.feed,
                    background,
                    new PictureViewModel.Desk(
                            chapter,
                            (words, address) -> inserted.add(words + "|" + address),
                            opened::add));

    @Test
    void whatIsKnownOfAPictureIsSaid() {
        KeptPicture hive = kept(new Origin.OfFile("hive.png"));
        studio.pictures.files.put(hive.file().address(), Path.of("/there/a.png"));
        model.open(hive.id());
        assertEquals("From the file hive.png", shown().origin());
        assertEquals(Optional.of(Path.of("/there/a.png")), shown().file());
        assertEquals("Picture · 640 × 480 pixels · 123 kB", model.line(hive));
        var large = new PictureFile(hive.file().address(), 0, 0, 3_400_000);
        var bare = new KeptPicture(hive.id(), "x", large, hive.origin(), hive.addedAt());
        assertEquals("Picture · 3.4 MB", model.line(bare));
    }

    @Test
    void eachOriginHasItsWords() {
        SampleStory story = new SampleStory(studio, "Talk").added();
        SourceId talk = story.source().id();
        assertEquals("Pasted from the clipboard", origin(new Origin.Pasted()));
        assertEquals(
                "Taken from “Talk” at 1:23",
                origin(new Origin.OfRecording(talk, Duration.ofSeconds(83))));
        assertEquals("The cover of “Talk”", origin(new Origin.OfRecording(talk, null)));
        assertEquals("Made by painter-1", origin(new Origin.OfModel("painter-1")));
        assertEquals("It was here before pictures were listed", origin(new Origin.Unknown()));
        var gone = new SourceId(new UUID(1, 1));
        assertEquals(
                "Taken from a recording that is not in the library any more",
                origin(new Origin.OfRecording(gone, null)));
    }

    @Test
    void itGoesIntoTheOpenChapterWithTheWordsThatADraftHasForIt() {
        KeptPicture hive = kept(new Origin.Pasted());
        model.open(hive.id());
        model.insert();
        assertEquals(List.of(), inserted, "no chapter is open");
        assertFalse(model.insertable().getValue());

        chapter.set("Moving the hives");
        assertEquals("Insert into “Moving the hives”", model.insertWords().getValue());
        model.insert();
        studio.library.pictures.shown.put(
                hive.file().address(),
                List.of(
                        new KeptPictures.Shown(new DraftId(new UUID(7, 8)), "Bread", ""),
                        new KeptPictures.Shown(DRAFT, "Bees", "Four hives")));
        model.refresh();
        model.insert();
        String address = hive.file().address();
        assertEquals(List.of("|" + address, "Four hives|" + address), inserted);
    }

    @Test
    void aDraftThatShowsItIsOneClickAway() {
        KeptPicture hive = kept(new Origin.Pasted());
        var bees = new KeptPictures.Shown(DRAFT, "Bees", "");
        studio.library.pictures.shown.put(hive.file().address(), List.of(bees));
        model.open(hive.id());
        assertEquals(List.of(bees), shown().drafts());
        model.open(bees);
        assertEquals(List.of(DRAFT), opened);
    }

    @Test
    void anotherTitleIsSeenAtOnceAndADeletedPictureIsGone() {
        KeptPicture hive = kept(new Origin.Pasted());
        model.open(hive.id());
        var ref = new ItemRef.OfPicture(hive.id());
        studio.shelves().rename(ref, "Home");
        assertEquals("Home", shown().picture().title());
        studio.shelves().discard(ref);
        studio.shelves().emptyTrash();
        model.refresh();
        assertInstanceOf(PictureViewModel.Nothing.class, model.stateProperty().get());
    }

    @Test
    void whatWasReadOfThePictureBeforeIsNotShown() {
        PictureId first = kept(new Origin.Pasted()).id();
        PictureId second = kept(new Origin.OfModel("m")).id();
        background.hold();
        model.open(first);
        model.open(second);
        background.letGo();
        assertEquals(second, shown().picture().id());
        model.open((PictureId) null);
        assertInstanceOf(PictureViewModel.Nothing.class, model.stateProperty().get());
    }

    private String origin(Origin origin) {
        model.open(kept(origin).id());
        return shown().origin();
    }

    private PictureViewModel.Shown shown() {
        return assertInstanceOf(PictureViewModel.Shown.class, model.stateProperty().get());
    }

    private KeptPicture kept(Origin origin) {
        var kept = studio.pictures.keep(new byte[] {1}, new Pictures.Label("hive", origin));
        return assertInstanceOf(Pictures.Kept.Stored.class, kept).picture();
    }
}
