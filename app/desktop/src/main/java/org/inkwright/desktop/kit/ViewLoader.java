package org.inkwright.desktop.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Builds screens: joins a view, which was made with its constructor arguments, with its layout.
public final class ViewLoader {
    private static final String SUFFIX = "View";

    private ViewLoader() {}

    /// Loads the layout `X.fxml` of a view `XView` from the view's package, with the words of its
    /// feature, and hands the nodes to the view.
    ///
    /// @return the screen's root node
    public static Parent load(Object view) {
        FXMLLoader loader = new FXMLLoader(layout(view.getClass()));
        loader.setResources(Texts.of(view.getClass()).bundle());
        loader.setControllerFactory(type -> controller(type, view));
        try {
            Parent screen = loader.load();
            Hint.onSignsOf(screen);
            return screen;
        } catch (IOException e) {
            throw new UncheckedIOException("the layout of " + view.getClass().getSimpleName(), e);
        }
    }

    /// Where the layout of a view is.
    static URL layout(Class<?> view) {
        String name = view.getSimpleName();
        String file = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
        return Objects.requireNonNull(view.getResource(file), file);
    }

    private static Object controller(Class<?> type, Object view) {
        if (!type.isInstance(view)) {
            throw new IllegalArgumentException("the layout asks for " + type);
        }
        return view;
    }
}
