package org.inkwright.billingapi;

/// An answer that says no more than that it was done.
public record Done() {
    static final Codec<Done> CODEC = Codec.of(_ -> new Done(), (_, _) -> {});
}
