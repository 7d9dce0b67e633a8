package org.inkwright.billing.api;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.billing.ledger.Ledger;
import org.inkwright.billing.ledger.Wallet;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.ledger.Amount;
import org.inkwright.ledger.CreditUse;
import org.inkwright.ledger.Credits;
import org.inkwright.ledger.Fund;
import org.inkwright.ledger.OrderOfUse;
import org.jspecify.annotations.Nullable;

/// What is there to pay with: `GET /api/balance`. Credits are decimal texts, generations numbers.
record BalanceEndpoint(Known known, Ledger ledger) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/api/balance");
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        ledger.with(
                                caller.account().toString(),
                                wallet -> new Answer.Json(200, balance(wallet))));
    }

    private static Balance balance(Wallet wallet) {
        List<Fund> funds = OrderOfUse.of(wallet.funds(), wallet.at(), CreditUse.AFTER_POOLS);
        return new Balance(
                sum(funds, Fund::available),
                sum(funds, Fund::held),
                wallet.debt().toString(),
                funds.stream().filter(one -> one.account().kind().isLot()).map(Part::of).toList(),
                funds.stream().filter(one -> one.account().kind().isPool()).map(Part::of).toList(),
                wallet.at().toString());
    }

    private static String sum(List<Fund> funds, Function<Fund, Amount> part) {
        return funds.stream()
                .filter(fund -> fund.account().kind().isLot())
                .map(part)
                .map(amount -> new Credits(amount.count()))
                .reduce(Credits.NONE, Credits::plus)
                .toString();
    }

    /// The answer; lots and pools stand in the order in which they pay.
    record Balance(
            String available,
            String held,
            String debt,
            List<Part> lots,
            List<Part> pools,
            @SerializedName("as_of") String asOf) {}

    /// A lot or pool.
    record Part(String id, String kind, String available, String held, @Nullable String ends) {
        static Part of(Fund fund) {
            var ends = Optional.of(fund.ends()).filter(end -> !end.equals(Fund.NEVER));
            return new Part(
                    fund.account().part(),
                    fund.account().kind().code(),
                    fund.available().toString(),
                    fund.held().toString(),
                    ends.map(Object::toString).orElse(null));
        }
    }
}
