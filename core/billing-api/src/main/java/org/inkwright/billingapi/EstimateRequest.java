package org.inkwright.billingapi;

/// Asks what an act would cost.
///
/// @param act the kind of act, such as `chapter`
/// @param prompt tokens in
/// @param completion tokens out, at most
public record EstimateRequest(String model, String act, long prompt, long completion) {
    /// How it travels.
    public static final Codec<EstimateRequest> CODEC =
            Codec.of(
                    m ->
                            new EstimateRequest(
                                    m.text("model"),
                                    m.text("act"),
                                    m.count("prompt_tokens"),
                                    m.count("completion_tokens")),
                    (v, out) ->
                            out.put("model", v.model)
                                    .put("act", v.act)
                                    .put("prompt_tokens", v.prompt)
                                    .put("completion_tokens", v.completion));

    /// @throws IllegalArgumentException for tokens below zero
    public EstimateRequest {
        if (prompt < 0 || completion < 0) {
            throw new IllegalArgumentException("tokens are not negative");
        }
    }
}
