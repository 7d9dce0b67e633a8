package org.inkwright.desktop.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the window looks: base theme, tokens, components, the serif face. For the window's thread.
public final class Look {
    private static final List<String> FACES = List.of("Regular", "Italic", "Bold", "BoldItalic");
    private static final List<String> COMPONENTS =
            List.of("shell", "library", "desk", "reading", "jobs", "settings", "notes", "start");

    private final Scene scene;
    private Brightness brightness = Brightness.SYSTEM;

    /// The look of a scene; follows the system until told otherwise.
    public Look(Scene scene) {
        this.scene = scene;
        for (String face : FACES) {
            Font.loadFont(resource("/org/inkwright/desktop/fonts/Vollkorn-" + face + ".ttf"), 18);
        }
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    /// How bright.
    public enum Brightness {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// Changes how bright the window is.
    public void be(Brightness newBrightness) {
        brightness = newBrightness;
        apply();
    }

    private void apply() {
        boolean dark =
                switch (brightness) {
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                };
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        Stream<String> names =
                Stream.concat(
                        Stream.of(dark ? "tokens-dark" : "tokens-light"), COMPONENTS.stream());
        scene.getStylesheets()
                .setAll(
                        names.map(name -> resource("/org/inkwright/desktop/css/" + name + ".css"))
                                .toList());
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Look.class.getResource(path), path).toExternalForm();
    }
}
