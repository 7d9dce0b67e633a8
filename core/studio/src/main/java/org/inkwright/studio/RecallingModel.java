package org.inkwright.studio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.generation.model.FinishReason;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TextModel;
import org.inkwright.generation.model.TokenUsage;
import org.inkwright.manuscript.KeptAnswer;

/// A model that is asked only what it has not answered before. Safe to share.
final class RecallingModel implements TextModel {
    /// The steps hold what was asked for good; this is only for asking again.
    private static final Duration KEPT = Duration.ofDays(30);

    private final TextModel model;
    private final Books books;
    private final InstantSource clock;
    private final EngineChoice engine;
    private final Recall recall;

    RecallingModel(
            TextModel model, Books books, InstantSource clock, EngineChoice engine, Recall recall) {
        this.model = model;
        this.books = books;
        this.clock = clock;
        this.engine = engine;
        this.recall = recall;
    }

    @Override
    public void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
        String fingerprint = RequestPrint.of(engine, request, recall.take());
        Optional<KeptAnswer> kept = kept(fingerprint);
        if (kept.isEmpty() || stop.stopped()) {
            ask(fingerprint, request, stop, events);
            return;
        }
        events.accept(new ModelEvent.Started(request.model(), ModelEvent.Delivery.KEPT));
        events.accept(new ModelEvent.Text(kept.get().text()));
        events.accept(new ModelEvent.Used(TokenUsage.NONE));
        events.accept(new ModelEvent.Finished(FinishReason.COMPLETE));
    }

    /// An answer is kept before anybody hears that it is whole: who dies then need not ask again.
    private void ask(
            String fingerprint,
            ModelRequest request,
            StopSignal stop,
            Consumer<ModelEvent> events) {
        var text = new StringBuilder();
        model.answer(
                request,
                stop,
                event -> {
                    if (event instanceof ModelEvent.Text(var words)) {
                        text.append(words);
                    }
                    if (event instanceof ModelEvent.Finished(var reason)
                            && reason == FinishReason.COMPLETE
                            && !text.toString().isBlank()) {
                        keep(fingerprint, text.toString());
                    }
                    events.accept(event);
                });
    }

    private void keep(String fingerprint, String text) {
        Instant now = clock.instant();
        books.update(change -> {
            change.unit().answers().forget(now.minus(KEPT));
            change.unit().answers().keep(new KeptAnswer(fingerprint, recall.run(), text, now));
        });
    }

    private Optional<KeptAnswer> kept(String fingerprint) {
        return books.read(unit -> unit.answers().to(fingerprint))
                .filter(answer ->
                        recall.scope() == Recall.Scope.ANYBODYS
                                || answer.run().equals(recall.run()));
    }
}
