package org.inkwright.billing.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.acts.ActEnd;
import org.inkwright.billing.acts.ActReceipt;
import org.inkwright.billing.acts.Acts;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.LedgerEntry;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.Receipt;
import org.inkwright.ledger.Posting;

/// What an act cost: `GET /api/receipts/{id}`. There is one for every act, also for those that cost
/// nothing.
record ReceiptEndpoint(Known known, Acts acts) implements Endpoint {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.inkwright.billing.usage.usage", Locale.ROOT);

    @Override
    public Route route() {
        return Route.get(ApiPaths.RECEIPTS + "/{id}");
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(route().path(), "What an act cost", Receipt.CODEC)
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(call, caller -> answer(caller.account(), call.path("id")));
    }

    private Answer answer(UUID account, String id) {
        return acts.receipt(account, id)
                .<Answer>map(receipt -> Answer.Message.of(Receipt.CODEC, message(receipt)))
                .orElseGet(() -> new Answer.Refusal(Problem.NOT_FOUND));
    }

    private static Receipt message(ActReceipt receipt) {
        String outcome = receipt.outcome().map(ActEnd.Outcome::code).orElse("running");
        List<LedgerEntry.Line> paid =
                receipt.paid().stream()
                        .map(share ->
                                LedgerEndpoint.line(new Posting(share.account(), share.amount())))
                        .toList();
        return new Receipt(
                receipt.id(),
                receipt.begun(),
                new Receipt.Act(
                        receipt.work().act(),
                        receipt.work().model(),
                        receipt.tokens().prompt(),
                        receipt.tokens().cached(),
                        receipt.tokens().completion(),
                        receipt.work().request()),
                outcome,
                paid,
                WORDS.getString("receipt." + outcome));
    }
}
