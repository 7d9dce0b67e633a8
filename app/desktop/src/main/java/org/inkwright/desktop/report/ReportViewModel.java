package org.inkwright.desktop.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.studio.ProblemReport;

/// What somebody who helps the writer needs to know: shown first, kept or sent by the writer alone.
/// For the window's thread.
public final class ReportViewModel {
    private static final String FILE = "inkwright-report.txt";

    private final Texts texts = Texts.of(ReportViewModel.class);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ProblemReport report;
    private final FileChoice choice;
    private final Background background;
    private final Consumer<Note> notes;

    /// A report that is put together when it is asked for.
    public ReportViewModel(
            ProblemReport report, FileChoice choice, Background background, Consumer<Note> notes) {
        this.report = report;
        this.choice = choice;
        this.background = background;
        this.notes = notes;
    }

    /// The report; empty until it was put together.
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Puts the report together as things are now.
    public void refresh() {
        text.set("");
        background.start("report", report::text, text::set);
    }

    /// Lets the writer keep the report as a file.
    void save() {
        String kept = text.get();
        choice.saveAs(FILE)
                .ifPresent(file ->
                        background.start(
                                "report-save",
                                () -> written(file, kept),
                                done -> notes.accept(Note.said(texts.text("report.saved", done))),
                                failed ->
                                        notes.accept(
                                                Note.problem(
                                                        texts.text("report.not-saved"),
                                                        List.of()))));
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
