package org.inkwright.desktop.kit;

import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// A screen that is built when it is first shown: building all of them at once would make the
/// writer wait. For the window's thread.
public final class LazyScreen {
    private final Supplier<Parent> builder;
    private @Nullable Parent node;

    /// A screen that is not built yet.
    ///
    /// @param builder builds it; called once at most
    public LazyScreen(Supplier<Parent> builder) {
        this.builder = builder;
    }

    /// A screen of a view.
    public static LazyScreen of(Object view) {
        return new LazyScreen(() -> ViewLoader.load(view));
    }

    /// Whether it was shown before.
    boolean built() {
        return node != null;
    }

    /// The screen's root node.
    public Parent node() {
        Parent built = node;
        if (built == null) {
            built = builder.get();
            node = built;
        }
        return built;
    }
}
