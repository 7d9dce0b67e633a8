package org.inkwright.cli;

import java.nio.file.Path;
import java.util.List;
import org.inkwright.studio.ImportResult;

/// Brings recordings into the library.
final class ImportCommand implements Command {
    @Override
    public String name() {
        return "import";
    }

    @Override
    public void shape(Shape shape) {
        shape.common().parameters("FILE", "1..*");
    }

    @Override
    public Task task(Given given) {
        List<Path> files = given.parameters().stream().map(Path::of).toList();
        return shop -> {
            boolean refused =
                    shop.recordings().bringIn(files).stream()
                            .anyMatch(ImportResult.Refused.class::isInstance);
            return refused ? ExitCode.INPUT_REFUSED : ExitCode.DONE;
        };
    }
}
