package org.inkwright.billing.api;

import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Me;
import org.inkwright.billingapi.Operation;

/// Who is signed in: `GET /api/me`.
record MeEndpoint(Known known, Accounts accounts) implements Endpoint {
    @Override
    public Route route() {
        return Route.get(ApiPaths.ME);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(route().path(), "Who is signed in", Me.CODEC)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        accounts.profile(caller.account())
                                .<Answer>map(profile -> Answer.Message.of(Me.CODEC, me(profile)))
                                .orElseGet(() -> new Answer.Refusal(Problem.UNAUTHORIZED)));
    }

    private static Me me(Accounts.Profile profile) {
        return new Me(
                profile.person().account().toString(),
                profile.person().address(),
                profile.verified().isPresent(),
                profile.suspended().isPresent(),
                profile.created());
    }
}
