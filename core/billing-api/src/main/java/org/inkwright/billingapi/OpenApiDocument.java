package org.inkwright.billingapi;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/// The description of an endpoint as OpenAPI 3.1, made of what it can be asked and of the codecs
/// themselves, so that it cannot fall behind them. Safe to share between threads.
public final class OpenApiDocument {
    // A refusal with status 400 in the words of OAuth.
    private static final String OAUTH = "OAuth";
    private static final String COMPONENTS = "#/components/";

    private final String json;

    private OpenApiDocument(String json) {
        this.json = json;
    }

    /// Describes what can be asked.
    ///
    /// @throws IllegalArgumentException when two have one method and path, or one name
    public static OpenApiDocument of(List<Operation> operations) {
        return new OpenApiDocument(new Writer().document(operations).toString());
    }

    /// The document.
    public String json() {
        return json;
    }

    private static final class Writer {
        private final ResourceBundle words =
                ResourceBundle.getBundle("org.inkwright.billingapi.openapi", Locale.ROOT);
        private final Schemas schemas = new Schemas(COMPONENTS + "schemas/");
        private final Set<String> statuses = new TreeSet<>(Set.of("default"));

        JsonObject document(List<Operation> operations) {
            var paths = new JsonObject();
            Set<String> ids = new HashSet<>();
            for (Operation one : operations) {
                if (!ids.add(one.id())) {
                    throw new IllegalArgumentException("twice: " + one.method() + " " + one.path());
                }
                if (!paths.has(one.path())) {
                    paths.add(one.path(), new JsonObject());
                }
                paths.getAsJsonObject(one.path())
                        .add(one.method().toLowerCase(Locale.ROOT), operation(one));
            }
            Fields about =
                    new Fields()
                            .put("title", words.getString("title"))
                            .put("version", "1")
                            .put("description", words.getString("about"));
            return new Fields()
                    .put("openapi", "3.1.1")
                    .put("info", about.json())
                    .put("paths", paths)
                    .put("components", components())
                    .json();
        }

        private JsonObject operation(Operation one) {
            Fields operation =
                    new Fields()
                            .put("operationId", one.id())
                            .put("summary", one.summary())
                            .put("parameters", parameters(one));
            if (one.takes().isBody()) {
                operation.put(
                        "requestBody",
                        new Fields()
                                .put("required", true)
                                .put("content", content(one.takes()))
                                .json());
            }
            return operation.put("responses", responses(one)).put("security", security(one)).json();
        }

        private static JsonArray parameters(Operation one) {
            var all = new JsonArray();
            for (String part : one.path().split("/", -1)) {
                if (part.startsWith("{")) {
                    String name = part.substring(1, part.length() - 1);
                    var field = OpenApiField.required(name, OpenApiField.Kind.TEXT);
                    all.add(parameter("path", field));
                }
            }
            if (one.takes() instanceof OpenApiContent.Query(List<OpenApiField> fields)) {
                fields.forEach(field -> all.add(parameter("query", field)));
            }
            if (one.is(Operation.Trait.IDEMPOTENT)) {
                all.add(reference("parameters/IdempotencyKey"));
            }
            all.add(reference("parameters/RequestId"));
            return all;
        }

        private static JsonObject parameter(String in, OpenApiField field) {
            return new Fields()
                    .put("name", field.name())
                    .put("in", in)
                    .put("required", field.isRequired())
                    .put("schema", field.schema().json())
                    .json();
        }

        private JsonObject content(OpenApiContent content) {
            return switch (content) {
                case OpenApiContent.None _, OpenApiContent.Query _ -> new JsonObject();
                case OpenApiContent.Message(Codec<?> codec) ->
                        media("application/json", schemas.reference(codec));
                case OpenApiContent.Form(List<OpenApiField> fields) ->
                        media("application/x-www-form-urlencoded", object(fields));
                case OpenApiContent.Other(String mediaType) ->
                        new Fields().put(mediaType, new JsonObject()).json();
            };
        }

        private static JsonObject media(String type, JsonObject schema) {
            return new Fields().put(type, new Fields().put("schema", schema).json()).json();
        }

        private static JsonObject object(List<OpenApiField> fields) {
            var members = new JsonObject();
            fields.forEach(field -> members.add(field.name(), field.schema().json()));
            List<String> required =
                    fields.stream()
                            .filter(OpenApiField::isRequired)
                            .map(OpenApiField::name)
                            .toList();
            return new Fields()
                    .put("type", "object")
                    .put("properties", members)
                    .putTexts("required", required)
                    .json();
        }

