package org.inkwright.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LauncherTest {
    @Test
    void displayAndGtkMakeAWindow() {
        assertEquals(
                Optional.empty(),
                Launcher.noWindow(Map.of("DISPLAY", ":0"), "Linux", library -> true));
        assertEquals(
                Optional.empty(),
                Launcher.noWindow(Map.of("WAYLAND_DISPLAY", "w"), "Linux", library -> true));
    }

    @Test
    void missingDisplayIsSaid() {
        assertTrue(
                Launcher.noWindow(Map.of("DISPLAY", " "), "Linux", library -> true)
                        .orElseThrow()
                        .contains("no display"));
    }

    @Test
    void missingGtkIsSaid() {
        assertTrue(
                Launcher.noWindow(Map.of("DISPLAY", ":0"), "Linux", library -> false)
                        .orElseThrow()
                        .contains("GTK 3"));
    }

    @Test
    void otherSystemsAlwaysHaveAWindow() {
        assertEquals(Optional.empty(), Launcher.noWindow(Map.of(), "Mac OS X", library -> false));
        assertEquals(Optional.empty(), Launcher.noWindow(Map.of(), "Windows 11", library -> false));
    }
}
