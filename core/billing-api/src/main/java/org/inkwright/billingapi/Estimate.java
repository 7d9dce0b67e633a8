package org.inkwright.billingapi;

/// What an act would cost at most.
///
/// @param generations what pools would give
/// @param credits what credits would pay beside them, as the account stands
/// @param affordable whether it could begin now
/// @param version of the prices
public record Estimate(long generations, CreditAmount credits, boolean affordable, String version) {
    /// How it travels.
    public static final Codec<Estimate> CODEC =
            Codec.of(
                    m ->
                            new Estimate(
                                    m.whole("generations"),
                                    m.credits("credits"),
                                    m.flag("affordable"),
                                    m.text("version")),
                    (v, out) ->
                            out.put("generations", v.generations)
                                    .put("credits", v.credits)
                                    .put("affordable", v.affordable)
                                    .put("version", v.version));
}
