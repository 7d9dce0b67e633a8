package org.inkwright.desktop.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.generation.steps.StepNote;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.kit.TextChange;
import org.inkwright.kit.TextRange;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Rewriting;
import org.inkwright.studio.Sheet;
import org.jspecify.annotations.Nullable;

/// Other words for what is selected, asked of a text model. They are shown as a difference and
/// stand in the text only when the writer takes them. For the window's thread.
public final class RewriteViewModel {
    private final Texts texts = Texts.of(RewriteViewModel.class);
    private final SourceWords why = new SourceWords();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<RewriteKind> kind =
            new SimpleObjectProperty<>(RewriteKind.REWRITE);
    private final StringProperty instruction = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("");
    private final BooleanProperty ownWords = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(new Stage.Ready());
    private final ReadOnlyStringWrapper other = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();
    private final WriteViewModel write;
    private final Rewriting rewriting;
    private final Supplier<@Nullable EngineChoice> engine;
    private final Background background;
    private final Executor window;
    private @Nullable Passage passage;
    private StopSignal stop = new StopSignal();

    /// Rewrites in the chapter that is on the desk.
    ///
    /// @param engine the model that writes; null for none
    /// @param window runs what touches the window
    public RewriteViewModel(
            WriteViewModel write,
            Rewriting rewriting,
            Supplier<@Nullable EngineChoice> engine,
            Background background,
            Executor window) {
        this.write = write;
        this.rewriting = rewriting;
        this.engine = engine;
        this.background = background;
        this.window = window;
        open.subscribe(now -> {
            if (!now) {
                leave();
            }
        });
        write.modeProperty()
                .subscribe(mode -> {
                    if (mode.opened() || !(mode instanceof WriteViewModel.Mode.Writing)) {
                        open.set(false);
                    }
                });
    }

    /// How far it is.
    sealed interface Stage {
        /// Nothing was asked yet.
        record Ready() implements Stage {}

        /// The model is asked.
        ///
        /// @param soFar what came
        record Asking(String soFar) implements Stage {}

        /// There are other words.
        ///
        /// @param notes what the writer should know, in sentences
        record Proposed(String words, List<String> notes) implements Stage {
            public Proposed {
                notes = List.copyOf(notes);
            }
        }

        /// There are none.
        ///
        /// @param why in a sentence
        record Refused(String why) implements Stage {}
    }

    /// What is selected, in which text.
    private record Passage(Sheet sheet, String text, TextRange range) {
        String words() {
            return text.substring(range.from(), range.to());
        }
    }

    /// Whether the pane is shown.
    public BooleanProperty openProperty() {
        return open;
    }

    /// How often the writer began: also while the pane is open the field wants the keys then.
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /// What is to be done.
    ObjectProperty<RewriteKind> kindProperty() {
        return kind;
    }

    /// More of it, in the writer's words.
    StringProperty instructionProperty() {
        return instruction;
    }

    /// The language to translate into, as an ISO 639-1 code.
    StringProperty languageProperty() {
        return language;
    }

    /// Whether the writer's own sentences may be rewritten, too.
    BooleanProperty ownWordsProperty() {
        return ownWords;
    }

    /// How far it is.
    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The whole text as it would read; empty while there is no proposal.
    ReadOnlyStringProperty otherProperty() {
        return other.getReadOnlyProperty();
    }

    /// Looks at a selection.
    ///
    /// @param how what is to be done with it
    void begin(String text, TextRange range, RewriteKind how) {
        Sheet sheet = write.sheet();
        leave();
        if (sheet == null) {
            return;
        }
        kind.set(how);
        open.set(true);
        begun.set(begun.get() + 1);
        if (range.from() == range.to()) {
            stage.set(new Stage.Refused(texts.text("rewrite.nothing")));
            return;
        }
        passage = new Passage(sheet, text, range);
        if (!needsMore()) {
            ask();
        }
    }

    /// Looks at another selection, if there is one.
    void look(String text, TextRange range) {
        Sheet sheet = write.sheet();
        if (sheet != null && range.from() < range.to()) {
            passage = new Passage(sheet, text, range);
        }
    }

    /// Whether the writer says more before it is asked; else it is asked at once.
    boolean needsMore() {
        return kind.get() == RewriteKind.REWRITE
                || kind.get() == RewriteKind.TONE
                || kind.get() == RewriteKind.TRANSLATE;
    }

    /// Asks the model.
    void ask() {
        EngineChoice writes = engine.get();
        Passage of = passage;
        if (of == null) {
            stage.set(new Stage.Refused(texts.text("rewrite.nothing")));
            return;
        }
        if (writes == null) {
            stage.set(new Stage.Refused(texts.text("rewrite.no-engine")));
            return;
        }
        String missing = missing();
        if (!missing.isEmpty()) {
            stage.set(new Stage.Refused(texts.text(missing)));
            return;
        }
        ask(of, request(of, writes));
    }

