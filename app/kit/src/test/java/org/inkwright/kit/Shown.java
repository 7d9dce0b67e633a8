package org.inkwright.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.inkwright.testing.Fixtures;

/// A control in a window of its own, without a display; asks and acts on the window's thread.
final class Shown<T extends Parent> implements AutoCloseable {
    private static final Toolkit TOOLKIT = new Toolkit();

    private final T control;
    private final Stage stage;

    /// By day or by night.
    enum Light {
        DAY,
        NIGHT
    }

    private static final class Toolkit {
        Toolkit() {
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            await(started);
            for (String face : new String[] {"Regular", "Italic", "Bold", "BoldItalic"}) {
                String file = "assets/fonts/Vollkorn-" + face + ".ttf";
                Font.loadFont(Fixtures.root().resolve(file).toUri().toString(), 18);
            }
        }

        <V> V ask(Callable<V> question) {
            FutureTask<V> task = new FutureTask<>(question);
            Platform.runLater(task);
            try {
                return task.get(60, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the window's thread does not answer");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Shown(T control, Stage stage) {
        this.control = control;
        this.stage = stage;
    }

    static <T extends Parent> Shown<T> of(Supplier<T> control) {
        return of(Light.DAY, 900, 700, control);
    }

    static <T extends Parent> Shown<T> of(
            Light light, double width, double height, Supplier<T> control) {
        Shown<T> shown =
                TOOLKIT.ask(() -> {
                    boolean night = light == Light.NIGHT;
                    Application.setUserAgentStylesheet(
                            night
                                    ? new PrimerDark().getUserAgentStylesheet()
                                    : new PrimerLight().getUserAgentStylesheet());
                    // the tokens first: what is styled without them complains
                    Scene scene = new Scene(new Group(), width, height);
                    String css =
                            "app/desktop/src/main/resources/org/inkwright/desktop/css/tokens-%s.css"
                                    .formatted(night ? "dark" : "light");
                    scene.getStylesheets().add(Fixtures.root().resolve(css).toUri().toString());
                    T made = control.get();
                    scene.setRoot(made);
                    made.pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), night);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    made.requestFocus();
                    return new Shown<>(made, stage);
                });
        shown.pulses();
        return shown;
    }

    <V> V ask(Function<T, V> question) {
        return TOOLKIT.ask(() -> question.apply(control));
    }

    boolean holds(Predicate<T> question) {
        return TOOLKIT.ask(() -> question.test(control));
    }

    void run(Consumer<T> work) {
        TOOLKIT.ask(() -> {
            work.accept(control);
            return true;
        });
    }

    /// What some work on the control costs until the whole window is laid out and painted.
    ///
    /// @param wall milliseconds that pass; says little on a machine that is busy otherwise
    /// @param cpu milliseconds that the window's thread and the painter's compute
    record Cost(double wall, double cpu) {}

    /// Does some work and paints the whole window.
    Cost paint(Consumer<T> work) {
        WritableImage image = new WritableImage(width(), height());
        return TOOLKIT.ask(() -> {
            long wall = System.nanoTime();
            long cpu = computed();
            work.accept(control);
            stage.getScene().snapshot(image);
            return new Cost((System.nanoTime() - wall) / 1e6, (computed() - cpu) / 1e6);
        });
    }

    /// What this thread and the painter's have computed, in nanoseconds, as Linux counts it;
    /// elsewhere the time that passes.
    private static long computed() {
        Path tasks = Path.of("/proc/self/task");
        try (Stream<Path> all = Files.list(tasks)) {
            long painter = 0;
            for (Path task : all.toList()) {
                if (Files.readString(task.resolve("comm")).startsWith("QuantumRendere")) {
                    painter += nanos(task);
                }
            }
            return painter + nanos(Path.of("/proc/thread-self"));
        } catch (IOException e) {
            return System.nanoTime();
        }
    }

    private static long nanos(Path task) throws IOException {
        String[] counts = Files.readString(task.resolve("schedstat")).split(" ", 2);
        return Long.parseLong(counts[0]);
    }

    private int width() {
        return (int) stage.getScene().getWidth();
    }

    private int height() {
        return (int) stage.getScene().getHeight();
    }

    /// Waits until what has been changed has been laid out and drawn.
    void pulses() {
        CountDownLatch drawn = new CountDownLatch(4);
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        drawn.countDown();
                        if (drawn.getCount() == 0) {
                            stop();
                        }
                    }
                };
        TOOLKIT.ask(() -> {
            timer.start();
            return true;
        });
        await(drawn);
    }

    /// Presses keys such as `Shortcut+B` where the focus is.
    void press(String keys) {
        KeyCombination wanted = KeyCombination.valueOf(keys);
        KeyCode code = KeyCode.getKeyCode(keys.substring(keys.lastIndexOf('+') + 1));
        KeyEvent event = event(keys, code == null ? KeyCode.valueOf(last(keys)) : code);
        if (!wanted.match(event)) {
            throw new IllegalArgumentException(keys);
        }
        run(c -> Event.fireEvent(focused(), event));
    }

    private static String last(String keys) {
        return keys.substring(keys.lastIndexOf('+') + 1)
                .toUpperCase(java.util.Locale.ROOT)
                .replace(' ', '_');
    }

    private static KeyEvent event(String keys, KeyCode code) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                code,
                keys.contains("Shift+"),
                keys.contains("Shortcut+") || keys.contains("Ctrl+"),
                keys.contains("Alt+"),
                false);
    }

    /// Types letters where the focus is.
    void type(String words) {
        words.codePoints()
                .forEach(letter -> {
                    String text = Character.toString(letter);
                    run(c ->
                            Event.fireEvent(
                                    focused(),
                                    new KeyEvent(
                                            KeyEvent.KEY_TYPED,
                                            text,
                                            "",
                                            KeyCode.UNDEFINED,
                                            false,
                                            false,
                                            false,
                                            false)));
                });
    }

    private Node focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? control : owner;
    }

    /// Draws the control into `target/pictures`.
    BufferedImage picture(String name) {
        pulses();
        WritableImage image = ask(c -> c.snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Path folder = Fixtures.root().resolve("app/kit/target/pictures");
            Files.createDirectories(folder);
            ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture;
    }

    /// How many pixels are not the page's.
    static int ink(BufferedImage picture) {
        int page = picture.getRGB(1, 1);
        int ink = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                ink += picture.getRGB(x, y) == page ? 0 : 1;
            }
        }
        return ink;
    }

    @Override
    public void close() {
        TOOLKIT.ask(() -> {
            stage.close();
            return true;
        });
    }
}
