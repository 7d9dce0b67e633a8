package org.inkwright.desktop.write;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.desktop.work.Background;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Support;
import org.inkwright.manuscript.SupportedText;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.studio.Sheet;
import org.jspecify.annotations.Nullable;

/// Where in the recording a paragraph was said, and its sound. For the window's thread.
public final class HeardViewModel {
    private final Texts texts = Texts.of(HeardViewModel.class);
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final WriteViewModel write;
    private final Library library;
    private final PlayerViewModel player;
    private final Background background;
    private int asked;

    /// Looks up what is written in.
    public HeardViewModel(
            WriteViewModel write, Library library, PlayerViewModel player, Background background) {
        this.write = write;
        this.library = library;
        this.player = player;
        this.background = background;
        write.modeProperty().subscribe(mode -> leave());
    }

    /// What is known of a paragraph.
    ///
    /// @param words where it was said, in words
    /// @param time where it was said; null when it rests on nothing that was said
    record Place(String words, @Nullable TimeSpan time) {}

    /// What is known of the chosen paragraph; null while none is chosen.
    ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Whether it sounds.
    ReadOnlyObjectProperty<PlayerViewModel.Mode> soundProperty() {
        return player.modeProperty();
    }

    /// Chooses a paragraph.
    ///
    /// @param text the chapter as it reads now
    /// @param paragraph where the paragraph stands in it
    void choose(String text, TextRange paragraph) {
        Sheet sheet = write.sheet();
        int number = ++asked;
        if (sheet != null) {
            background.<Optional<TimeSpan>>start(
                    "heard",
                    () -> find(sheet, text, paragraph),
                    found -> {
                        if (number == asked) {
                            show(found);
                        }
                    });
        }
    }

    private Optional<TimeSpan> find(Sheet sheet, String text, TextRange paragraph) {
        return library.read(work -> work.drafts().newest(sheet.variant()))
                .map(revision -> revision.text().edited(text))
                .flatMap(supported -> timeOf(supported, paragraph));
    }

    private static Optional<TimeSpan> timeOf(SupportedText text, TextRange paragraph) {
        List<TimeSpan> times =
                text.support().stream()
                        .filter(one -> one.end() > paragraph.from() && one.start() < paragraph.to())
                        .map(Support::span)
                        .map(span -> span.time())
                        .toList();
        return times.stream().reduce(TimeSpan::joinedWith);
    }

    private void show(Optional<TimeSpan> found) {
        place.set(
                found.map(time ->
                                new Place(
                                        texts.text(
                                                "heard.at",
                                                Durations.clock(time.startMillis()),
                                                Durations.clock(time.endMillis())),
                                        time))
                        .orElseGet(() -> new Place(texts.text("heard.nowhere"), null)));
    }

    /// Plays what was said, or falls silent.
    void turn() {
        Place chosen = place.get();
        TimeSpan time = chosen == null ? null : chosen.time();
        if (player.isPlaying()) {
            player.pause();
        } else if (time != null) {
            player.playFrom(time.startMillis());
        }
    }

    /// Puts the chosen paragraph away.
    void leave() {
        asked++;
        place.set(null);
    }
}