    private String missing() {
        if (kind.get() == RewriteKind.TONE && instruction.get().isBlank()) {
            return "rewrite.no-tone";
        }
        boolean translates = kind.get() == RewriteKind.TRANSLATE;
        return translates && language.get().isEmpty() ? "rewrite.no-language" : "";
    }

    private Rewriting.Request request(Passage of, EngineChoice writes) {
        String told = instruction.get().strip();
        boolean tone = kind.get() == RewriteKind.TONE;
        boolean translates = kind.get() == RewriteKind.TRANSLATE;
        WritingWishes wishes =
                WritingWishes.in(translates ? language.get() : "").inTone(tone ? told : "");
        return new Rewriting.Request(
                of.sheet(),
                of.text(),
                new Rewriting.Selection(of.range().from(), of.range().to()),
                new Rewriting.Wish(kind.get(), tone ? "" : told, wishes),
                ownWords.get() ? Rewriting.OwnWords.OPEN : Rewriting.OwnWords.LOCKED,
                writes);
    }

    private void ask(Passage of, Rewriting.Request request) {
        stop.stop();
        var mine = new StopSignal();
        stop = mine;
        other.set("");
        stage.set(new Stage.Asking(""));
        var coming = new Coming(mine);
        // the model shall see what is on the desk, and a sentence is the writer's once it is kept
        write.whenKept(() ->
                background.start(
                        "rewrite",
                        () -> rewriting.rewrite(request, mine, coming::take),
                        result -> {
                            if (mine.equals(stop)) {
                                show(of, result);
                            }
                        }));
    }

    /// The words that come, gathered: however fast they come the window is told once at a time.
    private final class Coming {
        private final StopSignal mine;
        private final AtomicReference<@Nullable String> newest = new AtomicReference<>();

        Coming(StopSignal mine) {
            this.mine = mine;
        }

        void take(String soFar) {
            if (newest.getAndSet(soFar) == null) {
                window.execute(this::tell);
            }
        }

        private void tell() {
            String words = newest.getAndSet(null);
            if (words != null && mine.equals(stop) && stage.get() instanceof Stage.Asking) {
                stage.set(new Stage.Asking(words));
            }
        }
    }

    private void show(Passage of, Rewriting.Result result) {
        switch (result) {
            case Rewriting.Proposal(
                            String words,
                            List<String> locked,
                            Set<StepNote> notes,
                            var run) -> {
                String text = of.text();
                other.set(
                        text.substring(0, of.range().from())
                                + words
                                + text.substring(of.range().to()));
                stage.set(new Stage.Proposed(words, sentences(of, words, locked, notes)));
            }
            case Rewriting.Refused(String code, String soFar) ->
                    stage.set(new Stage.Refused(why.why(code)));
        }
    }

    private List<String> sentences(
            Passage of, String words, List<String> locked, Set<StepNote> notes) {
        var all = new ArrayList<String>();
        if (words.equals(of.words())) {
            all.add(texts.text("rewrite.same"));
        }
        if (!locked.isEmpty()) {
            all.add(texts.text("rewrite.locked", locked.size()));
        }
        if (notes.contains(StepNote.OPEN_END)) {
            all.add(texts.text("rewrite.cut-short"));
        }
        return all;
    }

    /// Ends the answer.
    void stop() {
        stop.stop();
    }

    /// The change that puts the proposal into a text; empty when the selected words are not in it
    /// any more.
    Optional<TextChange> change(String now) {
        Passage of = passage;
        if (of == null || !(stage.get() instanceof Stage.Proposed(String words, var notes))) {
            return Optional.empty();
        }
        String before = of.words();
        int at = nearest(now, before, of.range().from());
        if (at < 0) {
            stage.set(new Stage.Refused(texts.text("rewrite.changed")));
            return Optional.empty();
        }
        return Optional.of(new TextChange(at, before, words));
    }

    /// Where words stand nearest to a place; -1 when they stand nowhere.
    private static int nearest(String text, String words, int place) {
        int behind = text.indexOf(words, place);
        int before = text.lastIndexOf(words, place);
        if (behind < 0 || before < 0) {
            return Math.max(behind, before);
        }
        return place - before < behind - place ? before : behind;
    }

    /// The proposal was taken, or is not wanted.
    void close() {
        open.set(false);
    }

    private void leave() {
        stop.stop();
        stop = new StopSignal();
        passage = null;
        other.set("");
        stage.set(new Stage.Ready());
    }
}
