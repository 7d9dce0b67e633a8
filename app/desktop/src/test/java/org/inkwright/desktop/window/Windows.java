package org.inkwright.desktop.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.inkwright.desktop.DesktopProgram;
import org.inkwright.desktop.fakes.FakeSound;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Folders;
import org.inkwright.desktop.kit.WindowMemory;
import org.inkwright.spelling.HunspellSpelling;
import org.inkwright.studio.Studio;

/// Windows for tests, none of which remembers another.
final class Windows {
    private Windows() {}

    static DesktopProgram program(
            Stage stage, Supplier<Studio> opener, FileChoice choice, Folders folders) {
        return program(stage, opener, choice, folders, new FakeSound());
    }

    static DesktopProgram program(
            Stage stage,
            Supplier<Studio> opener,
            FileChoice choice,
            Folders folders,
            FakeSound sound) {
        try {
            Path homes = Files.createDirectories(Path.of("target", "windows"));
            Path home = Files.createTempDirectory(homes, "window");
            var kept =
                    new DesktopProgram.Kept(
                            new WindowMemory(home.resolve("window.properties")),
                            new HunspellSpelling(home.resolve("spelling")),
                            sound.sound(),
                            file -> {
                                throw new IllegalStateException("no test asks for it");
                            },
                            home.resolve("rescued"));
            return new DesktopProgram(stage, opener, choice, folders, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
