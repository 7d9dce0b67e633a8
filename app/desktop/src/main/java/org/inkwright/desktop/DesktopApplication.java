package org.inkwright.desktop;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.inkwright.desktop.kit.WindowFiles;
import org.inkwright.desktop.kit.WindowMemory;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.media.JavaSoundCard;
import org.inkwright.media.RecordingPlayer;
import org.inkwright.media.SoundCard;
import org.inkwright.media.WorkerWaveforms;
import org.inkwright.spelling.HunspellSpelling;
import org.inkwright.studio.StudioException;
import org.inkwright.studio.StudioFolders;
import org.inkwright.studio.StudioProgram;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What JavaFX starts: hands the first stage to the program.
public final class DesktopApplication extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopApplication.class);

    private @Nullable DesktopProgram program;

    /// An application, made by JavaFX.
    public DesktopApplication() {}

    /// Before anything reads the data folder: a restored backup takes the library's place. When
    /// that fails, opening the library says so.
    @Override
    public void init() {
        try {
            StudioProgram.finishRestore(folders());
        } catch (StudioException e) {
            LOG.warn("A restore could not be finished: {}", e.code());
        }
    }

    @Override
    public void start(Stage stage) {
        program =
                new DesktopProgram(
                        stage,
                        () -> StudioProgram.open(folders()),
                        new WindowFiles(stage),
                        file ->
                                getHostServices()
                                        .showDocument(
                                                file.resolveSibling(".")
                                                        .normalize()
                                                        .toUri()
                                                        .toString()),
                        new DesktopProgram.Kept(
                                new WindowMemory(folders().data().resolve("window.properties")),
                                new HunspellSpelling(folders().data().resolve("spelling")),
                                sound(folders().cache()),
                                file -> StudioProgram.restore(folders(), file, progress -> {}),
                                folders().data().resolve("rescued")));
        program.start();
    }

    private static PlayerViewModel.Sound sound(Path cache) {
        SoundCard card = new JavaSoundCard();
        return new PlayerViewModel.Sound(
                (recording, listener) -> new RecordingPlayer(recording, cache, card, listener),
                new WorkerWaveforms(cache));
    }

    /// Where the program keeps what it has to keep.
    static StudioFolders folders() {
        return StudioFolders.standard(
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
    }

    @Override
    public void stop() {
        if (program != null) {
            program.stop();
        }
    }
}
