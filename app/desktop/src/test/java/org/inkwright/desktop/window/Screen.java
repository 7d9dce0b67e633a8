package org.inkwright.desktop.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

/// What a test sees of a window: asks on the window's thread, waits without sleeping.
final class Screen {
    static final String UNEXPECTED = "Something unexpected went wrong.";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;

    Screen(Stage stage) {
        this.stage = stage;
    }

    /// Asks the window's thread.
    <T> T ask(Callable<T> question) {
        FutureTask<T> task = new FutureTask<>(question);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }

    /// Presses the button of that name without a mouse.
    void press(String id) {
        ButtonBase button = node(id, ButtonBase.class);
        run(button::fire);
    }

    /// Waits until something holds; looks ever less often, since looking keeps the window busy.
    void until(String what, BooleanSupplier holds) {
        until(what, holds, PATIENCE);
    }

    void until(String what, BooleanSupplier holds, Duration patience) {
        long begin = System.nanoTime();
        while (!holds.getAsBoolean()) {
            long waited = System.nanoTime() - begin;
            if (waited > patience.toNanos()) {
                fail("waited in vain for " + what + "; on the screen: " + words());
            }
            LockSupport.parkNanos(Math.clamp(waited / 10, 10_000_000, 100_000_000));
        }
    }

    /// Waits until some words can be read.
    void untilWords(String words) {
        untilWords(words, PATIENCE);
    }

    void untilWords(String words, Duration patience) {
        until("“" + words + "”", () -> words().stream().anyMatch(w -> w.contains(words)), patience);
    }

    boolean shows(String words) {
        return words().stream().anyMatch(shown -> shown.contains(words));
    }

    /// Nothing happened that nobody expected.
    void assertQuiet() {
        assertFalse(shows(UNEXPECTED), "something unexpected went wrong; see the log");
    }

    /// Everything that can be read.
    List<String> words() {
        return ask(() ->
                root().map(root -> root.lookupAll("*")).orElse(Set.of()).stream()
                        .filter(Screen::seen)
                        .flatMap(node -> wordsOf(node).stream())
                        .filter(words -> !words.isBlank())
                        .distinct()
                        .toList());
    }

    private static Optional<String> wordsOf(Node node) {
        return switch (node) {
            case Labeled labeled -> Optional.ofNullable(labeled.getText());
            case TextFlow flow ->
                    Optional.of(
                            flow.getChildren().stream()
                                    .filter(Text.class::isInstance)
                                    .map(child -> ((Text) child).getText())
                                    .reduce("", String::concat));
            default -> Optional.empty();
        };
    }

    /// The button with these words, when it can be seen.
    Optional<Button> button(String words) {
        Supplier<Optional<Button>> search =
                () ->
                        root().map(root -> root.lookupAll(".button")).orElse(Set.of()).stream()
                                .filter(Screen::seen)
                                .filter(Button.class::isInstance)
                                .map(Button.class::cast)
                                .filter(button -> words.equals(button.getText()))
                                .findFirst();
        return ask(search::get);
    }

    /// The first node that a style selector finds.
    <T extends Node> T lookup(String selector, Class<T> type) {
        return type.cast(ask(() -> root().map(root -> root.lookup(selector)).orElseThrow()));
    }

    /// The node of that name.
    <T extends Node> T node(String id, Class<T> type) {
        return lookup("#" + id, type);
    }

    private Optional<Node> root() {
        return Optional.ofNullable(stage.getScene()).map(Scene::getRoot);
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
