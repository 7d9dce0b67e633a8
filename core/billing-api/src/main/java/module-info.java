/// What the apps and the billing endpoint say to each other, and the client that says it.
///
/// Start reading at [org.inkwright.billingapi.BillingClient] for the client, at
/// [org.inkwright.billingapi.Codec] for how messages become JSON, at
/// [org.inkwright.billingapi.Problem] for refusals, and at
/// [org.inkwright.billingapi.OpenApiDocument] for how all of it is described to others.
///
/// This module must never know a window, a library, a database or how credits are reckoned. It must
/// never keep or log a token, nor send one unprotected through other people's networks.
@org.jspecify.annotations.NullMarked
module org.inkwright.billingapi {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires jdk.httpserver;
    requires okhttp3;
    requires okhttp3.sse;
    requires okio;

    exports org.inkwright.billingapi;
}
