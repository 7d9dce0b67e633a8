package org.inkwright.billingapi;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// One thing the endpoint can be asked, as its description tells it.
///
/// @param method of HTTP, in capital letters
/// @param path with names in braces for what varies
/// @param summary a few words for people
/// @param takes what the request carries
/// @param gives what comes when it goes well
/// @param traits what else holds for it
public record Operation(
        String method,
        String path,
        String summary,
        OpenApiContent takes,
        Outcome gives,
        Set<Trait> traits) {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern PATH = Pattern.compile("(/[\\w.:~-]+|/\\{[a-z_]+\\})+|/");

    /// What holds for an operation beyond what it takes and gives.
    public enum Trait {
        /// Somebody must be signed in.
        SIGNED_IN,
        /// An operator must be signed in.
        OPERATOR,
        /// It needs an idempotency key.
        IDEMPOTENT,
        /// It can lack credits or generations (402).
        PAID,
        /// It has limits that time lifts (429).
        LIMITED,
        /// It refuses as OAuth does (RFC 6749, section 5.2).
        OAUTH
    }

    /// What comes when it goes well.
    ///
    /// @param status 200 to 299
    public record Outcome(int status, OpenApiContent content) {
        /// @throws IllegalArgumentException for what no answer can be
        public Outcome {
            boolean answer =
                    switch (content) {
                        case OpenApiContent.None _,
                                OpenApiContent.Message _,
                                OpenApiContent.Other _ ->
                                true;
                        case OpenApiContent.Query _, OpenApiContent.Form _ -> false;
                    };
            if (status < 200 || status > 299 || !answer) {
                throw new IllegalArgumentException("not what comes when something goes well");
            }
        }
    }

    /// @throws IllegalArgumentException for a method or path that is none
    public Operation {
        traits = Set.copyOf(traits);
        if (!METHODS.contains(method) || !PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a method and a path: " + method + " " + path);
        }
    }

    /// Asks for a message.
    public static Operation get(String path, String summary, Codec<?> message) {
        return get(path, summary, new OpenApiContent.Message(message));
    }

    /// Asks for something else than a message.
    public static Operation get(String path, String summary, OpenApiContent content) {
        return new Operation(
                "GET",
                path,
                summary,
                new OpenApiContent.None(),
                new Outcome(200, content),
                Set.of());
    }

    /// Sends a message and gets another.
    ///
    /// @param status 200, or 201 where something was made
    public static Operation post(
            String path, String summary, Codec<?> message, int status, Codec<?> answer) {
        return new Operation(
                "POST",
                path,
                summary,
                new OpenApiContent.Message(message),
                new Outcome(status, new OpenApiContent.Message(answer)),
                Set.of());
    }

    /// Sends a form and gets a message.
    public static Operation form(
            String path, String summary, List<OpenApiField> fields, OpenApiContent answer) {
        return new Operation(
                "POST",
                path,
                summary,
                new OpenApiContent.Form(fields),
                new Outcome(200, answer),
                Set.of());
    }

    /// Sends something that is described elsewhere.
    ///
    /// @param mediaType such as `application/json`
    public static Operation told(String path, String summary, String mediaType) {
        return new Operation(
                "POST",
                path,
                summary,
                new OpenApiContent.Other(mediaType),
                new Outcome(200, new OpenApiContent.None()),
                Set.of());
    }

    /// Ends something.
    public static Operation delete(String path, String summary) {
        return new Operation(
                "DELETE",
                path,
                summary,
                new OpenApiContent.None(),
                new Outcome(204, new OpenApiContent.None()),
                Set.of());
    }

    /// The same with something more that holds.
    public Operation with(Trait first, Trait... more) {
        Set<Trait> all = EnumSet.of(first, more);
        all.addAll(traits);
        return new Operation(method, path, summary, takes, gives, all);
    }

    /// The same with parameters in its address.
    public Operation asking(OpenApiField... fields) {
        var query = new OpenApiContent.Query(List.of(fields));
        return new Operation(method, path, summary, query, gives, traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /// A name for programs: `getApiOrdersId` for `GET /api/orders/{id}`.
    String id() {
        var id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String word : path.split("[^A-Za-z0-9]+", -1)) {
            if (!word.isEmpty()) {
                id.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return id.toString();
    }
}
