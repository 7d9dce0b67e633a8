package org.inkwright.generation.model;

import java.time.Duration;

/// Something that happens while a model answers. In order: any number of [Waiting], then [Started],
/// [Text] as often as words come, at most one [Used], and in every case exactly one [Ended], the
/// last.
public sealed interface ModelEvent {
    /// The service was busy or the connection broke; the same is asked again after a pause. Only
    /// before any word has come.
    ///
    /// @param attempt which attempt failed, from 1
    /// @param pause how long we wait
    /// @param trouble why
    record Waiting(int attempt, Duration pause, ModelTrouble trouble) implements ModelEvent {}

    /// The answer begins. Comes again when a connection broke after it and before the first word.
    ///
    /// @param model which model answers, as the service says; empty when it does not
    /// @param delivery how the answer comes
    record Started(String model, Delivery delivery) implements ModelEvent {}

    /// More words; seldom whole ones.
    ///
    /// @param text never empty
    record Text(String text) implements ModelEvent {
        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /// What the answer took, told once, before the end. Missing when the service does not say.
    record Used(TokenUsage usage) implements ModelEvent {}

    /// The last event.
    sealed interface Ended extends ModelEvent {}

    /// The answer ended.
    record Finished(FinishReason reason) implements Ended {}

    /// The answer failed. What came before is good as far as it goes, and can be continued.
    record Failed(ModelFailure failure) implements Ended {}

    /// How an answer comes.
    enum Delivery {
        /// Word by word.
        STREAMED,
        /// All at once, though a stream was asked for.
        WHOLE,
        /// From what was kept of an earlier answer to the same; nobody was asked.
        KEPT
    }
}
