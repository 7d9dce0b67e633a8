package org.inkwright.billingapi;

import java.time.Instant;
import java.util.List;

/// What an act cost and why; there is one for every act, also for those that cost nothing.
///
/// @param outcome such as `exact`, `estimated`, `released` or `overrun`
/// @param paid which lots and pools paid how much; empty when nothing was charged
/// @param note a sentence for the writer
public record Receipt(
        String id, Instant at, Act act, String outcome, List<LedgerEntry.Line> paid, String note) {
    /// How it travels.
    public static final Codec<Receipt> CODEC =
            Codec.of(
                    m ->
                            new Receipt(
                                    m.text("id"),
                                    m.instant("at"),
                                    m.object("act", Act.CODEC),
                                    m.text("outcome"),
                                    m.list("paid", LedgerEntry.Line.CODEC),
                                    m.text("note")),
                    (v, out) ->
                            out.put("id", v.id)
                                    .put("at", v.at)
                                    .put("act", v.act, Act.CODEC)
                                    .put("outcome", v.outcome)
                                    .put("paid", v.paid, LedgerEntry.Line.CODEC)
                                    .put("note", v.note));

    public Receipt {
        paid = List.copyOf(paid);
    }

    /// What was done.
    ///
    /// @param kind such as `chapter`
    /// @param prompt tokens in
    /// @param cached those of them at the cached rate
    /// @param completion tokens out
    /// @param request the request's id, which traces it end to end
    public record Act(
            String kind, String model, long prompt, long cached, long completion, String request) {
        private static final Codec<Act> CODEC =
                Codec.of(
                        m ->
                                new Act(
                                        m.text("kind"),
                                        m.text("model"),
                                        m.whole("prompt_tokens"),
                                        m.whole("cached_tokens"),
                                        m.whole("completion_tokens"),
                                        m.text("request_id")),
                        (v, out) ->
                                out.put("kind", v.kind)
                                        .put("model", v.model)
                                        .put("prompt_tokens", v.prompt)
                                        .put("cached_tokens", v.cached)
                                        .put("completion_tokens", v.completion)
                                        .put("request_id", v.request));
    }
}
