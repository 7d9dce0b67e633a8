package org.inkwright.generation.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a model is to answer. What a service does not know is left out when asking it.
///
/// @param outputCap how many tokens the answer may have at most
/// @param temperature from 0 (the likeliest word always) to 2; null leaves it to the service
/// @param seed the same seed asks for the same answer; null for none. No service promises it
/// @param stops texts at which the model ends; services take at most four
/// @param schema the shape of the answer; null for plain text
public record ModelOptions(
        int outputCap,
        @Nullable Double temperature,
        @Nullable Long seed,
        List<String> stops,
        @Nullable AnswerSchema schema) {
    public ModelOptions {
        if (outputCap < 1) {
            throw new IllegalArgumentException("an answer needs room: " + outputCap + " tokens");
        }
        if (temperature != null && !(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("a temperature lies from 0 to 2: " + temperature);
        }
        stops = List.copyOf(stops);
    }

    /// Plain text of at most so many tokens; everything else is left to the service.
    public static ModelOptions upTo(int outputCap) {
        return new ModelOptions(outputCap, null, null, List.of(), null);
    }

    public ModelOptions withTemperature(double other) {
        return new ModelOptions(outputCap, other, seed, stops, schema);
    }

    public ModelOptions withSeed(long other) {
        return new ModelOptions(outputCap, temperature, other, stops, schema);
    }

    public ModelOptions withStops(List<String> other) {
        return new ModelOptions(outputCap, temperature, seed, other, schema);
    }

    public ModelOptions withSchema(AnswerSchema other) {
        return new ModelOptions(outputCap, temperature, seed, stops, other);
    }

    public ModelOptions withOutputCap(int other) {
        return new ModelOptions(other, temperature, seed, stops, schema);
    }
}
