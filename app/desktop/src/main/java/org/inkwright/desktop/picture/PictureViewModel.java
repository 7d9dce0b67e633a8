package org.inkwright.desktop.picture;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.Times;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.KeptPicture;
import org.inkwright.manuscript.KeptPicture.Origin;
import org.inkwright.manuscript.KeptPictures;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.PictureFile;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.UnitOfWork;
import org.inkwright.studio.Feed;
import org.inkwright.studio.Pictures;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// A picture of the library: what is known of it, and the drafts that show it. For the window's
/// thread.
public final class PictureViewModel {
    private static final int LONGEST = 40;

    private final Texts texts = Texts.of(PictureViewModel.class);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Nothing());
    private final Shelf shelf;
    private final Background background;
    private final Desk desk;
    private @Nullable PictureId wanted;

    /// No picture.
    public PictureViewModel(Shelf shelf, Feed feed, Background background, Desk desk) {
        this.shelf = shelf;
        this.background = background;
        this.desk = desk;
        feed.subscribe(event -> {
            if (event instanceof StudioEvent.LibraryTidied) {
                refresh();
            }
        });
    }

    /// Where pictures are.
    ///
    /// @param library knows what they are
    /// @param pictures has their files
    /// @param zone in which times are told
    public record Shelf(Library library, Pictures pictures, ZoneId zone) {}

    /// What is on the desk beside the picture.
    ///
    /// @param chapter the title of the chapter that is open; empty while none is
    /// @param insert puts a picture into it: first what the picture shows, then its address
    /// @param open shows a draft
    public record Desk(
            ObservableValue<String> chapter,
            BiConsumer<String, String> insert,
            Consumer<DraftId> open) {}

    /// What is seen.
    public sealed interface State {}

    /// No picture.
    public record Nothing() implements State {}

    /// A picture.
    ///
    /// @param file where it is; empty when the file is gone
    /// @param origin where it came from, in words
    /// @param drafts that show it, the one that changed last first
    public record Shown(
            KeptPicture picture,
            Optional<Path> file,
            String origin,
            List<KeptPictures.Shown> drafts)
            implements State {
        public Shown {
            drafts = List.copyOf(drafts);
        }
    }

    /// What is seen.
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The words of the button that puts the picture into the open chapter.
    ObservableValue<String> insertWords() {
        return desk.chapter().map(title -> texts.text("picture.insert", shortened(title)));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST).strip() + "…";
    }

    /// Whether there is a picture and a chapter for it.
    ObservableValue<Boolean> insertable() {
        return Bindings.createObjectBinding(
                () -> !desk.chapter().getValue().isEmpty() && state.get() instanceof Shown,
                desk.chapter(),
                state);
    }

    /// Shows a picture.
    ///
    /// @param picture null for none
    public void open(@Nullable PictureId picture) {
        wanted = picture;
        if (picture == null) {
            state.set(new Nothing());
        }
        refresh();
    }

    /// Reads anew what is known of the picture.
    public void refresh() {
        PictureId id = wanted;
        if (id == null) {
            return;
        }
        background.<Optional<Shown>>start(
                "picture-facts",
                () -> shelf.library().read(unit -> shown(unit, id)),
                found -> {
                    if (id.equals(wanted)) {
                        state.set(found.<State>map(shown -> shown).orElseGet(Nothing::new));
                    }
                });
    }

    private Optional<Shown> shown(UnitOfWork unit, PictureId id) {
        return unit.pictures()
                .picture(id)
                .map(picture ->
                        new Shown(
                                picture,
                                shelf.pictures().file(picture.file().address()),
                                origin(unit, picture.origin()),
                                unit.pictures().shownIn(picture.file().address())));
    }

    private String origin(UnitOfWork unit, Origin origin) {
        return switch (origin) {
            case Origin.OfFile(String name) -> texts.text("origin.file", name);
            case Origin.Pasted() -> texts.text("origin.pasted");
            case Origin.OfRecording(SourceId recording, Duration moment) ->
                    unit.sources()
                            .source(recording)
                            .map(source -> origin(source, moment))
                            .orElseGet(() -> texts.text("origin.recording-gone"));
            case Origin.OfModel(String model) -> texts.text("origin.model", model);
            case Origin.Unknown() -> texts.text("origin.unknown");
        };
    }

    private String origin(Source recording, @Nullable Duration moment) {
        return moment == null
                ? texts.text("origin.cover", recording.title())
                : texts.text(
                        "origin.recording", recording.title(), Durations.clock(moment.toMillis()));
    }

    /// How large it is, in a line.
    String line(KeptPicture picture) {
        PictureFile file = picture.file();
        long kilobytes = Math.max(1, Math.round(file.sizeBytes() / 1000.0));
        String size =
                kilobytes < 1000
                        ? texts.text("size.kb", kilobytes)
                        : texts.text("size.mb", kilobytes / 1000.0);
        return file.width() == 0
                ? texts.text("picture.unsized", size)
                : texts.text("picture.line", file.width(), file.height(), size);
    }

    /// When it came, in words.
    String added(KeptPicture picture) {
        return texts.text("picture.added", Times.in(shelf.zone()).format(picture.addedAt()));
    }

    /// Puts the picture into the open chapter, with the words that a draft has for it already.
    void insert() {
        if (insertable().getValue() && state.get() instanceof Shown shown) {
            String words =
                    shown.drafts().stream()
                            .map(KeptPictures.Shown::altText)
                            .filter(alt -> !alt.isEmpty())
                            .findFirst()
                            .orElse("");
            desk.insert().accept(words, shown.picture().file().address());
        }
    }

    /// Shows a draft.
    void open(KeptPictures.Shown draft) {
        desk.open().accept(draft.draft());
    }
}
