package org.inkwright.desktop.engines;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.inkwright.desktop.kit.Durations;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.work.Background;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelList;
import org.inkwright.generation.model.ModelTrial;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.KeyRing;
import org.inkwright.studio.TextEngines;
import org.jspecify.annotations.Nullable;

/// Who writes: the program by itself, or a text model of a service that the writer has a key for,
/// or of a server of the writer's own. For the window's thread.
public final class EnginesViewModel {
    private static final Duration SHORT = Duration.ofMillis(1_500);

    private final Texts texts = Texts.of(EnginesViewModel.class);
    private final SourceWords why = new SourceWords();
    private final ObservableList<Service> services = FXCollections.observableArrayList();
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Service> service = new SimpleObjectProperty<>();
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty model = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<KeyState> keyState =
            new ReadOnlyObjectWrapper<>(KeyState.NONE);
    private final ReadOnlyObjectWrapper<@Nullable EngineChoice> chosen =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Verdict> verdict =
            new ReadOnlyObjectWrapper<>(new Verdict.Untried());
    private final ReadOnlyStringWrapper modelsWords = new ReadOnlyStringWrapper("");
    private final TextEngines engines;
    private final Background background;
    private StopSignal asking = new StopSignal();

    /// The engine as it is chosen.
    public EnginesViewModel(TextEngines engines, Background background) {
        this.engines = engines;
        this.background = background;
        engines.providers().forEach(provider -> services.add(Service.of(provider)));
        services.add(Service.own(texts.text("engines.own")));
        service.subscribe(this::turned);
        background.start("text-engine", engines::chosen, this::begin);
    }

    /// Whether there is a key for the service.
    enum KeyState {
        NONE,
        /// Until the program ends.
        FOR_NOW,
        /// In the key store of the system.
        STORED
    }

    private void begin(Optional<EngineChoice> kept) {
        kept.ifPresent(choice -> {
            service.set(named(choice.provider()));
            address.set(choice.address());
            model.set(choice.model());
        });
        chosen.set(kept.orElse(null));
    }

