package org.inkwright.desktop.models;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.studio.Feed;
import org.inkwright.studio.ModelOffer;
import org.inkwright.studio.ModelShelf;
import org.inkwright.studio.ModelState;
import org.inkwright.studio.ShelvedModel;
import org.inkwright.studio.SpeechModel;
import org.inkwright.studio.SpeechModels;
import org.inkwright.studio.StudioEvent;
import org.jspecify.annotations.Nullable;

/// The speech models: those on this computer first, then those that can be had; and whether there
/// is one that can listen to the writer's recordings. For the window's thread.
public final class ModelsViewModel {
    private static final Comparator<ShelvedModel> ORDER =
            Comparator.comparing((ShelvedModel model) ->
                            !(model.state() instanceof ModelState.Installed))
                    .thenComparing(model -> model.state() instanceof ModelState.Absent);

    private final Texts texts = Texts.of(ModelsViewModel.class);
    private final ModelWords words = new ModelWords();
    private final ObservableList<ShelvedModel> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable SpeechModel> current =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ModelOffer> offer = new ReadOnlyObjectWrapper<>();
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> measuring = new HashSet<>();
    private final Stock stock;
    private final FileChoice choice;
    private final Background background;
    private final Consumer<Note> notes;

    /// Where the models are.
    ///
    /// @param shelf all of them
    /// @param models the one that transcribes
    public record Stock(ModelShelf shelf, SpeechModels models) {}

    /// The models as they are.
    ///
    /// @param feed tells on the window's thread
    public ModelsViewModel(
            Stock stock,
            Feed feed,
            FileChoice choice,
            Background background,
            Consumer<Note> notes) {
        this.stock = stock;
        this.choice = choice;
        this.background = background;
        this.notes = notes;
        feed.subscribe(this::apply);
        refresh();
    }

    /// The models. The view must not change them.
    public ObservableList<ShelvedModel> rows() {
        return rows;
    }

    /// How many are here and how much room they take, in words.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// The model that transcribes; null until known.
    public ReadOnlyObjectProperty<@Nullable SpeechModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Whether the writer's recordings can be transcribed; null until known.
    public ReadOnlyObjectProperty<@Nullable ModelOffer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// Whether a model's speed is being measured.
    public boolean isMeasuring(ShelvedModel model) {
        return measuring.contains(model.name());
    }

    /// Downloads a model, or goes on with it.
    public void download(ShelvedModel model) {
        steer(() -> stock.shelf().download(model.name()));
    }

    /// Downloads a model and uses it from then on.
    public void downloadAndUse(String name) {
        wanted.add(name);
        steer(() -> stock.shelf().download(name));
    }

    /// Holds a download back.
    public void pause(ShelvedModel model) {
        steer(() -> stock.shelf().pause(model.name()));
    }

    /// Gives a download up.
    public void giveUp(ShelvedModel model) {
        wanted.remove(model.name());
        steer(() -> stock.shelf().cancel(model.name()));
    }

    /// Lets a model transcribe from now on.
    public void use(ShelvedModel model) {
        if (model.state() instanceof ModelState.Installed(SpeechModel installed, var place)) {
            use(installed);
        }
    }

    private void use(SpeechModel installed) {
        background.start(
                "speech-model",
                () -> {
                    if (installed.demo()) {
                        stock.models().forget();
                        return new SpeechModels.Choice.Chosen(installed);
                    }
                    return stock.models().choose(installed.file());
                },
                this::chosen);
    }

    private void chosen(SpeechModels.Choice result) {
        if (result instanceof SpeechModels.Choice.Refused(String detail)) {
            notes.accept(Note.problem(texts.text("models.refused", detail), List.of()));
        }
        refresh();
    }

    /// Measures how fast a model is here.
    public void measure(ShelvedModel model) {
        if (!measuring.add(model.name())) {
            return;
        }
        refresh();
        background.start(
                "speech-model-speed",
                () -> measured(model.name()),
                measured -> {
                    measuring.remove(model.name());
                    if (!measured) {
                        notes.accept(Note.problem(texts.text("models.unmeasured"), List.of()));
                    }
                    refresh();
                });
    }

    private boolean measured(String name) {
        try {
            return stock.shelf().measure(name).isPresent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Removes a model from this computer.
    public void delete(ShelvedModel model) {
        background.start("speech-model", () -> stock.shelf().delete(model.name()), this::removed);
    }

    private void removed(ModelShelf.Removal removal) {
        switch (removal) {
            case GONE, NOT_HERE -> {}
            case IN_USE -> notes.accept(Note.problem(texts.text("models.in-use"), List.of()));
            case BELONGS_TO_THE_PROGRAM ->
                    notes.accept(Note.problem(texts.text("models.belongs"), List.of()));
            case NOT_WRITABLE ->
                    notes.accept(Note.problem(texts.text("models.not-removed"), List.of()));
        }
        refresh();
    }

    /// Lets the writer choose a model file, copies it onto the shelf and uses it.
    public void takeIn() {
        choice.speechModel().ifPresent(this::takeIn);
    }

    private void takeIn(Path file) {
        background.start(
                "speech-model",
                () -> stock.shelf().takeIn(file, ModelShelf.Keeping.COPY),
                result -> {
                    switch (result) {
                        case ModelShelf.Intake.TakenIn(SpeechModel model) -> use(model);
                        case ModelShelf.Intake.Refused(var problem, String detail) ->
                                notes.accept(
                                        Note.problem(
                                                words.problem(problem),
                                                detail.isBlank() ? List.of() : List.of(detail)));
                    }
                });
    }

    private void apply(StudioEvent event) {
        if (event instanceof StudioEvent.ModelChanged(ShelvedModel model)) {
            put(model);
            boolean here = model.state() instanceof ModelState.Installed;
            if (here && wanted.remove(model.name())) {
                use(model);
            } else if (here || model.state() instanceof ModelState.Absent) {
                refresh();
            }
        }
    }

    private void put(ShelvedModel model) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).name().equals(model.name())) {
                rows.set(at, model);
                return;
            }
        }
        rows.add(model);
    }

    private void steer(Supplier<Boolean> step) {
        background.start("speech-model", step, took -> {});
    }

    private record Seen(
            List<ShelvedModel> models, long bytes, SpeechModel current, ModelOffer offer) {}

    /// Reads the shelf again.
    public void refresh() {
        background.start("speech-models", this::look, this::show);
    }

    /// A model that the writer chose can listen, also one that knows only English.
    private Seen look() {
        SpeechModel chosen = stock.models().current();
        ModelOffer offered =
                chosen.demo() ? stock.shelf().offer("auto") : new ModelOffer.Usable(chosen);
        return new Seen(stock.shelf().list(), stock.shelf().bytesOnDisk(), chosen, offered);
    }

    private void show(Seen seen) {
        List<ShelvedModel> sorted = seen.models().stream().sorted(ORDER).toList();
        rows.setAll(sorted);
        long here = sorted.stream().filter(m -> m.state() instanceof ModelState.Installed).count();
        summary.set(texts.text("models.summary", here, words.size(seen.bytes())));
        current.set(seen.current());
        offer.set(seen.offer());
    }
}
