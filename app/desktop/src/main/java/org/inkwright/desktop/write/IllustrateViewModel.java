package org.inkwright.desktop.write;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.work.Background;
import org.inkwright.generation.model.PictureRequest;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.Library;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Illustrating;
import org.inkwright.studio.Illustrating.Spec;
import org.inkwright.studio.Sheet;
import org.jspecify.annotations.Nullable;

/// Pictures for the chapter that is written in: what they could show, as a text model proposes or
/// the writer says, and their making by an image model. A picture stands in the text only when it
/// is made. For the window's thread.
public final class IllustrateViewModel {
    private static final String IMAGE_MODEL = "desktop.image-model";

    private final Texts texts = Texts.of(IllustrateViewModel.class);
    private final SourceWords why = new SourceWords();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty prompt = new SimpleStringProperty("");
    private final StringProperty altText = new SimpleStringProperty("");
    private final StringProperty imageModel = new SimpleStringProperty("");
    private final ObjectProperty<PictureRequest.Size> size =
            new SimpleObjectProperty<>(PictureRequest.Size.WIDE);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final WriteViewModel write;
    private final Desk desk;
    private final Background background;
    private Consumer<String> insert = this::hold;
    private String held = "";
    private List<Spec> specs = List.of();
    private final StillsViewModel film;
    private StopSignal stop = new StopSignal();

    /// Pictures for the chapter on the desk.
    public IllustrateViewModel(WriteViewModel write, Desk desk, Background background) {
        this.write = write;
        this.desk = desk;
        this.background = background;
        this.film = new StillsViewModel(write, desk.illustrating(), background, this::put);
        background.<Optional<String>>start(
                "image-model",
                () -> desk.library().read(work -> work.settings().value(IMAGE_MODEL)),
                kept -> kept.ifPresent(imageModel::set));
        write.modeProperty()
                .subscribe(mode -> {
                    if (mode.opened()) {
                        fill();
                    }
                });
    }

    /// Who describes and makes pictures.
    ///
    /// @param engine the text model that is chosen; pictures are asked of the same service
    public record Desk(
            Library library, Illustrating illustrating, Supplier<@Nullable EngineChoice> engine) {}

    /// Whether something is asked.
    enum State {
        IDLE,
        ASKING
    }

    /// Whether the pane is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// What is to be seen.
    StringProperty promptProperty() {
        return prompt;
    }

    /// What it shows, for those who cannot see it.
    StringProperty altTextProperty() {
        return altText;
    }

    /// The name of the image model.
    StringProperty imageModelProperty() {
        return imageModel;
    }

    ObjectProperty<PictureRequest.Size> sizeProperty() {
        return size;
    }

    /// What happens, or what is wrong; empty when there is nothing to say.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Pictures out of the recording.
    StillsViewModel film() {
        return film;
    }

    /// Names who puts Markdown at the caret.
    void insertsBy(Consumer<String> newInsert) {
        insert = newInsert;
        if (!held.isEmpty()) {
            insert.accept(held);
            held = "";
        }
    }

    private void hold(String markdown) {
        held = markdown;
    }

    /// Puts a picture of the library at the caret of the chapter on the desk, as soon as its editor
    /// is there.
    ///
    /// @param description what it shows, for those who cannot see it; empty when nobody knows
    public void put(String description, String address) {
        insert.accept(markdown(description, address));
    }

    private static String markdown(String description, String address) {
        String alt = description.strip().replaceAll("[\\[\\]\\n]", " ");
        return "![" + alt + "](" + address + ")";
    }

    /// Shows the pane, or takes it away.
    public void turn() {
        open.set(!open.get());
    }

    private void fill() {
        Sheet sheet = write.sheet();
        Optional<Spec> its =
                specs.stream()
                        .filter(spec -> sheet != null && spec.chapter().equals(sheet.chapter()))
                        .findFirst();
        prompt.set(its.map(Spec::prompt).orElse(""));
        altText.set(its.map(Spec::altText).orElse(""));
        words.set("");
    }

    /// Lets the text model say what could be seen, for every chapter that has a text.
    void describe() {
        Sheet sheet = write.sheet();
        EngineChoice engine = desk.engine().get();
        if (sheet == null || engine == null) {
            words.set(texts.text("rewrite.no-engine"));
            return;
        }
        StopSignal mine = begin();
        background.start(
                "image-specs",
                () ->
                        desk.illustrating()
                                .describe(sheet.draft(), engine, WritingWishes.in(""), mine),
                answer -> {
                    state.set(State.IDLE);
                    switch (answer) {
                        case Illustrating.Described(List<Spec> found) -> {
                            specs = found;
                            fill();
                            if (prompt.get().isEmpty()) {
                                words.set(texts.text("illustrate.none"));
                            }
                        }
                        case Illustrating.Refused(String code) -> words.set(why.why(code));
                    }
                });
    }

    private StopSignal begin() {
        stop.stop();
        stop = new StopSignal();
        state.set(State.ASKING);
        words.set(texts.text("rewrite.asking"));
        return stop;
    }

    /// Lets the image model make it and puts it into the text.
    void make() {
        Sheet sheet = write.sheet();
        EngineChoice engine = desk.engine().get();
        String name = imageModel.get().strip();
        if (sheet == null || engine == null) {
            words.set(texts.text("rewrite.no-engine"));
        } else if (name.isEmpty()) {
            words.set(texts.text("illustrate.no-model"));
        } else if (prompt.get().isBlank()) {
            words.set(texts.text("illustrate.no-prompt"));
        } else {
            var images = new EngineChoice(engine.provider(), engine.address(), name);
            make(
                    sheet,
                    new Illustrating.Wanted(
                            sheet.draft(),
                            sheet.chapter(),
                            prompt.get().strip(),
                            size.get(),
                            images));
        }
    }

    private void make(Sheet sheet, Illustrating.Wanted wanted) {
        StopSignal mine = begin();
        String name = wanted.engine().model();
        background.start(
                "image",
                () -> {
                    desk.library()
                            .write(work -> {
                                work.settings().put(IMAGE_MODEL, name);
                                return name;
                            });
                    return desk.illustrating().make(wanted, mine);
                },
                answer -> {
                    state.set(State.IDLE);
                    switch (answer) {
                        case Illustrating.Made(String address) -> put(sheet, address);
                        case Illustrating.Refused(String code) -> words.set(why.why(code));
                    }
                });
    }

    /// The writer may have gone on to another chapter while it was made.
    private void put(Sheet sheet, String address) {
        String markdown = markdown(altText.get(), address);
        Sheet now = write.sheet();
        if (now != null && Objects.equals(now.chapter(), sheet.chapter())) {
            insert.accept(markdown);
            words.set(texts.text("illustrate.made"));
        } else {
            words.set(texts.text("illustrate.elsewhere", markdown));
        }
    }

    /// Ends what is asked.
    void stop() {
        stop.stop();
    }
}