    private @Nullable Service named(String id) {
        return services.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /// The services, in the order to offer them. The view must not change them.
    ObservableList<Service> services() {
        return services;
    }

    /// The models that the service says it has; empty until asked for.
    ObservableList<String> models() {
        return models;
    }

    /// What the list of models is, or why there is none; empty until asked for.
    ReadOnlyStringProperty modelsWordsProperty() {
        return modelsWords.getReadOnlyProperty();
    }

    /// The service that is looked at.
    ObjectProperty<@Nullable Service> serviceProperty() {
        return service;
    }

    /// Where the service answers; empty for its usual address.
    StringProperty addressProperty() {
        return address;
    }

    /// The model's name.
    StringProperty modelProperty() {
        return model;
    }

    /// A key that was typed; taken out of the field as soon as it is kept.
    StringProperty keyProperty() {
        return key;
    }

    /// Whether there is a key.
    ReadOnlyObjectProperty<KeyState> keyStateProperty() {
        return keyState.getReadOnlyProperty();
    }

    /// Whether the model answers.
    ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /// The model that writes; null when the program writes by itself.
    public ReadOnlyObjectProperty<@Nullable EngineChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Who writes, in words.
    public String words(@Nullable EngineChoice choice) {
        if (choice == null) {
            return texts.text("engines.built-in");
        }
        Service known = named(choice.provider());
        return texts.text(
                "engines.named", choice.model(), known == null ? choice.provider() : known.name());
    }

    /// The same in a few words, for the status line.
    public String line(@Nullable EngineChoice choice) {
        return choice == null
                ? texts.text("engines.line.built-in")
                : texts.text("engines.line", choice.model());
    }

    private void turned(@Nullable Service now) {
        asking.stop();
        address.set("");
        model.set("");
        key.set("");
        models.clear();
        modelsWords.set("");
        verdict.set(new Verdict.Untried());
        look(now);
    }

    private void look(@Nullable Service now) {
        if (now == null) {
            keyState.set(KeyState.NONE);
            return;
        }
        background.start(
                "text-engine-key",
                () -> state(now),
                state -> {
                    if (now.equals(service.get())) {
                        keyState.set(state);
                    }
                });
    }

    private KeyState state(Service of) {
        KeyRing ring = engines.keys();
        if (ring.key(of.id()).isEmpty()) {
            return KeyState.NONE;
        }
        return ring.lasting() == KeyRing.Lasting.STORED ? KeyState.STORED : KeyState.FOR_NOW;
    }

    /// Forgets the key of the service.
    void forgetKey() {
        Service of = service.get();
        if (of != null) {
            background.run("text-engine-key", () -> engines.keys().forget(of.id()), () -> look(of));
        }
    }

    /// Asks the service which models it has.
    void askForModels() {
        Service of = service.get();
        if (of == null) {
            return;
        }
        String its = model.get().isBlank() ? "any" : model.get().strip();
        choice(of, its)
                .ifPresent(choice -> {
                    modelsWords.set(texts.text("engines.asking"));
                    ask(of, stop -> engines.models(choice, stop), this::offered);
                });
    }

    private void offered(ModelList list) {
        switch (list) {
            case ModelList.Offered(var names) -> {
                models.setAll(names);
                modelsWords.set(texts.text("engines.offered", names.size()));
            }
            case ModelList.Untold(var failure) -> {
                models.clear();
                modelsWords.set(why.why(failure.trouble().code()));
            }
        }
    }

    /// Asks the model for one word.
    void test() {
        Service of = service.get();
        if (of == null) {
            verdict.set(new Verdict.Fails(texts.text("engines.no-service"), List.of()));
            return;
        }
        whole(of)
                .ifPresent(choice -> {
                    verdict.set(new Verdict.Asking());
                    ask(of, stop -> engines.trial(choice, stop), this::judge);
                });
    }

    /// Stops asking.
    void stop() {
        asking.stop();
    }

    private <T> void ask(Service of, Function<StopSignal, T> question, Answered<T> answered) {
        asking.stop();
        var stop = new StopSignal();
        asking = stop;
        String typed = key.get().strip();
        background.start(
                "text-engine",
                () -> {
                    keep(of, typed);
                    return question.apply(stop);
                },
                answer -> {
                    look(of);
                    if (stop.equals(asking)) {
                        key.set("");
                        answered.take(answer);
                    }
                });
    }

    private interface Answered<T> {
        void take(T answer);
    }

    private void keep(Service of, String typed) {
        if (!typed.isEmpty()) {
            engines.keys().keep(of.id(), typed);
        }
    }

    private void judge(ModelTrial.Result result) {
        verdict.set(
                switch (result) {
                    case ModelTrial.Works(Duration first, var delivery, var counting) ->
                            new Verdict.Works(works(first, delivery, counting));
                    case ModelTrial.Fails(var failure, var near) ->
                            new Verdict.Fails(why.why(failure.trouble().code()), near);
                });
    }

    private String works(
            Duration first, ModelEvent.Delivery delivery, ModelTrial.Counting counting) {
        List<String> all = new ArrayList<>();
        all.add(
                first.compareTo(SHORT) < 0
                        ? texts.text("engines.works-at-once")
                        : texts.text("engines.works", Durations.inWords(first)));
        if (delivery == ModelEvent.Delivery.WHOLE) {
            all.add(texts.text("engines.at-once"));
        }
        if (counting == ModelTrial.Counting.UNTOLD) {
            all.add(texts.text("engines.untold"));
        }
        return String.join(" ", all);
    }

    /// Lets the model write from now on.
    void use() {
        Service of = service.get();
        if (of == null) {
            verdict.set(new Verdict.Fails(texts.text("engines.no-service"), List.of()));
            return;
        }
        String typed = key.get().strip();
        whole(of)
                .ifPresent(choice ->
                        background.run(
                                "text-engine",
                                () -> {
                                    keep(of, typed);
                                    engines.choose(choice);
                                },
                                () -> {
                                    key.set("");
                                    chosen.set(choice);
                                    look(of);
                                }));
    }

    /// Lets the program write by itself from now on.
    void useBuiltIn() {
        background.run("text-engine", engines::chooseNone, () -> chosen.set(null));
    }

    private Optional<EngineChoice> whole(Service of) {
        if (model.get().isBlank()) {
            verdict.set(new Verdict.Fails(texts.text("engines.no-model"), List.of()));
            return Optional.empty();
        }
        return choice(of, model.get().strip());
    }

    private Optional<EngineChoice> choice(Service of, String its) {
        String where = address.get().strip();
        if (of.id().equals(EngineChoice.OWN) && where.isEmpty()) {
            verdict.set(new Verdict.Fails(texts.text("engines.no-address"), List.of()));
            return Optional.empty();
        }
        return Optional.of(new EngineChoice(of.id(), where, its));
    }
}
