package org.inkwright.desktop.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Folders;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.Backup;
import org.inkwright.manuscript.BackupResult;
import org.inkwright.manuscript.BackupTrouble;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.studio.LibraryFacts;
import org.inkwright.studio.MovedFiles;
import org.inkwright.studio.Safekeeping;
import org.jspecify.annotations.Nullable;

/// Where the writer's files are, backups, and recordings that were moved. For the window's thread.
public final class FilesViewModel {
    private final BackupWords words = new BackupWords();
    private final Texts texts = Texts.of(FilesViewModel.class);
    private final ReadOnlyObjectWrapper<@Nullable Known> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Safekeeping keeping;
    private final FileChoice choice;
    private final Folders folders;
    private final FilesThreads threads;

    /// Nothing is looked at before it is asked for.
    public FilesViewModel(
            Safekeeping keeping, FileChoice choice, Folders folders, FilesThreads threads) {
        this.keeping = keeping;
        this.choice = choice;
        this.folders = folders;
        this.threads = threads;
    }

    /// What is known.
    ///
    /// @param waiting the backup that takes the library's place at the next start; null for none
    record Known(LibraryFacts facts, RestoreResult.@Nullable AtNextStart waiting) {}

    /// What is known; null while it is being looked at.
    ReadOnlyObjectProperty<@Nullable Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// What is being done, in words; empty when nothing is.
    ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How far it is, from 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    /// Looks again.
    public void refresh() {
        threads.background()
                .start(
                        "files",
                        () -> new Known(keeping.facts(), keeping.waiting().orElse(null)),
                        known::set);
    }

    /// Shows the folder with all of it.
    void showFolder() {
        Known now = known.get();
        if (now != null) {
            folders.showFolderOf(now.facts().folder().resolve("library"));
        }
    }

    /// Makes a backup where the writer says.
    void backUp() {
        choice.folder()
                .ifPresent(folder -> {
                    begin(texts.text("backup.busy"));
                    threads.background()
                            .start(
                                    "backup",
                                    () -> made(folder),
                                    result -> backedUp(folder, result),
                                    this::broken);
                });
    }

    private Optional<BackupResult> made(Path folder) {
        try {
            return Optional.of(keeping.backUp(folder, this::tell));
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }

    private void backedUp(Path folder, Optional<BackupResult> result) {
        end();
        if (result.isEmpty()) {
            threads.notes().accept(Note.said(texts.text("backup.stopped")));
            return;
        }
        switch (result.get()) {
            case BackupResult.Made(Backup backup) ->
                    threads.notes()
                            .accept(
                                    Note.done(
                                            texts.text(
                                                    "backup.made",
                                                    backup.file(),
                                                    backup.contents().sources(),
                                                    backup.contents().drafts()),
                                            new Note.Action(
                                                    texts.text("files.show"),
                                                    () -> folders.showFolderOf(backup.file()))));
            case BackupResult.Refused(BackupTrouble why, String detail) -> refuse(why, folder);
        }
    }

    /// Prepares a backup to take the library's place at the next start.
    void restore() {
        choice.backup()
                .ifPresent(file -> {
                    begin(texts.text("restore.busy"));
                    threads.background()
                            .start(
                                    "restore",
                                    () -> prepared(file),
                                    result -> restored(file, result),
                                    this::broken);
                });
    }

    private Optional<RestoreResult> prepared(Path file) {
        try {
            return Optional.of(keeping.restore(file, this::tell));
        } catch (InterruptedException e) {
            return Optional.empty();
        }
    }

    private void restored(Path file, Optional<RestoreResult> result) {
        end();
        if (result.orElse(null) instanceof RestoreResult.Refused(BackupTrouble why, var detail)) {
            refuse(why, file);
        }
    }

    /// Takes a restore back that has not happened yet.
    void keepPresent() {
        threads.background().run("restore-back", keeping::keepPresent, this::refresh);
    }

    /// Looks for missing recordings where the writer says.
    void findMoved() {
        choice.folder()
                .ifPresent(folder -> {
                    begin(texts.text("moved.busy"));
                    threads.background()
                            .start(
                                    "moved",
                                    () -> keeping.findMoved(folder),
                                    this::looked,
                                    this::broken);
                });
    }

    private void looked(MovedFiles result) {
        end();
        String said =
                switch (result.reach()) {
                    case WHOLE, PART ->
                            texts.text(
                                    "moved.found", result.found().size(), result.missing().size());
                    case NONE -> texts.text("moved.no-folder");
                };
        threads.notes().accept(Note.said(said));
    }

    /// Stops what is being done; nothing half is left.
    void stop() {
        stopped.set(true);
    }

    private void begin(String words) {
        stopped.set(false);
        progress.set(0);
        busy.set(words);
    }

    private void end() {
        busy.set("");
        refresh();
    }

    /// On the working thread: whoever works there ends when his thread is interrupted.
    private void tell(Backups.Progress now) {
        threads.window()
                .execute(() -> progress.set((double) now.done() / Math.max(1, now.total())));
        if (stopped.get()) {
            Thread.currentThread().interrupt();
        }
    }

    private void refuse(BackupTrouble why, Path what) {
        threads.notes().accept(Note.problem(words.why(why, what), List.of()));
    }

    private void broken(RuntimeException failure) {
        end();
        threads.notes().accept(Note.problem(texts.text("files.broken"), List.of()));
    }

    /// The title of a recording and where it was.
    List<String> missing(LibraryFacts facts) {
        return facts.missing().stream()
                .map(one -> texts.text("missing.line", one.title(), one.file().path()))
                .toList();
    }
}
