package org.inkwright.desktop.commission;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.inkwright.generation.steps.Form;
import org.inkwright.generation.steps.PointOfView;
import org.inkwright.generation.steps.StyleCard;
import org.inkwright.generation.steps.TextLength;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.studio.Commission;
import org.inkwright.studio.EngineChoice;

/// What the writer wishes of a text, as it is filled in. For the window's thread.
final class Wishes {
    private static final int LONGEST = 4_000;
    static final int SHORTEST_FILM = 5;
    private static final int USUAL_FILM = 60;

    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ARTICLE);
    private final ObjectProperty<TextLength> length = new SimpleObjectProperty<>(TextLength.MEDIUM);
    private final ObjectProperty<PointOfView> view =
            new SimpleObjectProperty<>(PointOfView.AS_SPOKEN);
    private final ObjectProperty<Form.Platform> platform =
            new SimpleObjectProperty<>(Form.Platform.YOUTUBE_SHORTS);
    private final IntegerProperty variants = new SimpleIntegerProperty(1);
    private final IntegerProperty seconds = new SimpleIntegerProperty(USUAL_FILM);
    private final StringProperty tone = new SimpleStringProperty("");
    private final StringProperty audience = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("");
    private final StringProperty style = new SimpleStringProperty("");
    private final StringProperty banned = new SimpleStringProperty("");
    private final StringProperty host = new SimpleStringProperty("");
    private final StringProperty guest = new SimpleStringProperty("");

    /// What becomes of wishes.
    sealed interface Order {}

    /// They can be fulfilled.
    record Ready(Commission commission) implements Order {}

    /// Something is missing.
    ///
    /// @param key of the sentence that says what
    record Lacking(String key) implements Order {}

    ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /// How long a chapter is.
    ObjectProperty<TextLength> lengthProperty() {
        return length;
    }

    /// Who speaks.
    ObjectProperty<PointOfView> viewProperty() {
        return view;
    }

    /// Where a film is shown.
    ObjectProperty<Form.Platform> platformProperty() {
        return platform;
    }

    /// How long a film is.
    IntegerProperty secondsProperty() {
        return seconds;
    }

    /// How often each chapter is written.
    IntegerProperty variantsProperty() {
        return variants;
    }

    StringProperty toneProperty() {
        return tone;
    }

    StringProperty audienceProperty() {
        return audience;
    }

    /// ISO 639-1 code of the language to write in; empty for the one that was spoken.
    StringProperty languageProperty() {
        return language;
    }

    /// How the writer writes: in words, or a sample.
    StringProperty styleProperty() {
        return style;
    }

    /// Phrases that must not occur, one a line or between semicolons.
    StringProperty bannedProperty() {
        return banned;
    }

    /// Who asks in a podcast.
    StringProperty hostProperty() {
        return host;
    }

    /// Who tells in a podcast.
    StringProperty guestProperty() {
        return guest;
    }

    /// What is to be written by a model.
    Order by(EngineChoice engine) {
        String asks = host.get().strip();
        String tells = guest.get().strip();
        if (kind.get() == Kind.PODCAST
                && (asks.isEmpty() || tells.isEmpty() || asks.equals(tells))) {
            return new Lacking("commission.two-names");
        }
        return new Ready(new Commission(engine, form(asks, tells), writing(), variants.get()));
    }

    private Form form(String asks, String tells) {
        return switch (kind.get()) {
            case ARTICLE -> new Form.Article();
            case NEWSLETTER -> new Form.Newsletter();
            case SHOW_NOTES -> new Form.ShowNotes();
            case SUMMARY -> new Form.Summary();
            case PODCAST -> new Form.Podcast(asks, tells);
            case REEL ->
                    new Form.Reel(
                            platform.get(),
                            Math.clamp(seconds.get(), SHORTEST_FILM, platform.get().mostSeconds()));
        };
    }

    /// How the writer writes.
    StyleCard card() {
        return new StyleCard(style.get().strip(), Arrays.asList(banned.get().split("[;\\n]")));
    }

    private WritingWishes writing() {
        return WritingWishes.in(language.get())
                .inTone(tone.get().strip())
                .forReaders(audience.get().strip())
                .ofLength(length.get())
                .seenAs(view.get())
                .inStyle(card());
    }

    /// Calls back after each change.
    void onChange(Runnable listener) {
        all().values()
                .forEach(property -> property.addListener((at, before, now) -> listener.run()));
    }

    private Map<String, Property<?>> all() {
        Map<String, Property<?>> all = new LinkedHashMap<>();
        all.put("form", kind);
        all.put("length", length);
        all.put("view", view);
        all.put("platform", platform);
        all.put("seconds", seconds);
        all.put("variants", variants);
        words().forEach(all::put);
        return all;
    }

    private Map<String, StringProperty> words() {
        Map<String, StringProperty> words = new LinkedHashMap<>();
        words.put("tone", tone);
        words.put("audience", audience);
        words.put("language", language);
        words.put("style", style);
        words.put("banned", banned);
        words.put("host", host);
        words.put("guest", guest);
        return words;
    }

    /// The wishes as texts by name, to be kept until the next time.
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        all().forEach((name, property) -> kept.put(name, text(property.getValue())));
        return kept;
    }

    private static String text(Object value) {
        String text = value instanceof Enum<?> one ? one.name() : String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /// The names under which wishes are kept.
    List<String> names() {
        return List.copyOf(all().keySet());
    }

    /// Brings back what was kept; what cannot be read stays as usual.
    void restore(Map<String, String> kept) {
        words().forEach((name, property) -> on(kept, name, property::set));
        on(kept, "form", text -> choose(Kind.values(), text, kind));
        on(kept, "length", text -> choose(TextLength.values(), text, length));
        on(kept, "view", text -> choose(PointOfView.values(), text, view));
        on(kept, "platform", text -> choose(Form.Platform.values(), text, platform));
        on(kept, "seconds", text -> seconds.set(number(text, SHORTEST_FILM, seconds.get())));
        on(
                kept,
                "variants",
                text -> variants.set(Math.min(number(text, 1, 1), Commission.MOST_VARIANTS)));
    }

    private static void on(Map<String, String> kept, String name, Consumer<String> take) {
        String text = kept.get(name);
        if (text != null) {
            take.accept(text);
        }
    }

    private static <E extends Enum<E>> void choose(
            E[] choices, String name, ObjectProperty<E> property) {
        Arrays.stream(choices)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .ifPresent(property::set);
    }

    private static int number(String text, int least, int otherwise) {
        return text.matches("\\d{1,4}") ? Math.max(least, Integer.parseInt(text)) : otherwise;
    }
}
