package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudioFoldersTest {
    private static final Path HOME = Path.of("/home/ann");

    @Test
    void linuxFollowsTheBaseDirectorySpecification() {
        assertEquals(
                new StudioFolders(
                        Path.of("/home/ann/.local/share/inkwright"),
                        Path.of("/home/ann/.cache/inkwright")),
                StudioFolders.standard(Map.of(), "Linux", HOME));
        assertEquals(
                new StudioFolders(Path.of("/d/inkwright"), Path.of("/c/inkwright")),
                StudioFolders.standard(
                        Map.of("XDG_DATA_HOME", "/d", "XDG_CACHE_HOME", "/c"), "Linux", HOME));
    }

    @Test
    void theHomeThatTheEnvironmentNamesIsMeant() {
        assertEquals(
                Path.of("/elsewhere/.local/share/inkwright"),
                StudioFolders.standard(Map.of("HOME", "/elsewhere"), "Linux", HOME).data());
    }

    @Test
    void pathsThatAreNotAbsoluteAreIgnoredAsTheSpecificationSays() {
        assertEquals(
                StudioFolders.standard(Map.of(), "Linux", HOME),
                StudioFolders.standard(
                        Map.of("XDG_DATA_HOME", "d", "XDG_CACHE_HOME", " "), "Linux", HOME));
    }

    @Test
    void macUsesTheLibrary() {
        assertEquals(
                new StudioFolders(
                        Path.of("/home/ann/Library/Application Support/Inkwright"),
                        Path.of("/home/ann/Library/Caches/Inkwright")),
                StudioFolders.standard(Map.of("XDG_DATA_HOME", "/d"), "Mac OS X", HOME));
    }

    @Test
    void windowsUsesTheRoamingAndTheLocalFolder() {
        assertEquals(
                new StudioFolders(Path.of("/r/Inkwright"), Path.of("/l/Inkwright/cache")),
                StudioFolders.standard(
                        Map.of("APPDATA", "/r", "LOCALAPPDATA", "/l"), "Windows 11", HOME));
        assertEquals(
                HOME.resolve("AppData").resolve("Roaming").resolve("Inkwright"),
                StudioFolders.standard(Map.of(), "Windows 11", HOME).data());
    }

    @Test
    void theWriterCanMoveEverything() {
        assertEquals(
                new StudioFolders(Path.of("/stick/data"), Path.of("/stick/cache")),
                StudioFolders.standard(
                        Map.of("INKWRIGHT_HOME", "/stick", "XDG_DATA_HOME", "/d"), "Linux", HOME));
    }
}
