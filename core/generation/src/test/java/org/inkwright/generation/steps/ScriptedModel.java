package org.inkwright.generation.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.generation.model.FinishReason;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.ModelSize;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TextModel;

/// A model that answers as a test tells it and remembers what it was asked.
final class ScriptedModel implements TextModel {
    final List<ModelRequest> asked = new ArrayList<>();
    private final Function<ModelRequest, Reply> script;

    /// What it says, and how it ends.
    record Reply(String text, ModelEvent.Ended end) {
        static Reply of(String text) {
            return new Reply(text, new ModelEvent.Finished(FinishReason.COMPLETE));
        }

        static Reply of(String text, FinishReason reason) {
            return new Reply(text, new ModelEvent.Finished(reason));
        }
    }

    ScriptedModel(Function<ModelRequest, Reply> script) {
        this.script = script;
    }

    /// Says these one after the other.
    static ScriptedModel saying(Reply... replies) {
        List<Reply> left = new ArrayList<>(List.of(replies));
        return new ScriptedModel(request -> left.removeFirst());
    }

    static ScriptedModel saying(String... texts) {
        List<String> left = new ArrayList<>(List.of(texts));
        return new ScriptedModel(request -> Reply.of(left.removeFirst()));
    }

    @Override
    public void answer(ModelRequest request, StopSignal stop, Consumer<ModelEvent> events) {
        asked.add(request);
        Reply reply = script.apply(request);
        events.accept(new ModelEvent.Started("scripted", ModelEvent.Delivery.STREAMED));
        if (!reply.text().isEmpty()) {
            events.accept(new ModelEvent.Text(reply.text()));
        }
        events.accept(reply.end());
    }

    String question(int index) {
        return asked.get(index).messages().getLast().text();
    }

    ModelSteps steps(ModelSize size) {
        return new ModelSteps(
                this, Engine.of("tiny", size), Prompts.builtIn(), () -> Talks.MORNING);
    }

    ModelSteps steps() {
        return steps(new ModelSize(8_192, 2_048, 1));
    }
}
