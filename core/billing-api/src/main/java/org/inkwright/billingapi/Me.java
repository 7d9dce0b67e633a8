package org.inkwright.billingapi;

import java.time.Instant;

/// The account that is signed in.
///
/// @param verified whether the mail address was confirmed; before, there is no free pool
/// @param suspended whether an operator has closed it for hosted work
public record Me(String id, String email, boolean verified, boolean suspended, Instant created) {
    /// How it travels.
    public static final Codec<Me> CODEC =
            Codec.of(
                    m ->
                            new Me(
                                    m.text("id"),
                                    m.text("email"),
                                    m.flag("verified"),
                                    m.flag("suspended"),
                                    m.instant("created_at")),
                    (v, out) ->
                            out.put("id", v.id)
                                    .put("email", v.email)
                                    .put("verified", v.verified)
                                    .put("suspended", v.suspended)
                                    .put("created_at", v.created));
}
