package org.inkwright.cli;

import java.nio.file.Path;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.BackupTrouble;

/// Makes a backup of the library and of what is kept beside it.
final class BackupCommand implements Command {
    @Override
    public String name() {
        return "backup";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().parameters("FOLDER", "1");
    }

    @Override
    public Task task(Given given) {
        Path folder = Path.of(given.parameters().getFirst()).toAbsolutePath().normalize();
        return shop -> {
            BackupResult result =
                    shop.supply()
                            .interruption()
                            .during(() ->
                                    shop.supply()
                                            .safekeeping()
                                            .backUp(
                                                    folder,
                                                    far ->
                                                            shop.reporter()
                                                                    .progress("backup", far)));
            switch (result) {
                case BackupResult.Made(Backup backup) -> shop.reporter().backedUp(backup);
                case BackupResult.Refused(BackupTrouble why, String detail) ->
                        throw new CliException(
                                ExitCode.OUTPUT_NOT_WRITABLE, why.code(), folder.toString());
            }
            return ExitCode.DONE;
        };
    }
}
