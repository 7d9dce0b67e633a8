package org.inkwright.desktop.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.manuscript.PictureId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Batches;
import org.inkwright.studio.ImportResult;
import org.inkwright.studio.Imports;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.Pictures;
import org.inkwright.studio.Pipeline;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.Sample;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;
import org.jspecify.annotations.Nullable;

/// Brings recordings in and sends them on their way. For the window's thread.
public final class ImportViewModel {
    private static final int LINES = 6;

    private final Texts texts = Texts.of(ImportViewModel.class);
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private AtomicBoolean stopped = new AtomicBoolean();
    private final Intake intake;
    private final Starter starter;
    private final Background background;
    private final Executor window;
    private final Consumer<Note> notes;
    private int running;
    private Consumer<SourceId> opened = source -> {};
    private Consumer<PictureId> kept = picture -> {};

    /// Imports that tell what they refused.
    ///
    /// @param window runs what touches the window
    public ImportViewModel(
            Intake intake,
            Starter starter,
            Background background,
            Executor window,
            Consumer<Note> notes) {
        this.intake = intake;
        this.starter = starter;
        this.background = background;
        this.window = window;
        this.notes = notes;
    }

    /// What can be brought in.
    ///
    /// @param imports takes recordings and films
    /// @param pictures takes pictures
    /// @param sample comes with the program
    public record Intake(Imports imports, Pictures pictures, Sample sample) {}

    /// How a source is sent through the stages with the current speech model. Blocks: it reads
    /// files.
    ///
    /// @param pipeline takes the source
    /// @param batches takes many files, and leaves out what is done
    /// @param models knows the current model
    /// @param shelf knows whether it can listen to recordings of the writer's
    public record Starter(
            Pipeline pipeline, Batches batches, SpeechModels models, ModelShelf shelf) {
        /// Whether recordings of the writer's can be transcribed.
        public boolean canListen() {
            return !models.current().demo() || shelf.offer("auto") instanceof ModelOffer.Usable;
        }

        private List<Batches.BatchResult> transcribe(
                List<Path> files, Consumer<Batches.BatchResult> each) {
            return batches.begin(files, listening(), each);
        }

        /// Gets ready for a recording that may come within moments.
        private void expect() {
            if (canListen()) {
                pipeline.expect(models.current());
            }
        }

        /// How recordings are listened to.
        public PipelineSettings listening() {
            return settings(PipelineSettings.Stage.TRANSCRIPT, models.current());
        }

        /// Transcribes, and stops there.
        public void transcribe(SourceId source) {
            pipeline.start(source, listening());
        }

        /// How a recording is listened to on its way to a draft.
        public PipelineSettings drafting() {
            return settings(PipelineSettings.Stage.DRAFT, models.current());
        }

        /// Goes all the way to a draft.
        public void draft(SourceId source) {
            pipeline.start(source, drafting());
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

    /// Names who is told of a picture that the writer wants to see.
    public void onKept(Consumer<PictureId> listener) {
        kept = listener;
    }

    /// Files may be brought in within moments: the writer drags some over the window.
    public void expect() {
        background.run("import-expected", starter::expect, () -> {});
    }

    /// Asks for files and brings them in.
    public void open(FileChoice choice) {
        expect();
        bringIn(choice.recordings());
    }

    /// Brings in files and folders: saves pictures, and transcribes what can be transcribed and is
    /// not yet. Pictures in folders stay where they are.
    public void bringIn(List<Path> given) {
        var pictures = new PictureIntake(intake.pictures(), background, notes, kept);
        List<Path> files = pictures.keep(given);
        if (files.isEmpty()) {
            return;
        }
        begin(texts.text("import.busy", files.size()));
        AtomicBoolean stop = stopped;
        background.start("import", () -> bringInNow(files, stop), this::report, this::broken);
    }

    private void begin(String words) {
        if (running == 0) {
            stopped = new AtomicBoolean();
        }
        running++;
        busy.set(words);
    }

    private void end() {
        running--;
        if (running == 0) {
            busy.set("");
        }
    }

    /// Looks into no further files; those that were looked into stay.
    public void stop() {
        stopped.set(true);
    }

    /// Brings in the sample talk and takes it to a draft.
    public void trySample() {
        begin(texts.text("import.sample"));
        background.start("import-sample", this::sampleNow, this::report, this::broken);
    }

    /// What became of a file.
    ///
    /// @param source what it is in the library; null when it was refused
    /// @param why why it was refused; null when it was not
    private record Brought(
            Path file, @Nullable SourceId source, ImportResult.@Nullable Reason why) {
        static Brought of(ImportResult result) {
            return switch (result) {
                case ImportResult.Imported(Path file, Source source) ->
                        new Brought(file, source.id(), null);
                case ImportResult.AlreadyHere(Path file, Source source) ->
                        new Brought(file, source.id(), null);
                case ImportResult.Refused(Path file, var why, var detail) ->
                        new Brought(file, null, why);
            };
        }

        static Brought of(Batches.BatchResult result) {
            return switch (result) {
                case Batches.BatchResult.Begun(Path file, Source source, var run) ->
                        new Brought(file, source.id(), null);
                case Batches.BatchResult.Skipped(Path file, Source source) ->
                        new Brought(file, source.id(), null);
                case Batches.BatchResult.Refused(Path file, var why) ->
                        new Brought(file, null, why);
            };
        }
    }

    private List<Brought> bringInNow(List<Path> files, AtomicBoolean stop) {
        AtomicInteger seen = new AtomicInteger();
        return starter.canListen()
                ? starter.transcribe(files, each -> seen(seen.incrementAndGet(), stop)).stream()
                        .map(Brought::of)
                        .toList()
                : intake
                        .imports()
                        .bringIn(files, each -> seen(seen.incrementAndGet(), stop))
                        .stream()
                        .map(Brought::of)
                        .toList();
    }

    /// The import ends at its next file when its thread is interrupted.
    private void seen(int files, AtomicBoolean stop) {
        if (files > 1) {
            window.execute(() -> busy.set(texts.text("import.seen", files)));
        }
        if (stop.get()) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Brought> sampleNow() {
        List<Brought> brought =
                intake.imports().bringIn(List.of(intake.sample().talk()), each -> {}).stream()
                        .map(Brought::of)
                        .toList();
        brought.stream().flatMap(one -> Stream.ofNullable(one.source())).forEach(starter::sample);
        return brought;
    }

    private void report(List<Brought> all) {
        end();
        List<String> refused = new ArrayList<>();
        for (Brought one : all) {
            if (one.why() != null) {
                refused.add(texts.text("import.line", name(one.file()), sentence(one.why())));
            }
        }
        if (!refused.isEmpty()) {
            notes.accept(
                    Note.problem(
                            texts.text("import.refused", refused.size(), all.size()),
                            shortened(refused)));
        } else if (stopped.get()) {
            notes.accept(Note.said(texts.text("import.stopped", all.size())));
        }
        all.stream().flatMap(one -> Stream.ofNullable(one.source())).findFirst().ifPresent(opened);
    }

    private List<String> shortened(List<String> lines) {
        if (lines.size() <= LINES) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, LINES - 1));
        some.add(texts.text("import.more", lines.size() - some.size()));
        return some;
    }

    private String sentence(ImportResult.Reason why) {
        return texts.text("refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    private void broken(RuntimeException failure) {
        end();
        notes.accept(Note.problem(texts.text("import.broken"), List.of()));
    }
}
