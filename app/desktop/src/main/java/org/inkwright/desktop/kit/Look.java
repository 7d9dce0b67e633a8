package org.inkwright.desktop.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.inkwright.kit.KitTextSize;
import org.jspecify.annotations.Nullable;

/// How the window looks: base theme, tokens, components, the serif face. For the window's thread.
public final class Look {
    private static final List<String> FACES = List.of("Regular", "Italic", "Bold", "BoldItalic");
    private static final List<String> COMPONENTS =
            List.of(
                    "shell",
                    "sheets",
                    "library",
                    "desk",
                    "picture",
                    "reading",
                    "jobs",
                    "write",
                    "commission",
                    "transcript",
                    "microphone",
                    "usage",
                    "settings",
                    "notes",
                    "start");
    private static final Pattern SIZE = Pattern.compile("(-fx-(?:font|icon)-size: )(\\d+)(px)?");

    private static final Pattern WIDTH = Pattern.compile("(-fx-(?:min|pref|max)-width: )(\\d{3,})");

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final Scene scene;
    private final ListChangeListener<Window> opened = this::onWindows;
    private final Subscription system;
    private boolean night;
    private Brightness brightness = Brightness.SYSTEM;
    private int percent = 100;
    private int shown;

    /// The look of a scene; follows the system until told otherwise.
    public Look(Scene scene) {
        this.scene = scene;
        for (String face : FACES) {
            Font.loadFont(resource("/org/inkwright/desktop/fonts/Vollkorn-" + face + ".ttf"), 18);
        }
        Application.setUserAgentStylesheet(css("base"));
        Window.getWindows().addListener(opened);
        system = Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> apply());
    }

    /// Follows the system and the window's popups no longer.
    public void stop() {
        system.unsubscribe();
        Window.getWindows().removeListener(opened);
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

    /// Changes how large the text is.
    ///
    /// @param newPercent of its usual size
    public void size(int newPercent) {
        if (percent != newPercent) {
            percent = newPercent;
            apply();
        }
    }

    private void apply() {
        boolean dark =
                switch (brightness) {
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                    case LIGHT -> false;
                    case DARK -> true;
                };
        // a state and no sheet: for each sheet that is exchanged every node finds its styles anew,
        // on this thread
        night = dark;
        scene.getRoot().pseudoClassStateChanged(DARK, night);
        Window.getWindows().forEach(this::paint);
        if (shown != percent) {
            shown = percent;
            scene.getStylesheets()
                    .setAll(
                            Stream.concat(COMPONENTS.stream().map(name -> sized(css(name))), kit())
                                    .toList());
        }
    }

    private void onWindows(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().forEach(this::paint);
        }
    }

    /// Menus, tips and dialogs have roots of their own.
    private void paint(Window window) {
        if (belongs(window) && window.getScene() != null) {
            window.getScene().getRoot().pseudoClassStateChanged(DARK, night);
        }
    }

    private boolean belongs(Window window) {
        return switch (window) {
            case PopupWindow popup -> isOurs(popup.getOwnerWindow());
            case Stage dialog -> isOurs(dialog.getOwner());
            default -> false;
        };
    }

    private boolean isOurs(@Nullable Window owner) {
        return owner != null && (owner == scene.getWindow() || belongs(owner));
    }

    /// The sizes in the kit's controls, when they are not the usual ones.
    private Stream<String> kit() {
        return percent == 100
                ? Stream.empty()
                : Stream.of(address(KitTextSize.sheet(percent / 100.0)));
    }

    private static String css(String name) {
        return resource("/org/inkwright/desktop/css/" + name + ".css");
    }

    /// A style sheet with its sizes of text multiplied, as an address that holds the whole sheet:
    /// sizes relative to their parents would multiply again at every level.
    private String sized(String address) {
        if (percent == 100) {
            return address;
        }
        try (InputStream in = URI.create(address).toURL().openStream()) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String sized = SIZE.matcher(css).replaceAll(this::sized);
            return address(WIDTH.matcher(sized).replaceAll(this::widened));
        } catch (IOException e) {
            throw new UncheckedIOException("a style sheet cannot be read", e);
        }
    }

    private static String address(String css) {
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    /// Columns grow half as much as the text in them: the window does not grow at all.
    private String widened(MatchResult width) {
        int usual = Integer.parseInt(width.group(2));
        return width.group(1) + Math.round(usual * (1 + (percent - 100) / 200.0));
    }

    private String sized(MatchResult size) {
        int usual = Integer.parseInt(size.group(2));
        return size.group(1) + usual * percent / 100.0 + (size.group(3) == null ? "" : "px");
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Look.class.getResource(path), path).toExternalForm();
    }
}
