package org.inkwright.desktop.prompts;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.inkwright.desktop.kit.Choices;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.kit.Times;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.generation.steps.PromptName;
import org.inkwright.generation.steps.PromptTemplate;
import org.inkwright.generation.steps.PromptVariable;
import org.inkwright.studio.PromptStore;
import org.inkwright.studio.PromptStore.Prompt;
import org.inkwright.studio.PromptStore.Version;
import org.jspecify.annotations.Nullable;

/// The prompts, to be read and changed: what was changed counts from the next job on, and what was
/// before can be brought back. For the window's thread.
public final class PromptsViewModel {
    private static final Duration REST = Duration.ofMillis(400);

    private final Texts texts = Texts.of(PromptsViewModel.class);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Earlier> versions = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Row> chosen = new SimpleObjectProperty<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Prompt> prompt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
    private final PromptStore store;
    private final Background background;
    private final Later later;
    private final DateTimeFormatter times;
    private Later.Call checking = () -> {};
    private int asked;

    /// A page that is empty until [#refresh].
    ///
    /// @param zone in which times are told
    public PromptsViewModel(PromptStore store, Background background, Later later, ZoneId zone) {
        this.store = store;
        this.background = background;
        this.later = later;
        this.times = Times.in(zone);
        chosen.addListener((at, before, now) -> open(now));
        text.addListener((at, before, now) -> checkSoon());
    }

    /// A prompt in the list.
    ///
    /// @param title what it is for
    /// @param own in words that it is the writer's own; empty when it is the program's
    record Row(PromptName name, String title, String own) {}

    /// An earlier text.
    ///
    /// @param when until when it counted, in words
    record Earlier(String when, String text) {
        @Override
        public String toString() {
            return when;
        }
    }

    /// The prompts. The view must not change them.
    ObservableList<Row> rows() {
        return rows;
    }

    /// Earlier texts of the chosen one, the last first. The view must not change them.
    ObservableList<Earlier> versions() {
        return versions;
    }

    /// The one that is looked at.
    ObjectProperty<@Nullable Row> chosenProperty() {
        return chosen;
    }

    /// Its text, as it is typed.
    StringProperty textProperty() {
        return text;
    }

    /// It as it is kept; null while none is chosen.
    ReadOnlyObjectProperty<@Nullable Prompt> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /// What is wrong with the text, or what became of it.
    ReadOnlyStringProperty verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// Reads the prompts again.
    public void refresh() {
        background.start("prompts", store::all, this::show);
    }

    private void show(List<Prompt> all) {
        Row before = chosen.get();
        List<Row> now = all.stream().map(this::row).toList();
        rows.setAll(now);
        chosen.set(
                now.stream()
                        .filter(row -> before != null && row.name() == before.name())
                        .findFirst()
                        .orElse(now.isEmpty() ? null : now.getFirst()));
    }

    private Row row(Prompt one) {
        return new Row(
                one.name(),
                texts.text("prompt." + Choices.key(one.name())),
                one.origin() == PromptStore.Origin.WRITER ? texts.text("prompts.own") : "");
    }

    private record Opened(Prompt prompt, List<Version> versions) {}

    private void open(@Nullable Row row) {
        int number = ++asked;
        if (row == null) {
            prompt.set(null);
            text.set("");
            versions.clear();
            return;
        }
        background.start(
                "prompt",
                () -> new Opened(store.of(row.name()), store.history(row.name())),
                opened -> {
                    if (number == asked) {
                        show(opened);
                    }
                });
    }

    private void show(Opened opened) {
        prompt.set(opened.prompt());
        text.set(opened.prompt().text());
        list(opened.prompt(), opened.versions());
        verdict.set(faults(opened.prompt().faults()));
    }

    private void list(Prompt of, List<Version> found) {
        if (!of.equals(prompt.get())) {
            return;
        }
        versions.setAll(
                found.stream()
                        .map(one ->
                                new Earlier(
                                        texts.text("prompts.until", times.format(one.replaced())),
                                        one.text()))
                        .toList());
    }

    /// The variables of a prompt with what they mean, in words.
    String variables(Prompt of) {
        return of.variables().stream()
                .map(one ->
                        texts.text(
                                one.need() == PromptVariable.Need.REQUIRED
                                        ? "prompts.required"
                                        : "prompts.optional",
                                one.name(),
                                one.meaning().replace("`", "")))
                .collect(Collectors.joining("\n"));
    }

    private void checkSoon() {
        checking.cancel();
        checking = later.in(REST, this::check);
    }

    private void check() {
        Prompt of = prompt.get();
        String now = text.get();
        if (of == null || now.equals(of.text())) {
            return;
        }
        background.start(
                "prompt-check",
                () -> store.check(of.name(), now),
                faults -> {
                    if (now.equals(text.get()) && Objects.equals(of, prompt.get())) {
                        verdict.set(
                                faults.isEmpty() ? texts.text("prompts.usable") : faults(faults));
                    }
                });
    }

    private String faults(List<PromptTemplate.Fault> faults) {
        return faults.stream()
                .map(fault ->
                        texts.text(
                                "fault." + Choices.key(fault.kind()), fault.line(), fault.word()))
                .collect(Collectors.joining("\n"));
    }

    /// Keeps the text; it counts from the next job on.
    void save() {
        Prompt of = prompt.get();
        if (of != null) {
            String now = text.get();
            background.start("prompt", () -> store.save(of.name(), now), this::saved);
        }
    }

    /// Goes back to the program's own.
    void reset() {
        Prompt of = prompt.get();
        if (of != null) {
            background.start("prompt", () -> store.reset(of.name()), this::saved);
        }
    }

    /// Puts an earlier text into the field; it counts once it is kept.
    void bringBack(Earlier earlier) {
        text.set(earlier.text());
    }

    private void saved(PromptStore.Saved saved) {
        switch (saved) {
            case PromptStore.Saved.Done(Prompt kept) -> {
                prompt.set(kept);
                text.set(kept.text());
                verdict.set(texts.text("prompts.kept"));
                rows.replaceAll(row -> row.name() == kept.name() ? row(kept) : row);
                background.start(
                        "prompt", () -> store.history(kept.name()), found -> list(kept, found));
            }
            case PromptStore.Saved.Faulty(var faults) -> verdict.set(faults(faults));
            case PromptStore.Saved.NotKept(String code) ->
                    verdict.set(texts.text("prompts.not-kept"));
        }
    }
}
