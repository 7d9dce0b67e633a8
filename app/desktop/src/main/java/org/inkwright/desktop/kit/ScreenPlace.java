package org.inkwright.desktop.kit;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.inkwright.desktop.work.FxThread;
import org.jspecify.annotations.Nullable;

/// A pane in which one screen at a time is seen, or one that stays. A screen that is wanted for the
/// first time is built in an event of its own and comes into the window in the next one: both at
/// once, together with what asked for it, would hold up the writer's keys. Until then the screen
/// before stays. For the window's thread.
public final class ScreenPlace {
    private final Executor window = new FxThread();
    private final StackPane pane;
    private @Nullable LazyScreen wanted;

    /// A place without a screen.
    ///
    /// @param pane holds nothing else
    public ScreenPlace(StackPane pane) {
        this.pane = pane;
    }

    /// Puts in a screen that stays, and is seen when it wants to be.
    public void fill(LazyScreen screen) {
        fill(screen, () -> {});
    }

    /// Puts in a screen that stays, and is seen when it wants to be.
    ///
    /// @param then is done when it is there
    public void fill(LazyScreen screen, Runnable then) {
        wanted = screen;
        whenBuilt(
                screen,
                node -> {
                    pane.getChildren().setAll(List.of(node));
                    then.run();
                });
    }

    /// Shows a screen, or nothing.
    public void show(@Nullable LazyScreen screen) {
        show(screen, () -> {});
    }

    /// Shows a screen, or nothing.
    ///
    /// @param then is done when it is seen; not at all when another was wanted before
    public void show(@Nullable LazyScreen screen, Runnable then) {
        wanted = screen;
        if (screen == null) {
            only(null);
            then.run();
        } else if (screen.built() && pane.getChildren().contains(screen.node())) {
            only(screen.node());
            then.run();
        } else {
            whenBuilt(
                    screen,
                    node -> {
                        bring(node);
                        then.run();
                    });
        }
    }

    private void whenBuilt(LazyScreen screen, Consumer<Parent> shown) {
        whileWanted(
                screen,
                () -> {
                    Parent node = screen.node();
                    whileWanted(screen, () -> shown.accept(node));
                });
    }

    private void whileWanted(LazyScreen screen, Runnable work) {
        window.execute(() -> {
            if (screen.equals(wanted)) {
                work.run();
            }
        });
    }

    private void bring(Parent node) {
        if (!pane.getChildren().contains(node)) {
            pane.getChildren().add(node);
        }
        only(node);
    }

    private void only(@Nullable Node shown) {
        for (Node node : pane.getChildren()) {
            node.setVisible(node == shown);
        }
    }
}
