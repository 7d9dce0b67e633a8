package org.inkwright.billingapi;

import java.util.List;

/// A field of a form or a parameter of a query.
///
/// @param kind what it holds
/// @param words the only values that it may have; empty for any of its kind
/// @param presence whether it may be missing
public record OpenApiField(String name, Kind kind, List<String> words, Presence presence) {
    /// What a field holds.
    public enum Kind {
        TEXT,
        /// A whole number.
        WHOLE,
        /// A time as RFC 3339 writes it.
        TIME
    }

    /// Whether a field may be missing.
    public enum Presence {
        REQUIRED,
        OPTIONAL
    }

    public OpenApiField {
        words = List.copyOf(words);
    }

    /// A field that may be missing.
    public static OpenApiField optional(String name, Kind kind) {
        return new OpenApiField(name, kind, List.of(), Presence.OPTIONAL);
    }

    /// A field that must be there.
    public static OpenApiField required(String name, Kind kind) {
        return new OpenApiField(name, kind, List.of(), Presence.REQUIRED);
    }

    /// A field that has one of some words.
    public OpenApiField oneOf(String... only) {
        return new OpenApiField(name, kind, List.of(only), presence);
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    Fields schema() {
        Fields schema =
                switch (kind) {
                    case TEXT -> new Fields().put("type", "string");
                    case WHOLE -> new Fields().put("type", "integer").put("format", "int64");
                    case TIME -> new Fields().put("type", "string").put("format", "date-time");
                };
        return words.isEmpty() ? schema : schema.putTexts("enum", words);
    }
}
