package org.inkwright.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;

/// The window in a process of its own: brings in one recording, waits for its draft with the
/// transcript on the desk, then prints what the window and its workers took of the machine.
final class WindowMemoryProgram {
    private static final Duration LOOK = Duration.ofMillis(500);

    private WindowMemoryProgram() {}

    /// Prints `<window>,<worker>`: the kilobytes that the window keeps after the work, and the most
    /// that a worker took.
    ///
    /// @param args the recording, the home folder
    public static void main(String[] args)
            throws IOException, InterruptedException, ExecutionException {
        Path home = Path.of(args[1]);
        var choice = new FakeChoice();
        choice.recordings = List.of(Path.of(args[0]));
        var made = new FutureTask<>(Stage::new);
        Platform.startup(made);
        Stage stage = made.get();
        Screen screen = new Screen(stage);
        StudioFolders folders = new StudioFolders(home.resolve("data"), home.resolve("cache"));
        prepare(folders);
        var program = Windows.program(stage, () -> StudioProgram.open(folders), choice, file -> {});
        screen.run(program::start);
        screen.untilWords("From a recording to a draft", Duration.ofMinutes(2));
        screen.run(() -> screen.node("open", Button.class).fire());
        long worker = 0;
        boolean asked = false;
        while (!screen.shows("draft ·")) {
            worker = Math.max(worker, workers());
            if (!asked && screen.shows("transcript ·")) {
                asked = true;
                screen.press("act");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        System.out.println(settled() + "," + worker);
        screen.run(program::stop);
        Platform.exit();
    }

    /// The clips are spoken by the demo model's voices, which only counts as able to listen when it
    /// is a model of the writer's.
    private static void prepare(StudioFolders folders) throws IOException {
        try (Studio studio = StudioProgram.open(folders)) {
            Path own = folders.data().resolve("own-model.bin");
            Files.copy(studio.models().demo().file(), own);
            studio.models().choose(own);
            studio.library()
                    .write(work -> {
                        work.settings().put("desktop.tour", "seen");
                        return own;
                    });
        }
    }

    /// The most that one of this window's workers took so far.
    private static long workers() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(worker -> kilobytes(worker, "VmHWM:"))
                .max()
                .orElse(0);
    }

    /// What this process keeps, once the garbage is gone.
    private static long settled() {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            System.gc();
            least = Math.min(least, kilobytes(ProcessHandle.current(), "VmRSS:"));
        }
        return least;
    }

    private static long kilobytes(ProcessHandle process, String field) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
