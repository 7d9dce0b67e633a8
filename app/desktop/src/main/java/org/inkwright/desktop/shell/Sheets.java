package org.inkwright.desktop.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.util.Animations;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.inkwright.desktop.help.ShortcutsView;
import org.inkwright.desktop.kit.ViewLoader;
import org.inkwright.desktop.palette.PaletteView;
import org.inkwright.desktop.palette.PaletteViewModel;
import org.inkwright.desktop.settings.Motion;
import org.inkwright.desktop.tour.TourView;
import org.inkwright.desktop.tour.TourViewModel;
import org.inkwright.desktop.work.FxThread;
import org.jspecify.annotations.Nullable;

/// What comes over the window for a moment: palette, shortcuts, the cards of the first run. Escape
/// or a click beside it takes it away, and the keyboard is again where it was.
final class Sheets {
    private static final Duration FADE = Duration.millis(120);

    private final ModalPane pane;
    private final PaletteViewModel palette;
    private Supplier<ShellMenus> menus = () -> new ShellMenus(List.of());
    private @Nullable Node before;

    Sheets(ModalPane pane, ShellViewModel model) {
        this.pane = pane;
        this.palette = new PaletteViewModel(() -> menus.get().entries());
        pane.setId("sheets");
        model.settings().motionProperty().subscribe(this::move);
        pane.displayProperty().subscribe(this::focus);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    void use(ShellMenus filled) {
        menus = () -> filled;
    }

    void palette() {
        palette.open();
        show(ViewLoader.load(new PaletteView(palette, pane::hide)), Pos.TOP_CENTER);
    }

    void shortcuts() {
        show(ViewLoader.load(new ShortcutsView(menus.get().shortcuts())), Pos.CENTER);
    }

    /// Shows the cards whenever they are on, and ends the tour when the writer clicks beside them.
    void show(TourViewModel tour, TourView.Ways ways) {
        tour.modeProperty()
                .subscribe(mode -> {
                    switch (mode) {
                        case ON -> show(ViewLoader.load(new TourView(tour, ways)), Pos.CENTER);
                        case OVER -> pane.hide();
                        case UNKNOWN -> {}
                    }
                });
        pane.displayProperty()
                .addListener((at, before, shown) -> {
                    if (!shown && tour.modeProperty().get() == TourViewModel.Mode.ON) {
                        tour.leave();
                    }
                });
    }

    /// What is to be shown before the window has the pane waits for it.
    private void show(Parent sheet, Pos at) {
        if (pane.getScene() == null) {
            whenInTheWindow(() -> show(sheet, at));
            return;
        }
        if (!pane.isDisplay()) {
            before = Optional.ofNullable(pane.getScene()).map(Scene::getFocusOwner).orElse(null);
        }
        pane.setAlignment(at);
        if (pane.getSkin() == null) {
            // a pane that was never drawn does not see that it should
            pane.applyCss();
        }
        boolean another = pane.isDisplay();
        pane.show(sheet);
        if (another) {
            focus(true);
        }
    }

    private void whenInTheWindow(Runnable work) {
        pane.sceneProperty()
                .addListener(
                        new InvalidationListener() {
                            @Override
                            public void invalidated(Observable scene) {
                                pane.sceneProperty().removeListener(this);
                                new FxThread().execute(work);
                            }
                        });
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && pane.isDisplay()) {
            pane.hide();
            event.consume();
        }
    }

    private void focus(boolean shown) {
        Node content = pane.getContent();
        if (shown && content != null) {
            first(content).orElse(pane).requestFocus();
        } else if (!shown) {
            pane.setContent(null);
            Optional.ofNullable(before).ifPresent(Node::requestFocus);
            before = null;
        }
    }

    private static Optional<Node> first(Node content) {
        return content.lookupAll("*").stream().filter(Node::isFocusTraversable).findFirst();
    }

    /// The pane's own way in and out takes longer than we want anything to move.
    private void move(Motion motion) {
        boolean still = motion == Motion.REDUCED || Platform.getPreferences().isReducedMotion();
        pane.setInTransitionFactory(still ? null : node -> Animations.fadeIn(node, FADE));
        pane.setOutTransitionFactory(null);
    }
}
