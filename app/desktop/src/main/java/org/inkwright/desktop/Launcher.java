package org.inkwright.desktop;

import java.io.PrintStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Application;
import org.inkwright.desktop.terminal.TerminalRun;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;

/// Where the program begins: it opens the window, or, where there can be none, says so and does the
/// same job on the sample in the terminal. Does not extend [Application], so that JavaFX may stand
/// on the class path.
public final class Launcher {
    private Launcher() {}

    /// Starts the program.
    ///
    /// @param arguments none are known
    public static void main(String[] arguments) {
        // before the first logger: it reads where its file belongs
        System.setProperty("inkwright.logs", DesktopApplication.folders().logs().toString());
        Optional<String> obstacle =
                noWindow(System.getenv(), System.getProperty("os.name"), Launcher::loads);
        if (obstacle.isEmpty()) {
            Application.launch(DesktopApplication.class, arguments);
            return;
        }
        PrintStream out = System.out;
        out.println(obstacle.get());
        StudioFolders folders = DesktopApplication.folders();
        Path drafts = folders.data().resolve("drafts");
        System.exit(TerminalRun.run(() -> StudioProgram.open(folders), drafts, out));
    }

    /// Why there can be no window, as a sentence; empty when there can be one.
    ///
    /// @param env the environment of the process
    /// @param osName the system property `os.name`
    /// @param loads whether a native library is there
    static Optional<String> noWindow(
            Map<String, String> env, String osName, Predicate<String> loads) {
        if (!osName.startsWith("Linux")) {
            return Optional.empty();
        }
        if (env.getOrDefault("DISPLAY", "").isBlank()
                && env.getOrDefault("WAYLAND_DISPLAY", "").isBlank()) {
            return Optional.of(
                    "There is no display here, so the sample talk is done in the terminal.");
        }
        return loads.test("libgtk-3.so.0")
                ? Optional.empty()
                : Optional.of(
                        "The window needs GTK 3 (the package libgtk-3-0), which is not installed,"
                                + " so the sample talk is done in the terminal.");
    }

    @SuppressWarnings("restricted") // only looks whether the library is there
    private static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena) != null;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }
}
