package org.inkwright.desktop.draft;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Folders;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.TranscriptFormat;
import org.inkwright.studio.Exports;
import org.inkwright.studio.StudioException;

/// Takes drafts and transcripts away as files. For the window's thread.
public final class ExportViewModel {
    private static final int LONGEST_NAME = 60;

    private final Texts texts = Texts.of(ExportViewModel.class);
    private final Exports exports;
    private final FileChoice choice;
    private final Folders folders;
    private final Background background;
    private final Consumer<Note> notes;

    /// Exports that ask where to and tell what came of it.
    public ExportViewModel(
            Exports exports,
            FileChoice choice,
            Folders folders,
            Background background,
            Consumer<Note> notes) {
        this.exports = exports;
        this.choice = choice;
        this.folders = folders;
        this.background = background;
        this.notes = notes;
    }

    /// Saves a draft where the writer says.
    ///
    /// @param title what to suggest as the file's name
    public void draft(DraftId draft, String title, DraftFormat format) {
        choice.saveAs(fileName(title) + "." + format.extension())
                .ifPresent(file -> save(file, () -> exports.draft(draft, format, file)));
    }

    /// Saves a transcript where the writer says.
    ///
    /// @param title what to suggest as the file's name
    public void transcript(TranscriptId transcript, String title, TranscriptFormat format) {
        choice.saveAs(fileName(title) + "." + format.extension())
                .ifPresent(file -> save(file, () -> exports.transcript(transcript, format, file)));
    }

    private void save(Path file, Runnable work) {
        background.start(
                "export",
                () -> {
                    work.run();
                    return file;
                },
                this::saved,
                failure -> failed(file, failure));
    }

    private void saved(Path file) {
        var show =
                new Note.Action(
                        texts.text("export.show-in-folder"), () -> folders.showFolderOf(file));
        notes.accept(Note.done(texts.text("export.saved", file), show));
    }

    private void failed(Path file, RuntimeException failure) {
        String code = failure instanceof StudioException known ? known.code() : "unknown";
        notes.accept(
                Note.problem(
                        texts.text("export.failed", file),
                        List.of(texts.member("export.problem", code, code))));
    }

    /// A title as a file's name: what no file system takes is left out.
    static String fileName(String title) {
        String plain = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        String dense = plain.replaceAll("\\s+", " ").replaceAll("^\\.+|\\.+$", "");
        String name = dense.substring(0, Math.min(LONGEST_NAME, dense.length())).strip();
        return name.isEmpty() ? "draft" : name;
    }
}
