package org.inkwright.desktop.kit;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the window was when it was last closed, kept in a small file of its own: it is needed
/// before the library is open. For the window's thread.
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final double SEEN = 64;

    private final Path file;

    /// A memory.
    ///
    /// @param file where it is kept; made when needed
    public WindowMemory(Path file) {
        this.file = file;
    }

    /// Puts a window where it was, unless that place is on no screen any more.
    public void restore(Stage stage) {
        Properties kept = read();
        place(kept)
                .ifPresent(at -> {
                    stage.setX(at.getMinX());
                    stage.setY(at.getMinY());
                    stage.setWidth(at.getWidth());
                    stage.setHeight(at.getHeight());
                });
        stage.setMaximized(Boolean.parseBoolean(kept.getProperty("maximized")));
    }

    /// Keeps where a window is. A machine on which that fails has a window that forgets.
    public void keep(Stage stage) {
        Properties now = read();
        now.setProperty("maximized", String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isIconified() && stage.getWidth() > 0) {
            now.setProperty("x", String.valueOf(stage.getX()));
            now.setProperty("y", String.valueOf(stage.getY()));
            now.setProperty("width", String.valueOf(stage.getWidth()));
            now.setProperty("height", String.valueOf(stage.getHeight()));
        }
        write(now);
    }

    private static Optional<Rectangle2D> place(Properties kept) {
        try {
            Rectangle2D place =
                    new Rectangle2D(
                            number(kept, "x"),
                            number(kept, "y"),
                            number(kept, "width"),
                            number(kept, "height"));
            return Optional.of(place).filter(WindowMemory::onAScreen);
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static double number(Properties kept, String key) {
        double number = Double.parseDouble(kept.getProperty(key, "none"));
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(key);
        }
        return number;
    }

    /// A corner of the title bar must be in reach.
    private static boolean onAScreen(Rectangle2D place) {
        Rectangle2D grip = new Rectangle2D(place.getMinX(), place.getMinY(), place.getWidth(), 1);
        return place.getWidth() >= SEEN
                && place.getHeight() >= SEEN
                && Screen.getScreens().stream()
                        .map(Screen::getVisualBounds)
                        .anyMatch(bounds ->
                                bounds.intersects(grip)
                                        && grip.getMaxX() > bounds.getMinX() + SEEN
                                        && grip.getMinX() < bounds.getMaxX() - SEEN);
    }

    private Properties read() {
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        } catch (IOException | IllegalArgumentException none) {
            kept.clear();
        }
        return kept;
    }

    private void write(Properties now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                now.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the window's place could not be kept", e);
        }
    }
}
