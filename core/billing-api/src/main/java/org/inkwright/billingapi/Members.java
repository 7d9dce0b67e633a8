package org.inkwright.billingapi;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The members of a message, as a codec asks for them: of one that has come, where what is missing
/// or of another kind ends the reading, or of none, where the questions themselves say what
/// messages are like.
interface Members {
    /// Whether an optional member is there. The only way to ask: what is read without asking is
    /// required.
    boolean has(String name);

    String text(String name);

    String text(String name, Shape shape);

    boolean flag(String name);

    long whole(String name);

    /// A whole number that is not below zero.
    long count(String name);

    int small(String name);

    /// A time above zero.
    Duration seconds(String name);

    Instant instant(String name);

    /// One of the words of an enum; a word that only a newer endpoint knows is `otherwise`.
    <E extends Enum<E>> E word(String name, E[] words, E otherwise);

    <T> T object(String name, Codec<T> codec);

    <T> List<T> list(String name, Codec<T> codec);

    <T> List<T> list(String name, Codec<T> codec, int most);

    List<String> texts(String name);

    /// Whole numbers by name.
    Map<String, Long> numbers(String name);

    default CreditAmount credits(String name) {
        return CreditAmount.of(text(name, CreditAmount.SHAPE));
    }

    default @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    default @Nullable Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    /// The same object, read as something that it also is.
    default <T> T also(Function<Members, T> reading) {
        return reading.apply(this);
    }
}
