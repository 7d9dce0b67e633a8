package org.inkwright.generation.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inkwright.generation.LanguageCheck;
import org.inkwright.generation.model.Answer;
import org.inkwright.generation.model.Message;
import org.inkwright.generation.model.ModelEvent;
import org.inkwright.generation.model.ModelOptions;
import org.inkwright.generation.model.ModelRequest;
import org.jspecify.annotations.Nullable;

/// Asks for an answer of a shape: mends what comes, asks once more saying what is wrong, then takes
/// the better of both or gives up. For one step, on one thread.
final class Structured<T> {
    private static final int LEAST_ROOM = 64;

    private final Course course;
    private final PromptTemplate again;
    private final Shape<T> shape;
    private final String language;

    Structured(Course course, PromptTemplate again, Shape<T> shape, String language) {
        this.course = course;
        this.again = again;
        this.shape = shape;
        this.language = language;
    }

    /// What came of it: a value, or a trouble with its answer.
    sealed interface Outcome<T> {}

    /// @param complete whether nothing is missing
    record Got<T>(T value, Completeness complete) implements Outcome<T> {}

    record Lost<T>(StepTrouble trouble, Answer answer) implements Outcome<T> {}

    /// There is no room for an answer.
    record NoRoom<T>() implements Outcome<T> {}

    enum Completeness {
        WHOLE,
        PARTIAL
    }

    /// Asks.
    ///
    /// @param cap how long an answer may be
    Outcome<T> ask(List<Message> messages, int cap) {
        int room = course.room(messages, cap);
        if (room < LEAST_ROOM) {
            return new NoRoom<>();
        }
        ModelRequest request =
                course.request(messages, ModelOptions.upTo(room).withSchema(shape.schema()));
        Answer first = course.ask(request);
        StepTrouble trouble = Course.trouble(first);
        if (trouble != null && trouble != StepTrouble.EMPTY && !hasUsableText(first, trouble)) {
            return new Lost<>(trouble, first);
        }
        Look<T> look = look(first);
        if (look.reading().faults().isEmpty() && look.reading().value() != null) {
            return got(look, look.reading().value());
        }
        if (trouble != null && trouble != StepTrouble.EMPTY) {
            return better(look, null, first);
        }
        return secondTry(request, first, look);
    }

    private Outcome<T> secondTry(ModelRequest request, Answer first, Look<T> look) {
        List<Message> correction =
                again.messages(
                        Map.of(
                                "faults",
                                "- " + String.join("\n- ", look.reading().faults()),
                                "language",
                                WritingWishes.in(language).variables().get("language") + ""));
        ModelRequest repeated = request;
        if (!first.text().isBlank()) {
            repeated = repeated.followedBy(Message.assistant(first.text()));
        }
        repeated = repeated.followedBy(correction.toArray(Message[]::new));
        int room = course.room(repeated.messages(), request.options().outputCap());
        if (room < LEAST_ROOM) {
            // The bad answer takes the room that a good one needs: ask without quoting it.
            repeated = request.followedBy(correction.toArray(Message[]::new));
            room = course.room(repeated.messages(), request.options().outputCap());
        }
        if (room < LEAST_ROOM || course.isStopped()) {
            return better(look, null, first);
        }
        course.note(StepNote.ASKED_AGAIN);
        Answer second = course.ask(repeated.withOptions(repeated.options().withOutputCap(room)));
        return better(look, look(second), second);
    }

    private Outcome<T> better(Look<T> first, @Nullable Look<T> second, Answer last) {
        if (second != null && second.reading().value() != null) {
            boolean worse =
                    first.reading().value() != null
                            && first.reading().faults().size() < second.reading().faults().size();
            Look<T> taken = worse ? first : second;
            T value = taken.reading().value();
            if (value != null) {
                return got(taken, value);
            }
        }
        T value = first.reading().value();
        if (value != null) {
            return got(first, value);
        }
        StepTrouble trouble = Course.trouble(last);
        if (trouble != null) {
            return new Lost<>(trouble, last);
        }
        boolean foreign = second != null ? second.foreign() : first.foreign();
        return new Lost<>(foreign ? StepTrouble.WRONG_LANGUAGE : StepTrouble.UNUSABLE, last);
    }

    private Outcome<T> got(Look<T> look, T value) {
        switch (look.soundness()) {
            case SOUND -> {}
            case REPAIRED -> course.note(StepNote.MENDED);
            case CUT -> course.note(StepNote.CUT);
        }
        boolean whole = look.reading().faults().isEmpty();
        return new Got<>(value, whole ? Completeness.WHOLE : Completeness.PARTIAL);
    }

    /// A connection that broke late may have brought enough.
    private static boolean hasUsableText(Answer answer, StepTrouble trouble) {
        boolean broke = answer.end() instanceof ModelEvent.Failed && trouble == StepTrouble.SERVICE;
        return broke && !answer.text().isBlank();
    }

    private record Look<T>(
            Shape.Reading<T> reading, JsonRepair.Soundness soundness, boolean foreign) {}

    private Look<T> look(Answer answer) {
        Optional<JsonRepair.Repaired> repaired = JsonRepair.object(answer.text(), shape.list());
        if (repaired.isEmpty()) {
            return new Look<>(
                    Shape.Reading.bad("It is not one JSON object."),
                    JsonRepair.Soundness.SOUND,
                    false);
        }
        Shape.Reading<T> reading = shape.read(repaired.get().value());
        T value = reading.value();
        boolean foreign = value != null && LanguageCheck.isOther(language, shape.prose(value));
        if (foreign) {
            reading = Shape.Reading.bad("It is written in another language than asked for.");
        }
        return new Look<>(reading, repaired.get().soundness(), foreign);
    }

    /// The result that an outcome without a value is.
    static <T, U> StepResult<U> result(Course course, Outcome<T> outcome) {
        return switch (outcome) {
            case NoRoom<T> _ -> course.failed(StepTrouble.TOO_LITTLE_ROOM);
            case Lost<T>(var trouble, var answer) ->
                    answer.end() instanceof ModelEvent.Failed(var failure)
                            ? new StepResult.Failed<>(trouble, failure, course.trace())
                            : course.failed(trouble);
            case Got<T> _ -> throw new IllegalStateException("this one has a value");
        };
    }
}
