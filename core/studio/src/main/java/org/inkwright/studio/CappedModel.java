package org.inkwright.studio;

import java.util.function.Consumer;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TextModel;

/// A model that is asked only while the month's cap is not reached. Safe to share.
final class CappedModel implements TextModel {
    private final TextModel model;
    private final StoredCap cap;

    CappedModel(TextModel model, StoredCap cap) {
        this.model = model;
        this.cap = cap;
    }

    @Override
    public void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
        if (cap.isReached()) {
            events.accept(new ModelEvent.Failed(ModelFailure.of(ModelTrouble.CAP_REACHED)));
        } else {
            model.answer(request, stop, events);
        }
    }
}
