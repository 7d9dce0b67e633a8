package org.inkwright.billing.api;

import com.google.gson.annotations.SerializedName;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;

/// Who is signed in: `GET /api/me`.
record MeEndpoint(Known known, Accounts accounts) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/api/me");
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        accounts.person(caller.account())
                                .<Answer>map(person ->
                                        new Answer.Json(
                                                200,
                                                new Me(
                                                        caller.account().toString(),
                                                        person.address(),
                                                        caller.device().toString())))
                                .orElseGet(() -> new Answer.Refusal(Problem.UNAUTHORIZED)));
    }

    /// The answer.
    record Me(
            @SerializedName("account_id") String account,
            String address,
            @SerializedName("device_id") String device) {
        @Override
        public String toString() {
            return "account " + account;
        }
    }
}
