package org.inkwright.desktop.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.Imports;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.Pipeline;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.Sample;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;

/// Brings recordings in and sends them on their way. For the window's thread.
public final class ImportViewModel {
    private static final int LINES = 6;

    private final Texts texts = Texts.of(ImportViewModel.class);
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private final Imports imports;
    private final Starter starter;
    private final Sample sample;
    private final Background background;
    private final Consumer<Note> notes;
    private Consumer<SourceId> opened = source -> {};

    /// Imports that tell what they refused.
    public ImportViewModel(
            Imports imports,
            Starter starter,
            Sample sample,
            Background background,
            Consumer<Note> notes) {
        this.imports = imports;
        this.starter = starter;
        this.sample = sample;
        this.background = background;
        this.notes = notes;
    }

    /// How a source is sent through the stages with the current speech model. Blocks: it reads
    /// files.
    ///
    /// @param pipeline takes the source
    /// @param models knows the current model
    /// @param shelf knows whether it can listen to recordings of the writer's
    public record Starter(Pipeline pipeline, SpeechModels models, ModelShelf shelf) {
        /// Transcribes a new recording, if there is a model that can.
        void welcome(SourceId source) {
            if (!models.current().demo() || shelf.offer("auto") instanceof ModelOffer.Usable) {
                transcribe(source);
            }
        }

        /// Transcribes, and stops there.
        public void transcribe(SourceId source) {
            pipeline.start(source, settings(PipelineSettings.Stage.TRANSCRIPT, models.current()));
        }

        /// Goes all the way to a draft.
        public void draft(SourceId source) {
            pipeline.start(source, settings(PipelineSettings.Stage.DRAFT, models.current()));
        }

        /// The sample goes to a draft with the model that knows its voices.
        void sample(SourceId source) {
            pipeline.start(source, settings(PipelineSettings.Stage.DRAFT, models.demo()));
        }

        private static PipelineSettings settings(PipelineSettings.Stage last, SpeechModel model) {
            return new PipelineSettings(last, model, "auto", List.of(), 5, null);
        }
    }

    /// What is being looked at, in words; empty when nothing is.
    public ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Names who is told of a source that the writer wants to see.
    public void onOpened(Consumer<SourceId> listener) {
        opened = listener;
    }

    /// Brings in files and folders and transcribes what can be transcribed.
    public void bringIn(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        busy.set(texts.text("import.busy", files.size()));
        background.start(
                "import", () -> bringInNow(files, starter::welcome), this::report, this::broken);
    }

    /// Brings in the sample talk and takes it to a draft.
    public void trySample() {
        busy.set(texts.text("import.sample"));
        background.start(
                "import-sample",
                () -> bringInNow(List.of(sample.talk()), starter::sample),
                this::report,
                this::broken);
    }

    private List<ImportResult> bringInNow(List<Path> files, Consumer<SourceId> start) {
        return imports.bringIn(
                files,
                result -> {
                    if (result instanceof ImportResult.Imported(Path file, var source)) {
                        start.accept(source.id());
                    }
                });
    }

    private void report(List<ImportResult> results) {
        busy.set("");
        List<String> refused = new ArrayList<>();
        for (ImportResult result : results) {
            if (result instanceof ImportResult.Refused(Path file, var why, var detail)) {
                refused.add(texts.text("import.line", name(file), sentence(why)));
            }
        }
        if (!refused.isEmpty()) {
            notes.accept(
                    Note.problem(
                            texts.text("import.refused", refused.size(), results.size()),
                            shortened(refused)));
        }
        results.stream().flatMap(result -> sourceOf(result).stream()).findFirst().ifPresent(opened);
    }

    private List<String> shortened(List<String> lines) {
        if (lines.size() <= LINES) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, LINES - 1));
        some.add(texts.text("import.more", lines.size() - some.size()));
        return some;
    }

    private static List<SourceId> sourceOf(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported(Path file, var source) -> List.of(source.id());
            case ImportResult.AlreadyHere(Path file, var source) -> List.of(source.id());
            case ImportResult.Refused refused -> List.of();
        };
    }

    private String sentence(ImportResult.Reason why) {
        return texts.text("refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    private void broken(RuntimeException failure) {
        busy.set("");
        notes.accept(Note.problem(texts.text("import.broken"), List.of()));
    }
}
