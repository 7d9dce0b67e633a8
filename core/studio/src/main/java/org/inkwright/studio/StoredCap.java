package org.inkwright.studio;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cap in the settings of the library, such as `tokens 500000` or `cost 5000000 EUR`. Safe to
/// share.
final class StoredCap implements MonthlyCap {
    private static final String SETTING = "monthly-cap";

    private final Books books;
    private final StoredUsage usage;

    StoredCap(Books books, StoredUsage usage) {
        this.books = books;
        this.usage = usage;
    }

    @Override
    public State state() {
        Limit limit = limit().orElse(null);
        if (limit == null) {
            return new State(null, 0, 0);
        }
        UsageReport month = usage.of(usage.thisMonth());
        long used = of(limit, month.total());
        Amounts ahead = month.projection();
        return new State(limit, used, ahead == null ? used : of(limit, ahead));
    }

    private static long of(Limit limit, Amounts amounts) {
        return switch (limit) {
            case OfTokens _ -> amounts.tokens().all();
            case OfCost(_, var currency) -> amounts.costMicros().getOrDefault(currency, 0L);
        };
    }

    boolean isReached() {
        return limit().filter(limit -> of(limit, usage.ofModels(usage.thisMonth())) >= limit.most())
                .isPresent();
    }

    private Optional<Limit> limit() {
        return books.read(unit -> unit.settings().value(SETTING)).map(StoredCap::parsed);
    }

    private static @Nullable Limit parsed(String text) {
        String[] words = text.split(" ", -1);
        if (words.length == 2 && words[0].equals("tokens") && words[1].matches("\\d{1,18}")) {
            return new OfTokens(Long.parseLong(words[1]));
        }
        if (words.length == 3
                && words[0].equals("cost")
                && words[1].matches("\\d{1,18}")
                && words[2].matches("[A-Z]{3}")) {
            return new OfCost(Long.parseLong(words[1]), words[2]);
        }
        return null;
    }

    @Override
    public void set(Limit limit) {
        put(
                switch (limit) {
                    case OfTokens(long most) -> "tokens " + most;
                    case OfCost(long most, var currency) -> "cost " + most + " " + currency;
                });
    }

    @Override
    public void lift() {
        put("");
    }

    private void put(String text) {
        books.update(change -> change.unit().settings().put(SETTING, text));
    }
}
