package org.inkwright.kit;

import java.util.Objects;

/// The style sheets of this module: one per control, colours by the tokens of the program.
final class KitStyle {
    private KitStyle() {}

    static String sheet(String name) {
        return Objects.requireNonNull(KitStyle.class.getResource(name + ".css"), name)
                .toExternalForm();
    }
}
