package org.inkwright.generation.steps;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.inkwright.generation.model.Answer;
import org.inkwright.generation.model.FinishReason;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelFailure;
import org.inkwright.generation.model.ModelOptions;
import org.inkwright.generation.model.ModelRequest;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.model.TokenMeter;
import org.inkwright.generation.model.TokenUsage;
import org.jspecify.annotations.Nullable;

/// One step under way: asks, and remembers what was asked, answered and noted. For one thread.
final class Course {
    private final ModelSteps.Parts parts;
    private final PromptTemplate template;
    private final Engine engine;
    private final StopSignal stop;
    private final Consumer<ModelEvent> events;
    private final TokenMeter meter;
    private final List<ModelCall> calls;
    private final Set<StepNote> notes;

    Course(
            ModelSteps.Parts parts,
            PromptTemplate template,
            StopSignal stop,
            Consumer<ModelEvent> events) {
        this.parts = parts;
        this.template = template;
        this.engine = parts.engines().of(template);
        this.stop = stop;
        this.events = events;
        this.meter = engine.size().meter();
        this.calls = new ArrayList<>();
        this.notes = EnumSet.noneOf(StepNote.class);
    }

    private Course(Course outer, PromptTemplate template) {
        this.parts = outer.parts;
        this.template = template;
        this.engine = parts.engines().of(template);
        this.stop = outer.stop;
        this.events = outer.events;
        this.meter = engine.size().meter();
        this.calls = outer.calls;
        this.notes = outer.notes;
    }

    /// The same step, asking by another prompt: with its model and temperature. What is asked and
    /// noted belongs to both.
    Course by(PromptName other) {
        return new Course(this, parts.prompts().of(other));
    }

    /// What is asked, fitted to the model that is asked.
    Questions questions() {
        return new Questions(parts.prompts(), engine);
    }

    /// How many tokens are left for an answer after a question.
    int room(List<Message> messages, int wished) {
        int free = engine.size().context() - meter.of(messages);
        return Math.min(Math.min(free, engine.size().output()), wished);
    }

    /// The request that these messages make.
    ModelRequest request(List<Message> messages, ModelOptions options) {
        Double temperature =
                template.temperature() == null ? engine.temperature() : template.temperature();
        ModelOptions set = temperature == null ? options : options.withTemperature(temperature);
        Long seed = engine.seed();
        return new ModelRequest(engine.model(), messages, seed == null ? set : set.withSeed(seed));
    }

    /// Asks and remembers.
    Answer ask(ModelRequest request) {
        InstantSource clock = parts.clock();
        Instant started = clock.instant();
        Answer answer = Answer.of(parts.model(), request, stop, events);
        if (answer.delivery() == ModelEvent.Delivery.KEPT) {
            note(StepNote.FROM_KEPT);
        }
        TokenUsage told = answer.usage();
        calls.add(
                new ModelCall(
                        request,
                        answer.text(),
                        told == null ? estimated(request, answer) : told,
                        counted(answer),
                        new ModelCall.Time(started, clock.instant()),
                        answer.end()));
        return answer;
    }

    /// A request that failed before the first word is charged by nobody.
    private TokenUsage estimated(ModelRequest request, Answer answer) {
        return answer.text().isEmpty() && answer.end() instanceof ModelEvent.Failed
                ? TokenUsage.NONE
                : new TokenUsage(meter.of(request.messages()), meter.of(answer.text()));
    }

    private static ModelCall.Counted counted(Answer answer) {
        if (answer.delivery() == ModelEvent.Delivery.KEPT) {
            return ModelCall.Counted.KEPT;
        }
        return answer.usage() == null ? ModelCall.Counted.ESTIMATED : ModelCall.Counted.TOLD;
    }

    /// Tells of something that no model said.
    void tell(ModelEvent event) {
        events.accept(event);
    }

    TokenMeter meter() {
        return meter;
    }

    int context() {
        return engine.size().context();
    }

    boolean isStopped() {
        return stop.stopped();
    }

    void note(StepNote note) {
        notes.add(note);
    }

    StepTrace trace() {
        return new StepTrace(template.name(), calls);
    }

    <T> StepResult<T> done(T value) {
        return new StepResult.Done<>(value, notes, trace());
    }

    <T> StepResult<T> failed(StepTrouble trouble) {
        return new StepResult.Failed<>(trouble, null, trace());
    }

    <T> StepResult<T> failed(ModelFailure failure) {
        return new StepResult.Failed<>(StepTrouble.SERVICE, failure, trace());
    }

    <T> StepResult<T> unfinished(String partial, @Nullable ModelFailure failure) {
        return new StepResult.Unfinished<>(partial, failure, trace());
    }

    /// The trouble that the end of an answer is, whatever its text; null when there is none.
    static @Nullable StepTrouble trouble(Answer answer) {
        return switch (answer.end()) {
            case ModelEvent.Failed(var failure) ->
                    switch (failure.trouble()) {
                        case FILTERED -> StepTrouble.REFUSED;
                        case TOO_LONG -> StepTrouble.TOO_LITTLE_ROOM;
                        default -> StepTrouble.SERVICE;
                    };
            case ModelEvent.Finished(var reason) -> {
                if (reason == FinishReason.STOPPED) {
                    yield StepTrouble.STOPPED;
                }
                if (reason == FinishReason.FILTERED) {
                    yield StepTrouble.REFUSED;
                }
                yield answer.text().isBlank() ? StepTrouble.EMPTY : null;
            }
        };
    }
}
