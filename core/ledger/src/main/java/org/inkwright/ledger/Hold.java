package org.inkwright.ledger;

import java.time.Instant;
import java.util.List;

/// Credits and generations reserved for one running act.
///
/// @param id also the reference of the charge
/// @param shares what it reserves of which pool or lot
/// @param prices the version of the price book at which it is settled, whatever comes later (71)
/// @param admitted when the act began: which period pays (rule 52)
public record Hold(
        String id,
        String owner,
        List<Share> shares,
        String prices,
        Instant admitted,
        HoldState state) {
    public Hold {
        shares = List.copyOf(shares);
        for (Share share : shares) {
            if (!share.account().owner().equals(owner)) {
                throw new IllegalArgumentException("a hold is on its owner's funds");
            }
        }
    }

    /// What comes of a request (rules 10, 11, 16, 17 and 18); changes nothing by itself.
    ///
    /// @param inOrder the owner's funds as they stand now, this hold included, in the order of use
    ///   at the moment of admission; read only to settle
    public HoldOutcome after(HoldRequest request, List<Fund> inOrder) {
        return switch (state) {
            case HoldState.Open open -> leave(open, request, inOrder);
            case HoldState.Settled settled -> again(settled.actual(), request);
            case HoldState.ExpiredThenCharged charged -> again(charged.actual(), request);
            case HoldState.Released _ ->
                    isRelease(request)
                            ? new HoldOutcome.Repeated(state)
                            : new HoldOutcome.Conflict(state);
            case HoldState.Expired _ -> late(request, inOrder);
        };
    }

    private HoldOutcome leave(HoldState.Open open, HoldRequest request, List<Fund> inOrder) {
        return switch (request) {
            case HoldRequest.Settle(ActPrice actual) when !actual.isNothing() ->
                    new HoldOutcome.Changed(
                            new HoldState.Settled(actual, Settlement.of(actual, shares, inOrder)));
            case HoldRequest.Settle _, HoldRequest.Release _ ->
                    new HoldOutcome.Changed(new HoldState.Released());
            case HoldRequest.Expire(Instant at) ->
                    at.isBefore(open.expires())
                            ? new HoldOutcome.NotDue(open)
                            : new HoldOutcome.Changed(new HoldState.Expired());
            case HoldRequest.Renew(Instant until) ->
                    until.isAfter(open.expires())
                            ? new HoldOutcome.Changed(new HoldState.Open(until))
                            : new HoldOutcome.Repeated(open);
        };
    }

    private HoldOutcome late(HoldRequest request, List<Fund> inOrder) {
        return switch (request) {
            case HoldRequest.Settle(ActPrice actual) when !actual.isNothing() ->
                    new HoldOutcome.Changed(
                            new HoldState.ExpiredThenCharged(
                                    actual, Settlement.of(actual, List.of(), inOrder)));
            case HoldRequest.Settle _, HoldRequest.Release _, HoldRequest.Expire _ ->
                    new HoldOutcome.Repeated(state);
            case HoldRequest.Renew _ -> new HoldOutcome.Conflict(state);
        };
    }

    private HoldOutcome again(ActPrice first, HoldRequest request) {
        boolean same = request instanceof HoldRequest.Settle(ActPrice next) && next.equals(first);
        return same ? new HoldOutcome.Repeated(state) : new HoldOutcome.Conflict(state);
    }

    private static boolean isRelease(HoldRequest request) {
        return request instanceof HoldRequest.Release
                || (request instanceof HoldRequest.Settle(ActPrice actual) && actual.isNothing());
    }
}
