package org.inkwright.generation.steps;

import com.google.gson.JsonObject;
import java.util.List;
import org.inkwright.generation.model.AnswerSchema;
import org.jspecify.annotations.Nullable;

/// What a structured answer must look like, and what is made of it.
///
/// @param <T> what is made
interface Shape<T> {
    /// The schema that services are given.
    AnswerSchema schema();

    /// The field that a bare list belongs into.
    String list();

    /// Reads an answer as far as it goes.
    Reading<T> read(JsonObject answer);

    /// The texts whose language must be right.
    String prose(T value);

    /// What was read.
    ///
    /// @param value null when nothing can be made of it
    /// @param faults what is wrong or missing, as the model is told; empty when nothing is
    record Reading<T>(@Nullable T value, List<String> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }

        static <T> Reading<T> good(T value) {
            return new Reading<>(value, List.of());
        }

        static <T> Reading<T> bad(String fault) {
            return new Reading<>(null, List.of(fault));
        }
    }
}
