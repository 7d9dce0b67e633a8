package org.inkwright.desktop.kit;

import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// A screen that is built when it is first shown: building all of them at once would make the
/// writer wait. For the window's thread.
public final class LazyScreen {
    private final Supplier<?> view;
    private @Nullable Parent node;

    /// A screen that is not built yet.
    ///
    /// @param view makes its view; called once at most
    public LazyScreen(Supplier<?> view) {
        this.view = view;
    }

    /// A screen of a view.
    public static LazyScreen of(Object view) {
        return new LazyScreen(() -> view);
    }

    /// Whether it was shown before.
    boolean built() {
        return node != null;
    }

    /// The screen's root node.
    public Parent node() {
        Parent built = node;
        if (built == null) {
            built = ViewLoader.load(view.get());
            node = built;
        }
        return built;
    }
}
