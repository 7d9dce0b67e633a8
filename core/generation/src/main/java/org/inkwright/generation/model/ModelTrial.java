package org.inkwright.generation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// Tries a connection before the writer relies on it: asks for the models and for one word. Costs a
/// few tokens.
public final class ModelTrial {
    private static final int CAP = 200;
    private static final int NEAREST = 5;
    private static final int FAR = 1_000;

    private final ModelService service;
    private final Pacing pacing;

    /// @param pacing measures how long the first word takes
    public ModelTrial(ModelService service, Pacing pacing) {
        this.service = service;
        this.pacing = pacing;
    }

    /// How a trial ended.
    public sealed interface Result {}

    /// The model answers.
    ///
    /// @param firstWord how long its first word took
    /// @param delivery whether words appear as they come; without it the preview stays empty until
    ///   the end
    /// @param counting whether the service tells how many tokens an answer took
    public record Works(Duration firstWord, ModelEvent.Delivery delivery, Counting counting)
            implements Result {}

    /// Something is wrong.
    ///
    /// @param failure what
    /// @param near the offered models whose names are most like the wanted one; empty when the
    ///   service offers none or the name is not what is wrong
    public record Fails(ModelFailure failure, List<String> near) implements Result {
        public Fails {
            near = List.copyOf(near);
        }
    }

    /// Whether a service tells how many tokens an answer took.
    public enum Counting {
        TOLD,
        UNTOLD
    }

    /// Tries a model on the calling thread.
    public Result run(String model, StopSignal stop) {
        Instant begun = pacing.now();
        var first = new FirstWord(pacing);
        var request =
                new ModelRequest(
                        model,
                        List.of(Message.user("Answer with the single word: ready")),
                        ModelOptions.upTo(CAP));
        Answer answer = Answer.of(service, request, stop, first::take);
        return switch (answer.end()) {
            case ModelEvent.Failed(var failure) -> new Fails(failure, near(model, failure, stop));
            case ModelEvent.Finished _ ->
                    answer.text().isBlank() && answer.usage() == null
                            ? new Fails(ModelFailure.of(ModelTrouble.NOT_A_MODEL), List.of())
                            : new Works(
                                    Duration.between(begun, first.seen(begun)),
                                    answer.delivery(),
                                    answer.usage() == null ? Counting.UNTOLD : Counting.TOLD);
        };
    }

    private List<String> near(String model, ModelFailure failure, StopSignal stop) {
        if (failure.trouble() != ModelTrouble.UNKNOWN_MODEL
                && failure.trouble() != ModelTrouble.BAD_REQUEST) {
            return List.of();
        }
        return switch (service.models(stop)) {
            case ModelList.Untold _ -> List.of();
            case ModelList.Offered(var names) ->
                    names.stream()
                            .sorted(Comparator.comparingInt(name -> distance(name, model)))
                            .limit(NEAREST)
                            .toList();
        };
    }

    /// How many letters must be changed; a name that contains the other is near.
    private static int distance(String some, String other) {
        String from = some.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        if (from.contains(to) || to.contains(from)) {
            return Math.abs(from.length() - to.length()) - FAR;
        }
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = before + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }

    private static final class FirstWord {
        private final Pacing pacing;
        private final AtomicReference<Instant> at = new AtomicReference<>(Instant.MAX);

        FirstWord(Pacing pacing) {
            this.pacing = pacing;
        }

        void take(ModelEvent event) {
            if (event instanceof ModelEvent.Text) {
                at.compareAndSet(Instant.MAX, pacing.now());
            }
        }

        Instant seen(Instant otherwise) {
            return at.get().equals(Instant.MAX) ? otherwise : at.get();
        }
    }
}
