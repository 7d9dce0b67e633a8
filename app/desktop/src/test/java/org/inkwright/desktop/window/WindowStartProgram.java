package org.inkwright.desktop.window;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;

/// The window in a process of its own: says when it can be used.
final class WindowStartProgram {
    private WindowStartProgram() {}

    /// Prints a line once the words of the newest item stand in the window.
    ///
    /// @param args the home folder, the words
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        Path home = Path.of(args[0]);
        var made = new FutureTask<>(Stage::new);
        Platform.startup(made);
        Screen screen = new Screen(made.get());
        var folders = new StudioFolders(home.resolve("data"), home.resolve("cache"));
        var program =
                Windows.program(
                        made.get(),
                        () -> StudioProgram.open(folders),
                        new FakeChoice(),
                        file -> {});
        screen.run(program::start);
        screen.untilWords(args[1]);
        System.out.println("usable");
        screen.run(program::stop);
        Platform.exit();
    }
}
