package org.inkwright.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.RestoreResult;

/// Puts a backup in the place of the library, which is set aside.
final class RestoreCommand implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().parameters("FILE", "1");
    }

    @Override
    public Task task(Given given) {
        throw new IllegalStateException("restoring is done while the library is closed");
    }

    @Override
    public Optional<ClosedTask> closedTask(Given given) {
        Path file = Path.of(given.parameters().getFirst()).toAbsolutePath().normalize();
        Optional<Path> home = given.path("--home");
        return Optional.of((door, reporter, interruption) -> {
            RestoreResult result =
                    interruption.during(() ->
                            door.restore(home, file, far -> reporter.progress("restore", far)));
            switch (result) {
                case RestoreResult.AtNextStart done -> reporter.restored(done);
                case RestoreResult.Refused(BackupTrouble why, String detail) ->
                        throw new CliException(exit(why), why.code(), file.toString());
            }
            return ExitCode.DONE;
        });
    }

    private static ExitCode exit(BackupTrouble why) {
        return switch (why) {
            case IN_USE -> ExitCode.LIBRARY_IN_USE;
            case UNREADABLE, FOREIGN, CUT_SHORT, DAMAGED, HOSTILE, NEWER -> ExitCode.INPUT_REFUSED;
            case FOLDER_MISSING, NOT_WRITABLE, DISK_FULL, NOT_VERIFIED, FAILED ->
                    ExitCode.LIBRARY_FAILED;
        };
    }
}
