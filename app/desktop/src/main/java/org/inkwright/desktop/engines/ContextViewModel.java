package org.inkwright.desktop.engines;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.work.Background;
import org.inkwright.studio.ContextSize;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.TextEngines;
import org.jspecify.annotations.Nullable;

/// How much the model that writes reads at once: known, guessed, or said by the writer, whose own
/// server may not tell. For the window's thread.
public final class ContextViewModel {
    private static final String NUMBER = "\\d{1,9}";

    private final Texts texts = Texts.of(ContextViewModel.class);
    private final StringProperty size = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ObservableValue<@Nullable EngineChoice> engine;
    private final TextEngines engines;
    private final Background background;

    /// The size of a model.
    ///
    /// @param engine which; null while the program writes by itself
    public ContextViewModel(
            ObservableValue<@Nullable EngineChoice> engine,
            TextEngines engines,
            Background background) {
        this.engine = engine;
        this.engines = engines;
        this.background = background;
        engine.subscribe(this::look);
    }

    /// In tokens, as it is typed.
    StringProperty sizeProperty() {
        return size;
    }

    /// Who says so, or what is wrong.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private void look(@Nullable EngineChoice of) {
        words.set("");
        if (of != null) {
            background.start("context", () -> engines.context(of), found -> show(of, found));
        }
    }

    private void show(EngineChoice of, ContextSize found) {
        if (of.equals(engine.getValue())) {
            size.set(Integer.toString(found.tokens()));
            words.set(texts.text("context." + Choices.key(found.origin())));
        }
    }

    /// Keeps what was typed; it counts from the next question on.
    void keep() {
        EngineChoice of = engine.getValue();
        String typed = size.get().replaceAll("[ .,_\u00a0]", "");
        if (of == null || !typed.matches(NUMBER)) {
            words.set(texts.text("context.no-size"));
            return;
        }
        int tokens = Integer.parseInt(typed);
        background.start(
                "context",
                () -> engines.setContext(of, tokens),
                came -> {
                    switch (came) {
                        case ContextSize.Set(ContextSize now) -> show(of, now);
                        case ContextSize.Refused refused ->
                                words.set(texts.text("context.no-size"));
                    }
                });
    }

    /// Forgets what the writer said.
    void forget() {
        EngineChoice of = engine.getValue();
        if (of != null) {
            background.run("context", () -> engines.forgetContext(of), () -> look(of));
        }
    }
}
