package org.inkwright.billing.web;

/// How an endpoint is asked.
///
/// @param method the method
/// @param path the path, with names in braces for what varies
/// @param body what it takes
public record Route(Method method, String path, Body body) {
    /// The methods in use.
    public enum Method {
        /// Asks.
        GET,
        /// Does something.
        POST,
        /// Ends something.
        DELETE
    }

    /// A path to ask.
    public static Route get(String path) {
        return new Route(Method.GET, path, Body.none());
    }

    /// A path to send to.
    public static Route post(String path, Body body) {
        return new Route(Method.POST, path, body);
    }

    /// What a request may carry.
    ///
    /// @param type its media type; empty for nothing at all
    /// @param mostBytes how long it may be
    public record Body(String type, int mostBytes) {
        static final String ANY = "*/*";

        private static final int PAGE = 16 * 1024;

        /// Nothing; what comes all the same is not read.
        public static Body none() {
            return new Body("", 0);
        }

        /// Whatever comes.
        public static Body any(int mostBytes) {
            return new Body(ANY, mostBytes);
        }

        /// JSON.
        public static Body json(int mostBytes) {
            return new Body("application/json", mostBytes);
        }

        /// The fields of a page's form.
        public static Body form() {
            return new Body("application/x-www-form-urlencoded", PAGE);
        }
    }
}
