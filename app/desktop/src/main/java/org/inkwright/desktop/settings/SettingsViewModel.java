package org.inkwright.desktop.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.Settings;

/// The writer's choices: how bright the window is, how large its text, whether things may move. For
/// the window's thread.
public final class SettingsViewModel {
    private static final String THEME = "desktop.theme";
    private static final String SIZE = "desktop.text-size";
    private static final String TYPOGRAPHY = "desktop.typography";
    private static final String MOTION = "desktop.motion";
    private static final int USUAL = 100;

    /// The smallest text, in percent.
    public static final int SMALLEST = 80;

    /// The largest text, in percent.
    public static final int LARGEST = 200;

    private static final int STEP = 10;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
    private final IntegerProperty textSize = new SimpleIntegerProperty(USUAL);
    private final ObjectProperty<Motion> motion = new SimpleObjectProperty<>(Motion.SYSTEM);
    private final BooleanProperty typography = new SimpleBooleanProperty(true);
    private final Map<String, String> newest = new ConcurrentHashMap<>();
    private final Library library;
    private final Background background;

    /// The choices as they are kept.
    public SettingsViewModel(Library library, Background background) {
        this.library = library;
        this.background = background;
        background.start("settings", this::read, this::begin);
    }

    /// How bright the window is; setting it keeps it.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// How large the window's text is, in percent of its usual size, from [#SMALLEST] to
    /// [#LARGEST]; setting it keeps it.
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /// Whether things may move; setting it keeps it.
    public ObjectProperty<Motion> motionProperty() {
        return motion;
    }

    /// Whether typed quotation marks and dashes become those of the language; setting it keeps it.
    public BooleanProperty typographyProperty() {
        return typography;
    }

    /// Makes the text a step larger.
    public void larger() {
        textSize.set(Math.min(LARGEST, textSize.get() + STEP));
    }

    /// Makes the text a step smaller.
    public void smaller() {
        textSize.set(Math.max(SMALLEST, textSize.get() - STEP));
    }

    /// Brings the text back to its usual size.
    public void usualSize() {
        textSize.set(USUAL);
    }

    private record Kept(Theme theme, int textSize, Motion motion, boolean typography) {}

    private Kept read() {
        return library.read(work ->
                new Kept(
                        choice(Theme.values(), work.settings(), THEME),
                        size(work.settings().value(SIZE).orElse("")),
                        choice(Motion.values(), work.settings(), MOTION),
                        !work.settings().value(TYPOGRAPHY).orElse("").equals("plain")));
    }

    /// The first of some choices is the usual one.
    private static <E extends Enum<E>> E choice(E[] choices, Settings settings, String key) {
        String kept = settings.value(key).orElse("");
        return Arrays.stream(choices)
                .filter(one -> key(one).equals(kept))
                .findFirst()
                .orElse(choices[0]);
    }

    private static int size(String kept) {
        return kept.matches("\\d{2,3}")
                ? Math.clamp(Integer.parseInt(kept), SMALLEST, LARGEST)
                : USUAL;
    }

    private void begin(Kept kept) {
        theme.set(kept.theme());
        textSize.set(kept.textSize());
        motion.set(kept.motion());
        typography.set(kept.typography());
        theme.addListener((at, before, now) -> keep(THEME, key(now)));
        textSize.addListener((at, before, now) -> keep(SIZE, String.valueOf(now)));
        motion.addListener((at, before, now) -> keep(MOTION, key(now)));
        typography.addListener((at, before, on) -> keep(TYPOGRAPHY, on ? "set" : "plain"));
    }

    /// Whichever of two writes comes last writes the newest choice.
    private void keep(String name, String chosen) {
        newest.put(name, chosen);
        background.start(
                "settings",
                () ->
                        library.write(work -> {
                            String now = newest.getOrDefault(name, chosen);
                            work.settings().put(name, now);
                            return now;
                        }),
                kept -> {});
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
