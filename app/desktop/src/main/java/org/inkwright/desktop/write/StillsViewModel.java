package org.inkwright.desktop.write;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.work.Background;
import org.inkwright.media.Still;
import org.inkwright.studio.Illustrating;
import org.inkwright.studio.Sheet;
import org.jspecify.annotations.Nullable;

/// Pictures out of the recording, taken where the chapter was said. For the window's thread.
final class StillsViewModel {
    private final Texts texts = Texts.of(StillsViewModel.class);
    private final SourceWords why = new SourceWords();
    private final ObservableList<Still> stills = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final WriteViewModel write;
    private final Illustrating illustrating;
    private final Background background;
    private final Taker taker;
    private Illustrating.@Nullable Offered offered;

    /// Pictures for the chapter on the desk.
    ///
    /// @param taker puts a picture into the text
    StillsViewModel(
            WriteViewModel write, Illustrating illustrating, Background background, Taker taker) {
        this.write = write;
        this.illustrating = illustrating;
        this.background = background;
        this.taker = taker;
        write.modeProperty()
                .subscribe(mode -> {
                    if (mode.opened()) {
                        stills.clear();
                        words.set("");
                    }
                });
    }

    /// Puts a picture into a text.
    @FunctionalInterface
    interface Taker {
        /// Puts it there.
        ///
        /// @param sheet the chapter for which it was taken
        /// @param address what the text calls it
        void put(Sheet sheet, String address);
    }

    /// Whether the film is being looked at.
    enum State {
        IDLE,
        LOOKING
    }

    /// The pictures to choose from. The view must not change them.
    ObservableList<Still> stills() {
        return stills;
    }

    /// What happens, or what is wrong; empty when there is nothing to say.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What a picture is called by those who cannot see it.
    String name(Still still) {
        return still.time() == null
                ? texts.text("stills.cover")
                : texts.text("stills.at", Durations.clock(still.time().toMillis()));
    }

    /// What it is called in the library.
    private String title(String recording, Still still) {
        return still.time() == null
                ? texts.text("stills.title.cover", recording)
                : texts.text("stills.title", recording, Durations.clock(still.time().toMillis()));
    }

    /// Looks for pictures.
    void look() {
        Sheet sheet = write.sheet();
        if (sheet == null || state.get() == State.LOOKING) {
            return;
        }
        state.set(State.LOOKING);
        stills.clear();
        words.set(texts.text("stills.looking"));
        background.start(
                "stills",
                () -> found(sheet),
                offer -> {
                    state.set(State.IDLE);
                    if (sheet.equals(write.sheet())) {
                        show(offer);
                    }
                });
    }

    private Illustrating.Offer found(Sheet sheet) {
        try {
            return illustrating.stills(sheet.draft(), sheet.chapter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Illustrating.Refused("stills.broke-off");
        }
    }

    private void show(Illustrating.Offer offer) {
        switch (offer) {
            case Illustrating.Offered found -> {
                offered = found;
                stills.setAll(found.stills());
                words.set(texts.text("stills.found"));
            }
            case Illustrating.Refused(String code) -> words.set(why.why(code));
        }
    }

    /// Keeps a picture with the draft and puts it into the text.
    void take(Still still) {
        Sheet sheet = write.sheet();
        Illustrating.Offered from = offered;
        if (sheet == null || from == null) {
            return;
        }
        String title = title(from.recording().title(), still);
        background.start(
                "picture",
                () -> illustrating.take(from, still, title),
                came -> {
                    switch (came) {
                        case Illustrating.Made(String address) -> taker.put(sheet, address);
                        case Illustrating.Refused(String code) -> words.set(why.why(code));
                    }
                });
    }
}
