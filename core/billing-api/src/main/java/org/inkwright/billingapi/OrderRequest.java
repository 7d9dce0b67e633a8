package org.inkwright.billingapi;

/// Asks for an order; sent with an idempotency key.
///
/// @param offer the id of a package, plan or boost
/// @param version the version of the offers that the buyer saw: another price is refused
public record OrderRequest(String offer, String version) {
    /// How it travels.
    public static final Codec<OrderRequest> CODEC =
            Codec.of(
                    m -> new OrderRequest(m.text("offer"), m.text("version")),
                    (v, out) -> out.put("offer", v.offer).put("version", v.version));
}
