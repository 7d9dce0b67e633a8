package org.inkwright.generation.model;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A whole answer, gathered from its events. Printed without its text.
///
/// @param text what came, also when the end is a failure
/// @param usage what it took; null when the service did not say
/// @param model which model answered, as the service says; empty when it does not
/// @param delivery how it came
/// @param end how it ended
public record Answer(
        String text,
        @Nullable TokenUsage usage,
        String model,
        ModelEvent.Delivery delivery,
        ModelEvent.Ended end) {

    /// Asks and gathers the answer on the calling thread.
    ///
    /// @param also told each event as it comes
    public static Answer of(
            TextModel model, ModelRequest request, StopSignal stop, Consumer<ModelEvent> also) {
        var gathering = new Gathering();
        model.answer(
                request,
                stop,
                event -> {
                    gathering.take(event);
                    also.accept(event);
                });
        return gathering.answer();
    }

    @Override
    public String toString() {
        return "Answer[" + text.length() + " characters, " + usage + ", " + end + "]";
    }

    private static final class Gathering {
        private final StringBuilder text = new StringBuilder();
        private @Nullable TokenUsage usage;
        private String model = "";
        private ModelEvent.Delivery delivery = ModelEvent.Delivery.STREAMED;
        private ModelEvent.Ended end = new ModelEvent.Finished(FinishReason.UNTOLD);

        void take(ModelEvent event) {
            switch (event) {
                case ModelEvent.Waiting _ -> {}
                case ModelEvent.Started(var name, var how) -> {
                    model = name;
                    delivery = how;
                }
                case ModelEvent.Text(var words) -> text.append(words);
                case ModelEvent.Used(var used) -> usage = used;
                case ModelEvent.Ended ended -> end = ended;
            }
        }

        Answer answer() {
            return new Answer(text.toString(), usage, model, delivery, end);
        }
    }
}
