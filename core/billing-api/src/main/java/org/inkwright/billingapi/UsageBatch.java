package org.inkwright.billingapi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Metered acts that an app reports; they move no credits (rule 82).
///
/// @param sent the app's time at sending, which tells how wrong its clock is
/// @param events at most 500
public record UsageBatch(Instant sent, List<Event> events) {
    /// The most events in one batch.
    public static final int MOST = 500;

    /// How it travels.
    public static final Codec<UsageBatch> CODEC =
            Codec.of(
                    m -> new UsageBatch(m.instant("sent_at"), m.list("events", Event.CODEC, MOST)),
                    (v, out) -> out.put("sent_at", v.sent).put("events", v.events, Event.CODEC));

    /// @throws IllegalArgumentException for more than a batch holds
    public UsageBatch {
        events = List.copyOf(events);
        if (events.size() > MOST) {
            throw new IllegalArgumentException("a batch holds " + MOST + " events");
        }
    }

    /// One metered act.
    ///
    /// @param id its name for good, in this account
    /// @param sequence counts up on one device
    /// @param at the app's time
    /// @param what what was done
    /// @param amount how much, not negative
    /// @param request the id of the hosted request that it was, so that it counts once; null for
    ///   local work
    public record Event(
            String id,
            long sequence,
            Instant at,
            Kind what,
            long amount,
            @Nullable String request) {
        static final Codec<Event> CODEC =
                Codec.of(
                        m ->
                                new Event(
                                        m.text("id"),
                                        m.whole("sequence"),
                                        m.instant("at"),
                                        m.also(Kind::read),
                                        m.count("amount"),
                                        m.textOrNull("request_id")),
                        (v, out) ->
                                v.what.write(
                                                out.put("id", v.id)
                                                        .put("sequence", v.sequence)
                                                        .put("at", v.at))
                                        .put("amount", v.amount)
                                        .put("request_id", v.request));

        /// @throws IllegalArgumentException for an amount below zero
        public Event {
            if (amount < 0) {
                throw new IllegalArgumentException("an amount is not negative");
            }
        }
    }

    /// What was done, with what.
    ///
    /// @param kind such as `transcribed_seconds`, `tokens_in`; the unit of the amount
    /// @param step such as `transcribe` or `chapter`
    /// @param model the model's name; null where none was used
    public record Kind(String kind, String step, @Nullable String model) {
        private static Kind read(Members m) {
            return new Kind(m.text("kind"), m.text("step"), m.textOrNull("model"));
        }

        private Fields write(Fields out) {
            return out.put("kind", kind).put("step", step).put("model", model);
        }
    }
}
