package org.inkwright.desktop.start;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.inkwright.desktop.files.BackupWords;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.Studio;
import org.inkwright.studio.StudioException;

/// Opens the studio while the window is there already. For the window's thread.
public final class StartViewModel {
    private final Texts texts = Texts.of(StartViewModel.class);
    private final ReadOnlyObjectWrapper<Mode> mode =
            new ReadOnlyObjectWrapper<>(new Mode.Opening());
    private final Supplier<Studio> opener;
    private final Consumer<Studio> opened;
    private final Background background;
    private final Restoring restoring;

    /// A start that has not begun.
    ///
    /// @param opener opens the studio; may fail with a [StudioException]; may take its time
    /// @param opened takes the studio, on the window's thread
    /// @param restoring restores a backup when the library cannot be opened
    public StartViewModel(
            Supplier<Studio> opener,
            Consumer<Studio> opened,
            Background background,
            Restoring restoring) {
        this.opener = opener;
        this.opened = opened;
        this.background = background;
        this.restoring = restoring;
    }

    /// How the start goes.
    public sealed interface Mode {
        /// It is being opened.
        record Opening() implements Mode {}

        /// It is open.
        record Open() implements Mode {}

        /// It cannot be opened.
        ///
        /// @param happened what happened
        /// @param safe what is safe
        /// @param todo what to do
        /// @param code short, for those who ask for help
        record Refused(String happened, String safe, String todo, String code) implements Mode {}
    }

    /// How the start goes.
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Puts a backup in the library's place.
    @FunctionalInterface
    public interface Restorer {
        /// Blocks until it is done; nobody has the library open.
        RestoreResult restore(Path file) throws InterruptedException;
    }

    /// How a backup is restored when the library cannot be opened.
    public record Restoring(FileChoice choice, Restorer restorer) {}

    /// Lets the writer choose a backup, puts it in the library's place and opens that. What was
    /// there is set aside.
    public void restore() {
        restoring
                .choice()
                .backup()
                .ifPresent(file -> {
                    mode.set(new Mode.Opening());
                    background.start(
                            "restore",
                            () -> restored(file),
                            result -> tell(file, result),
                            this::refuse);
                });
    }

    private RestoreResult restored(Path file) {
        try {
            return restoring.restorer().restore(file);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while a backup was restored", e);
        }
    }

    private void tell(Path file, RestoreResult result) {
        switch (result) {
            case RestoreResult.AtNextStart done -> open();
            case RestoreResult.Refused(BackupTrouble why, String detail) ->
                    mode.set(
                            new Mode.Refused(
                                    texts.text("restore.refused"),
                                    texts.text("restore.safe"),
                                    new BackupWords().why(why, file),
                                    why.code()));
        }
    }

    /// Begins, or tries again.
    public void open() {
        mode.set(new Mode.Opening());
        background.start("open-library", opener, this::begin, this::refuse);
    }

    private void begin(Studio studio) {
        mode.set(new Mode.Open());
        opened.accept(studio);
    }

    private void refuse(RuntimeException failure) {
        String code = failure instanceof StudioException known ? known.code() : "start.unknown";
        mode.set(
                new Mode.Refused(
                        texts.member("happened", code),
                        texts.member("safe", code),
                        texts.member("todo", code),
                        code));
    }
}
