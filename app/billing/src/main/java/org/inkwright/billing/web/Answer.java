package org.inkwright.billing.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.billingapi.Codec;

/// What an endpoint answers.
public sealed interface Answer {
    /// A value as JSON.
    ///
    /// @param status the status, such as 200
    /// @param value the value
    record Json(int status, Object value) implements Answer {}

    /// A message of the interface with the desktop.
    ///
    /// @param status the status
    /// @param json the message as JSON
    /// @param headers more headers, by name
    record Message(int status, String json, Map<String, String> headers) implements Answer {
        /// Keeps its own headers.
        public Message {
            headers = Map.copyOf(headers);
        }

        /// A message with status 200.
        public static <T> Message of(Codec<T> codec, T message) {
            return new Message(200, codec.json(message), Map.of());
        }
    }

    /// What another part of the program answers in its own way.
    ///
    /// @param status the status
    /// @param headers all headers, by name
    /// @param body the body
    record Raw(int status, Map<String, String> headers, String body) implements Answer {
        /// Keeps its own headers.
        public Raw {
            headers = Map.copyOf(headers);
        }
    }

    /// A stream of events, written by the thread that answers until the work ends.
    ///
    /// @param work writes them
    record Events(Consumer<EventSink> work) implements Answer {}

    /// A text too long to be gathered, written by the thread that answers.
    ///
    /// @param type its media type
    /// @param headers more headers, by name
    /// @param work writes it; what it writes to throws when nobody listens any more
    record Stream(String type, Map<String, String> headers, Consumer<Consumer<String>> work)
            implements Answer {
        /// Keeps its own headers.
        public Stream {
            headers = Map.copyOf(headers);
        }
    }

    /// A page for people.
    ///
    /// @param status the status
    /// @param html the whole page
    record Page(int status, String html) implements Answer {}

    /// The way to another page.
    ///
    /// @param location where to
    /// @param cookie a cookie to set on the way, whole
    record Elsewhere(String location, Optional<String> cookie) implements Answer {
        /// The way without a cookie.
        public Elsewhere(String location) {
            this(location, Optional.empty());
        }
    }

    /// A text of another kind, such as a style sheet.
    ///
    /// @param type its media type
    /// @param text the text
    record Text(String type, String text) implements Answer {}

    /// A refusal, sent as problem details (RFC 9457).
    ///
    /// @param problem what is the matter
    /// @param members what a program may want beside it, by member name
    /// @param headers more headers, by name
    record Refusal(Problem problem, Map<String, Object> members, Map<String, String> headers)
            implements Answer {
        /// Keeps its own members and headers.
        public Refusal {
            members = Map.copyOf(members);
            headers = Map.copyOf(headers);
        }

        /// A refusal without headers of its own.
        public Refusal(Problem problem, Map<String, Object> members) {
            this(problem, members, Map.of());
        }

        /// A refusal that says it all by its name.
        public Refusal(Problem problem) {
            this(problem, Map.of());
        }
    }
}
