package org.inkwright.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartViewModelTest {
    private final List<Studio> opened = new ArrayList<>();
    private @Nullable RuntimeException failure;

    private final FakeChoice choice = new FakeChoice();
    private @Nullable BackupTrouble refusal;

    @Test
    void openedStudioIsHandedOn() {
        StartViewModel model = model();
        model.open();
        assertEquals(new StartViewModel.Mode.Open(), model.modeProperty().get());
        assertEquals(1, opened.size());
    }

    @Test
    void libraryInUseIsExplainedAndCanBeTriedAgain() {
        failure = new StudioException("library.in-use", "locked");
        StartViewModel model = model();
        model.open();
        var refused =
                assertInstanceOf(StartViewModel.Mode.Refused.class, model.modeProperty().get());
        assertEquals("Your library is open in another window", refused.happened());
        assertEquals("library.in-use", refused.code());
        failure = null;
        model.open();
        assertEquals(1, opened.size());
    }

    @Test
    void unexpectedFailureIsExplainedToo() {
        failure = new IllegalStateException("surprise");
        StartViewModel model = model();
        model.open();
        var refused =
                assertInstanceOf(StartViewModel.Mode.Refused.class, model.modeProperty().get());
        assertEquals("Your library could not be opened", refused.happened());
        assertEquals("start.unknown", refused.code());
    }

    @Test
    void aBackupTakesThePlaceOfALibraryThatCannotBeOpened() {
        failure = new StudioException("library.damaged", "broken");
        choice.folder = Path.of("/backups");
        StartViewModel model = model();
        model.open();
        model.restore();
        assertEquals(new StartViewModel.Mode.Open(), model.modeProperty().get());
        assertEquals(1, opened.size());
    }

    @Test
    void aBackupThatIsRefusedIsExplained() {
        failure = new StudioException("library.damaged", "broken");
        choice.folder = Path.of("/backups");
        refusal = BackupTrouble.CUT_SHORT;
        StartViewModel model = model();
        model.open();
        model.restore();
        var refused =
                assertInstanceOf(StartViewModel.Mode.Refused.class, model.modeProperty().get());
        assertEquals("backup.cut-short", refused.code());
        assertTrue(refused.todo().contains("ends too early"), refused.todo());
    }

    private RestoreResult restored(Path file) {
        if (refusal != null) {
            return new RestoreResult.Refused(refusal, "");
        }
        failure = null;
        var contents = new Backup.Contents(1, 1, 0, new Backup.Recorded(0, 0), 1, 0);
        return new RestoreResult.AtNextStart(
                new Backup(file.toAbsolutePath(), Instant.EPOCH, "0.1.0", 1, contents), file);
    }

    private StartViewModel model() {
        return new StartViewModel(
                () -> {
                    if (failure != null) {
                        throw failure;
                    }
                    return new FakeStudio();
                },
                opened::add,
                new CallingThread(),
                new StartViewModel.Restoring(choice, file -> restored(file)));
    }
}
