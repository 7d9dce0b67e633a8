package org.inkwright.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;

/// Puts the command line together and starts it.
public final class CliProgram {
    /// Where `logback.xml` puts the log.
    private static final String LOGS = "inkwright.logs";

    // The workers need up to five seconds to stop, a look into a file some more.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private CliProgram() {}

    /// Does what the arguments say, and exits with a code of `docs/how-to/command-line.md`.
    public static void main(String[] args) {
        // Set before anything can ask for a logger, the runtime at its exit among them.
        System.setProperty(LOGS, logs(folders(Optional.empty())));
        var interruption = new Interruption();
        var ended = new CompletableFuture<ExitCode>();
        var hook = Thread.ofPlatform().name("stop").unstarted(() -> stop(interruption, ended));
        Runtime.getRuntime().addShutdownHook(hook);
        ExitCode exit = run(interruption, args);
        ended.complete(exit);
        System.exit(exit.number());
    }

    private static ExitCode run(Interruption interruption, String... args) {
        var streams =
                new Streams(
                        System.out,
                        System.err,
                        Terminal.columns(System.getenv()),
                        KeyEntry.of(System.console(), System.in));
        try {
            return new Cli(new FrontDoor(), streams, interruption).run(args);
        } catch (Exception e) {
            // The edge of the program: whatever nobody expected is logged and told, here only.
            System.getLogger(CliProgram.class.getName())
                    .log(System.Logger.Level.ERROR, "the command failed", e);
            System.err.println(new Texts().error("program.failed"));
            return ExitCode.PROGRAM_FAILED;
        }
    }

    /// Runs when the program exits, and when it is told to by Ctrl-C or the system: then the work
    /// is asked to stop, and gets the time to keep what it has.
    private static void stop(Interruption interruption, CompletableFuture<ExitCode> ended) {
        if (ended.isDone()) {
            return;
        }
        interruption.ask();
        ExitCode exit = ExitCode.INTERRUPTED;
        try {
            exit = ended.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger(CliProgram.class.getName())
                    .log(System.Logger.Level.WARNING, "the work did not stop in time");
        }
        Runtime.getRuntime().halt(exit.number());
    }

    /// The real studio.
    private record FrontDoor() implements Door {
        @Override
        public Opened open(Optional<Path> home) {
            StudioFolders folders = folders(home);
            System.setProperty(LOGS, logs(folders));
            Studio studio = StudioProgram.open(folders);
            return new Opened(studio, new LibraryShelf(studio.library()));
        }

        @Override
        public RestoreResult restore(
                Optional<Path> home, Path file, Consumer<Backups.Progress> each)
                throws InterruptedException {
            return StudioProgram.restore(folders(home), file, each);
        }
    }

    private static StudioFolders folders(Optional<Path> home) {
        Map<String, String> env = new HashMap<>(System.getenv());
        home.ifPresent(folder -> env.put(StudioFolders.HOME, folder.toString()));
        return StudioFolders.standard(
                env, System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    private static String logs(StudioFolders folders) {
        return folders.data().resolve("logs").toString();
    }
}
