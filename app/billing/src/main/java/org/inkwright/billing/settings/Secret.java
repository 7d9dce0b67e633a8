package org.inkwright.billing.settings;

/// A value that must not be seen; it does not print itself.
///
/// @param value what is secret
public record Secret(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