        private JsonObject responses(Operation one) {
            Operation.Outcome good = one.gives();
            boolean empty = !good.content().isBody();
            Fields headers =
                    new Fields().put(ApiHeaders.REQUEST_ID, reference("headers/RequestId"));
            if (one.is(Operation.Trait.IDEMPOTENT)) {
                headers.put(ApiHeaders.REPLAYED, reference("headers/Replayed"));
            }
            Fields answer =
                    new Fields()
                            .put("description", words.getString(empty ? "done" : "answer"))
                            .put("headers", headers.json());
            if (!empty) {
                answer.put("content", content(good.content()));
            }
            Fields all = new Fields().put(String.valueOf(good.status()), answer.json());
            for (String status : refusals(one)) {
                statuses.add(status);
                all.put(
                        status.equals(OAUTH) ? "400" : status,
                        reference("responses/" + problem(status)));
            }
            return all.json();
        }

        private static String problem(String status) {
            return status.equals("default") ? "Problem" : "Problem" + status;
        }

        private static Set<String> refusals(Operation one) {
            Set<String> all = new TreeSet<>(Set.of("default"));
            boolean varies = one.path().contains("{");
            boolean body = one.takes().isBody();
            if (varies) {
                all.add("404");
            }
            boolean oauth = one.is(Operation.Trait.OAUTH);
            if (!(one.takes() instanceof OpenApiContent.None) && !oauth) {
                all.add("400");
            }
            if (body) {
                all.addAll(Set.of("413", "415"));
            }
            for (Operation.Trait trait : one.traits()) {
                all.addAll(
                        switch (trait) {
                            case SIGNED_IN, OPERATOR -> Set.of("401", "403");
                            case IDEMPOTENT -> Set.of("400", "409", "422");
                            case PAID -> Set.of("402");
                            case LIMITED -> Set.of("429");
                            case OAUTH -> Set.of(OAUTH);
                        });
            }
            return all;
        }

        private static JsonArray security(Operation one) {
            var all = new JsonArray();
            if (one.is(Operation.Trait.SIGNED_IN)) {
                all.add(new Fields().putTexts("account", List.of()).json());
            }
            if (one.is(Operation.Trait.OPERATOR)) {
                all.add(new Fields().putTexts("operator", List.of()).json());
            }
            return all;
        }

        private JsonObject components() {
            JsonObject problem = media(Problem.MEDIA_TYPE, schemas.reference(Problem.CODEC));
            JsonObject headers =
                    new Fields()
                            .put(ApiHeaders.REQUEST_ID, reference("headers/RequestId"))
                            .put(ApiHeaders.RETRY_AFTER, reference("headers/RetryAfter"))
                            .json();
            var problems = new JsonObject();
            for (String status : statuses) {
                problems.add(
                        problem(status),
                        new Fields()
                                .put("description", words.getString("status." + status))
                                .put("headers", headers)
                                .put("content", status.equals(OAUTH) ? oauth() : problem)
                                .json());
            }
            return new Fields()
                    .put("schemas", schemas.named())
                    .put("responses", problems)
                    .put("parameters", parameters())
                    .put("headers", headers())
                    .put("securitySchemes", securitySchemes())
                    .json();
        }

        private static JsonObject oauth() {
            var error = OpenApiField.required("error", OpenApiField.Kind.TEXT);
            return media("application/json", object(List.of(error)));
        }

        private JsonObject parameters() {
            Fields key = new Fields().put("type", "string").put("pattern", "^[!-~]{16,255}$");
            Fields trace =
                    new Fields().put("type", "string").put("pattern", "^[A-Za-z0-9._-]{1,64}$");
            return new Fields()
                    .put("IdempotencyKey", header(ApiHeaders.IDEMPOTENCY_KEY, "key", key, true))
                    .put("RequestId", header(ApiHeaders.REQUEST_ID, "request", trace, false))
                    .json();
        }

        private JsonElement header(String name, String word, Fields schema, boolean required) {
            return new Fields()
                    .put("name", name)
                    .put("in", "header")
                    .put("required", required)
                    .put("description", words.getString(word))
                    .put("schema", schema.json())
                    .json();
        }

        private JsonObject headers() {
            return new Fields()
                    .put("RequestId", header("request", "string"))
                    .put("Replayed", header("replayed", "boolean"))
                    .put("RetryAfter", header("retry", "integer"))
                    .json();
        }

        private JsonObject header(String word, String type) {
            return new Fields()
                    .put("description", words.getString(word))
                    .put("schema", new Fields().put("type", type).json())
                    .json();
        }

        private JsonObject securitySchemes() {
            var all = new JsonObject();
            for (String scheme : List.of("account", "operator")) {
                all.add(
                        scheme,
                        new Fields()
                                .put("type", "http")
                                .put("scheme", "bearer")
                                .put("description", words.getString("scheme." + scheme))
                                .json());
            }
            return all;
        }

        private static JsonObject reference(String component) {
            return new Fields().put("$ref", COMPONENTS + component).json();
        }
    }
}
