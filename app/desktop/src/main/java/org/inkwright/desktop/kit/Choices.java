package org.inkwright.desktop.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes to choose one of a few constants from. For the window's thread.
public final class Choices {
    private Choices() {}

    /// Fills a box.
    ///
    /// @param words what a constant is called
    public static <E extends Enum<E>> void fill(
            ComboBox<E> box, E[] constants, Function<E, String> words) {
        box.getItems().setAll(Arrays.asList(constants));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable E one) {
                        return one == null ? "" : words.apply(one);
                    }

                    @Override
                    public @Nullable E fromString(String text) {
                        return null;
                    }
                });
    }

    /// What texts call a constant: `FIRST_PERSON` is `first-person`.
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
