package org.inkwright.desktop.commission;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.kit.FileChoice;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.desktop.library.SourceWords;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;
import org.inkwright.desktop.work.Later;
import org.inkwright.desktop.work.Refusal;
import org.inkwright.desktop.write.PlanViewModel;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Library;
import org.inkwright.manuscript.SourceId;
import org.inkwright.studio.Commission;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Estimate;
import org.inkwright.studio.Estimates;
import org.inkwright.studio.Generation;
import org.inkwright.studio.PipelineSettings;
import org.inkwright.studio.StyleCards;
import org.jspecify.annotations.Nullable;

/// What a text model is to make of a source: its form and the writer's wishes, what that will take,
/// exactly what will be asked; and the beginning of it. Wishes are kept for the next time. For the
/// window's thread.
public final class CommissionViewModel implements PlanViewModel.Pen {
    private static final Duration REST = Duration.ofMillis(400);
    private static final String KEPT = "commission.";

    private final Texts texts = Texts.of(CommissionViewModel.class);
    private final EstimateWords words = new EstimateWords();
    private final SourceWords why = new SourceWords();
    private final Wishes wishes = new Wishes();
    private final ReadOnlyObjectWrapper<@Nullable Estimate> estimate =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");
    private final Desk desk;
    private final ObservableValue<@Nullable EngineChoice> engine;
    private final Threads threads;
    private Later.Call estimating = () -> {};
    private Later.Call keeping = () -> {};
    private Runnable begun = () -> {};
    private @Nullable SourceId source;
    private int asked;

    /// A commission without a source.
    ///
    /// @param engine the model that writes; null for none
    public CommissionViewModel(
            Desk desk, ObservableValue<@Nullable EngineChoice> engine, Threads threads) {
        this.desk = desk;
        this.engine = engine;
        this.threads = threads;
        threads.background().start("wishes", this::kept, this::begin);
        engine.subscribe(now -> estimateSoon());
    }

    /// Who writes and who reckons.
    ///
    /// @param listening how a recording is listened to that was not transcribed yet
    public record Desk(
            Library library,
            Generation generation,
            Estimates estimates,
            Supplier<PipelineSettings> listening) {}

    /// Where and when work is done, and who is told of trouble.
    public record Threads(Background background, Later later, Consumer<Note> tell) {}

    private Map<String, String> kept() {
        return desk.library()
                .read(work -> {
                    Map<String, String> found = new TreeMap<>();
                    for (String name : wishes.names()) {
                        work.settings()
                                .value(KEPT + name)
                                .ifPresent(value -> found.put(name, value));
                    }
                    return found;
                });
    }

    private void begin(Map<String, String> found) {
        wishes.restore(found);
        wishes.onChange(() -> {
            keepSoon();
            estimateSoon();
        });
    }

    private void keepSoon() {
        keeping.cancel();
        keeping = threads.later().in(REST, this::keepNow);
    }

    private void keepNow() {
        Map<String, String> now = wishes.kept();
        threads.background()
                .start(
                        "wishes",
                        () ->
                                desk.library()
                                        .write(work -> {
                                            now.forEach((name, value) ->
                                                    work.settings().put(KEPT + name, value));
                                            return now.size();
                                        }),
                        size -> {});
    }

    /// What is wished.
    Wishes wishes() {
        return wishes;
    }

    /// How the writer writes.
    ///
    /// @param cards where style cards are kept and made
    /// @param choice asks for texts that are no drafts
    public StyleViewModel style(StyleCards cards, FileChoice choice) {
        var of = new StyleViewModel.Desk(desk.library(), cards, engine::getValue);
        return new StyleViewModel(wishes, of, choice, threads.background());
    }

    /// The model that writes; null for none.
    public ObservableValue<@Nullable EngineChoice> engineProperty() {
        return engine;
    }

    /// What it will take; null while nobody knows.
    ReadOnlyObjectProperty<@Nullable Estimate> estimateProperty() {
        return estimate.getReadOnlyProperty();
    }

    /// What it will take, or what is missing, in words.
    ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /// Names who is told that something was begun.
    public void onBegun(Runnable listener) {
        begun = listener;
    }

    @Override
    public boolean isThere() {
        return engine.getValue() != null;
    }

    /// Looks at what can be made of a source.
    public void open(@Nullable SourceId newSource) {
        source = newSource;
        estimateSoon();
    }

    private Wishes.Order order() {
        EngineChoice writes = engine.getValue();
        return writes == null ? new Wishes.Lacking("commission.no-engine") : wishes.by(writes);
    }

    private void estimateSoon() {
        estimating.cancel();
        asked++;
        if (source != null) {
            estimating = threads.later().in(REST, this::estimateNow);
        }
    }

    private void estimateNow() {
        SourceId of = source;
        if (of == null) {
            return;
        }
        switch (order()) {
            case Wishes.Lacking(String key) -> tell(null, texts.text(key));
            case Wishes.Ready(Commission commission) -> {
                int number = ++asked;
                threads.background()
                        .start(
                                "estimate",
                                () -> desk.estimates().whole(of, commission),
                                found -> {
                                    if (number == asked) {
                                        tell(found, words.line(found));
                                    }
                                },
                                failure -> refused(number, failure));
            }
        }
    }

    private void refused(int number, RuntimeException failure) {
        String code = Refusal.codeOf(failure);
        if (number == asked) {
            tell(null, why.why(code));
        }
    }

    private void tell(@Nullable Estimate found, String sentence) {
        estimate.set(found);
        line.set(sentence);
    }

    /// Plans the chapters; nothing is written yet.
    void outline() {
        begin("outline", commission -> of -> desk.generation().outline(of, commission));
    }

    /// Plans and writes everything.
    void writeAll() {
        begin(
                "write",
                commission ->
                        of -> desk.generation().begin(of, desk.listening().get(), commission));
    }

    private interface Begins {
        Consumer<SourceId> by(Commission commission);
    }

    private void begin(String name, Begins work) {
        SourceId of = source;
        if (of == null) {
            return;
        }
        switch (order()) {
            case Wishes.Lacking(String key) -> tell(null, texts.text(key));
            case Wishes.Ready(Commission commission) ->
                    start(name, () -> work.by(commission).accept(of), begun);
        }
    }

    private void start(String name, Runnable work, Runnable then) {
        threads.background()
                .start(
                        name,
                        () -> {
                            work.run();
                            return name;
                        },
                        done -> then.run(),
                        this::troubled);
    }

    private void troubled(RuntimeException failure) {
        String reason = why.why(Refusal.codeOf(failure));
        threads.tell().accept(Note.problem(texts.text("commission.not-begun"), List.of(reason)));
    }

    /// Writes chapters of a draft as they were wished last. Tells when no model is chosen.
    @Override
    public void write(DraftId draft, List<ChapterId> chapters) {
        switch (order()) {
            case Wishes.Lacking(String key) ->
                    threads.tell().accept(Note.problem(texts.text(key), List.of()));
            case Wishes.Ready(Commission commission) ->
                    start(
                            "write",
                            () -> desk.generation().write(draft, commission, chapters),
                            () -> {});
        }
    }

    @Override
    public void estimate(DraftId draft, List<ChapterId> chapters, Consumer<String> then) {
        if (order() instanceof Wishes.Ready(Commission commission)) {
            threads.background()
                    .start(
                            "estimate",
                            () -> desk.estimates().write(draft, commission, chapters),
                            found -> then.accept(words.brief(found)),
                            // what cannot be estimated is told when it is begun
                            failure -> Refusal.codeOf(failure));
        }
    }
}
