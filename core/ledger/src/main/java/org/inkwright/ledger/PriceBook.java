package org.inkwright.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What acts cost in credits, by model and act. What has no line is refused, never free (rule 70).
/// Prices are exact; a charge is rounded once, upwards, at the end (rule 6).
///
/// @param version of the catalogue that it is part of
public record PriceBook(String version, List<PriceEntry> entries) {
    private static final long SECONDS = 3600;

    public PriceBook {
        entries = List.copyOf(entries);
    }

    /// The price of what an act used.
    ///
    /// @param act the kind of act, such as `chapter`; matters to text only
    public Pricing price(String model, String act, MeteredUse use) {
        List<PriceEntry> lines = entries.stream().filter(e -> e.model().equals(model)).toList();
        if (lines.isEmpty()) {
            return new Pricing.UnknownModel(model);
        }
        return millionths(lines, act, use, Rate::credits)
                .<Pricing>map(sum ->
                        new Pricing.Priced(
                                new ActPrice(generations(use), Credits.upwards(sum)), version))
                .orElse(new Pricing.NoPrice(model));
    }

    /// What an act costs us, in whole units of the catalogue's currency, exactly; empty for what
    /// has no price.
    ///
    /// @param act the kind of act, such as `chapter`; matters to text only
    public Optional<BigDecimal> cost(String model, String act, MeteredUse use) {
        List<PriceEntry> lines = entries.stream().filter(e -> e.model().equals(model)).toList();
        return millionths(lines, act, use, Rate::cost).map(sum -> sum.movePointLeft(6));
    }

    private static Generations generations(MeteredUse use) {
        return use instanceof MeteredUse.Tokens tokens
                ? Generations.forTokens(tokens.total())
                : Generations.NONE;
    }

    /// A credit for a million units is a millionth of a credit for each.
    private static Optional<BigDecimal> millionths(
            List<PriceEntry> lines, String act, MeteredUse use, Function<Rate, BigDecimal> of) {
        return switch (use) {
            case MeteredUse.Tokens tokens -> text(lines, act).map(line -> sum(line, tokens, of));
            case MeteredUse.Images images ->
                    line(lines, PriceEntry.Image.class)
                            .map(line ->
                                    times(of.apply(line.each()), images.count()).movePointRight(6));
            case MeteredUse.Speech speech ->
                    line(lines, PriceEntry.Speech.class)
                            .map(line -> times(of.apply(line.million()), speech.characters()));
            case MeteredUse.Transcription sound ->
                    line(lines, PriceEntry.Transcription.class)
                            .map(line -> hours(of.apply(line.hour()), sound));
        };
    }

    private static BigDecimal sum(
            PriceEntry.Text line, MeteredUse.Tokens tokens, Function<Rate, BigDecimal> of) {
        return times(of.apply(line.input()), tokens.uncached())
                .add(times(of.apply(line.cachedInput()), tokens.cached()))
                .add(times(of.apply(line.output()), tokens.completion()));
    }

    private static BigDecimal times(BigDecimal rate, long count) {
        return rate.multiply(BigDecimal.valueOf(count));
    }

    /// Every started second counts, so that nothing is rounded before the end.
    private static BigDecimal hours(BigDecimal hour, MeteredUse.Transcription sound) {
        long seconds = sound.length().plusNanos(999_999_999).toSeconds();
        BigDecimal exact = times(hour, seconds).movePointRight(6);
        // Dividing by 3600 has no exact decimal; 12 places more than a millionth lose nothing.
        return exact.divide(BigDecimal.valueOf(SECONDS), exact.scale() + 12, RoundingMode.CEILING);
    }

    private static Optional<PriceEntry.Text> text(List<PriceEntry> lines, String act) {
        return line(lines, PriceEntry.Text.class, text -> text.act().equals(act))
                .or(() ->
                        line(
                                lines,
                                PriceEntry.Text.class,
                                text -> text.act().equals(PriceEntry.Text.ANY)));
    }

    private static <T extends PriceEntry> Optional<T> line(List<PriceEntry> lines, Class<T> kind) {
        return line(lines, kind, _ -> true);
    }

    private static <T extends PriceEntry> Optional<T> line(
            List<PriceEntry> lines, Class<T> kind, Predicate<T> fits) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).filter(fits).findFirst();
    }
}
