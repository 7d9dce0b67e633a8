package org.inkwright.billing.api;

import java.util.List;
import java.util.Optional;
import org.inkwright.billing.access.Known;
import org.inkwright.billing.ledger.Statement;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Cursors;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.Shown;
import org.inkwright.billingapi.ApiPaths;
import org.inkwright.billingapi.Codec;
import org.inkwright.billingapi.LedgerEntry;
import org.inkwright.billingapi.OpenApiField;
import org.inkwright.billingapi.Operation;
import org.inkwright.billingapi.Page;
import org.inkwright.ledger.AccountKind;
import org.inkwright.ledger.Posting;
import org.inkwright.ledger.Unit;

/// The movements of an account: `GET /api/ledger`, the newest first.
record LedgerEndpoint(Known known, Statement statement, Cursors cursors) implements Endpoint {
    private static final Codec<Page<LedgerEntry>> LISTED = Page.codec(LedgerEntry.CODEC);
    private static final int USUAL = 50;

    @Override
    public Route route() {
        return Route.get(ApiPaths.LEDGER);
    }

    @Override
    public Optional<Operation> described() {
        return Optional.of(
                Operation.get(route().path(), "The movements of the account, newest first", LISTED)
                        .asking(
                                OpenApiField.optional("cursor", OpenApiField.Kind.TEXT),
                                OpenApiField.optional("limit", OpenApiField.Kind.WHOLE))
                        .with(Operation.Trait.SIGNED_IN));
    }

    @Override
    public Answer answer(Call call) {
        return known.asks(
                call,
                caller ->
                        place(call.query("cursor"))
                                .<Answer>map(below ->
                                        page(caller.account().toString(), below, call.most(USUAL)))
                                .orElseGet(() -> new Answer.Refusal(Problem.MALFORMED)));
    }

    private Answer page(String owner, Statement.Place below, int most) {
        List<Statement.Entry> entries = statement.below(owner, below, most);
        String cursor = entries.size() < most ? null : mark(entries.getLast().place());
        return Answer.Message.of(
                LISTED, new Page<>(entries.stream().map(LedgerEndpoint::entry).toList(), cursor));
    }

    private String mark(Statement.Place place) {
        return cursors.of(place.text());
    }

    private Optional<Statement.Place> place(Optional<String> mark) {
        if (mark.isEmpty()) {
            return Optional.of(Statement.Place.TOP);
        }
        return mark.flatMap(cursors::place).flatMap(Statement.Place::of);
    }

    private static LedgerEntry entry(Statement.Entry entry) {
        return new LedgerEntry(
                entry.place().id().toString(),
                entry.place().at(),
                entry.kind(),
                entry.cause(),
                entry.postings().stream().map(LedgerEndpoint::line).toList());
    }

    static LedgerEntry.Line line(Posting posting) {
        boolean debt = posting.account().kind() == AccountKind.DEBT;
        boolean generations = posting.amount().unit().equals(Unit.GENERATION);
        return new LedgerEntry.Line(
                debt ? "debt" : posting.account().part(),
                generations ? "generation" : "credit",
                Shown.credits(posting.amount()));
    }
}
