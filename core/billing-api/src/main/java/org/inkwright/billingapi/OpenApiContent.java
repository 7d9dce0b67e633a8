package org.inkwright.billingapi;

import java.util.List;

/// What a request carries or an answer holds.
public sealed interface OpenApiContent {
    /// Nothing.
    record None() implements OpenApiContent {}

    /// A message as JSON.
    record Message(Codec<?> codec) implements OpenApiContent {}

    /// The parameters of an address; for requests only.
    record Query(List<OpenApiField> fields) implements OpenApiContent {
        public Query {
            fields = List.copyOf(fields);
        }
    }

    /// The fields of a form; for requests only.
    record Form(List<OpenApiField> fields) implements OpenApiContent {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /// Something that is described elsewhere, such as a stream of events.
    ///
    /// @param mediaType such as `text/event-stream`
    record Other(String mediaType) implements OpenApiContent {}

    /// Whether it is a body.
    default boolean isBody() {
        return switch (this) {
            case None _, Query _ -> false;
            case Message _, Form _, Other _ -> true;
        };
    }
}
