package org.inkwright.billingapi;

/// Where a writer manages subscription and invoices in the browser.
public record PortalSession(String url) {
    /// How it travels.
    public static final Codec<PortalSession> CODEC =
            Codec.of(m -> new PortalSession(m.text("url")), (v, out) -> out.put("url", v.url));
}
