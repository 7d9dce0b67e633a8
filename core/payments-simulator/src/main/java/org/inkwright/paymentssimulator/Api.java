package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import java.util.List;

/// The part of Stripe's API that we use.
final class Api {
    private static final List<String> NOTHING = List.of();

    private final Store store;
    private final Shapes shapes;
    private final PaymentDesk payments;
    private final SimulatorSettings settings;
    private final CheckoutDesk checkouts;
    private final SubscriptionDesk subscriptions;
    private final InvoiceDesk invoices;

    Api(Desks desks, CheckoutDesk checkouts, SubscriptionDesk subscriptions, InvoiceDesk invoices) {
        this.store = desks.store();
        this.shapes = desks.shapes();
        this.payments = desks.payments();
        this.settings = desks.settings();
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
    }

    /// @param path below `/v1/`
    JsonObject answer(String method, String path, Form form) {
        String[] parts = path.split("/", -1);
        return switch (method + " " + pattern(path)) {
            case "POST customers" -> customer(form);
            case "POST products" -> product(form);
            case "POST products/ID" -> renamed(parts[1], form);
            case "POST checkout/sessions" -> checkouts.open(form);
            case "POST checkout/sessions/ID/expire" -> checkouts.expire(parts[2]);
            case "POST billing_portal/sessions" -> portal(form);
            case "POST refunds" -> payments.refund(form);
            case "POST subscriptions/ID" -> subscriptions.update(parts[1], form);
            case "DELETE subscriptions/ID" -> ended(parts[1]);
            case "GET customers/ID" -> store.need("customer", parts[1], "id");
            case "GET products/ID" -> store.need("product", parts[1], "id");
            case "GET checkout/sessions/ID" -> checkouts.session(parts[2]);
            case "GET payment_intents/ID" -> store.need("payment_intent", parts[1], "intent");
            case "GET refunds/ID" -> store.need("refund", parts[1], "id");
            case "GET subscriptions/ID" -> store.need("subscription", parts[1], "id");
            case "GET invoices/ID" -> invoice(parts[1], form);
            case "GET events/ID" -> store.need("event", parts[1], "id");
            case "GET disputes/ID" -> store.need("dispute", parts[1], "id");
            case "GET checkout/sessions" -> list(CheckoutDesk.TABLE, path, form, "status");
            case "GET refunds" -> list("refund", path, form, "payment_intent");
            case "GET disputes" -> list("dispute", path, form, "payment_intent");
            case "GET events" -> list("event", path, form, "type");
            case "GET invoices" -> list("invoice", path, form, "customer");
            case "GET subscriptions" -> list("subscription", path, form, "customer");
            default ->
                    throw new RefusedException(
                            404,
                            "invalid_request_error",
                            "",
                            "",
                            "Unrecognized request URL (" + method + ": /v1/" + path + ").");
        };
    }

    private static String pattern(String path) {
        return path.replaceFirst(
                "^(checkout/sessions|[a-z_]+(?<!checkout)(?<!billing_portal))/[^/]+", "$1/ID");
    }

    private JsonObject customer(Form form) {
        return store.keep(
                "customer",
                shapes.object("customer", "cus_")
                        .put("balance", 0)
                        .put("email", form.find("email").orElse(null))
                        .put("metadata", Shapes.metadata(form.below("metadata")))
                        .nulls("address", "currency", "description", "name", "phone")
                        .json());
    }

    private JsonObject product(Form form) {
        String id = form.find("id").orElseGet(() -> store.id("prod_"));
        if (store.find("product", id).isPresent()) {
            throw RefusedException.invalid(
                    "id", "resource_already_exists", "Product already exists.");
        }
        return store.keep(
                "product",
                shapes.object("product", "prod_")
                        .put("id", id)
                        .flag("active", true)
                        .put("metadata", Shapes.metadata(form.below("metadata")))
                        .put("name", form.text("name"))
                        .put("type", "service")
                        .nulls("default_price", "description", "url")
                        .json());
    }

    private JsonObject renamed(String id, Form form) {
        JsonObject product = store.need("product", id, "id");
        form.find("name").ifPresent(name -> product.addProperty("name", name));
        return product;
    }

    private JsonObject portal(Form form) {
        String customer = form.text("customer");
        store.need("customer", customer, "customer");
        Doc session =
                shapes.object("billing_portal.session", "bps_")
                        .put("configuration", "bpc_simulated")
                        .put("customer", customer)
                        .put("return_url", form.textOr("return_url", ""))
                        .nulls("flow", "locale", "on_behalf_of");
        String id = Doc.text(session.json(), "id");
        session.put("url", settings.address() + "/portal/" + id);
        return store.keep("portal", session.json());
    }

    private JsonObject ended(String id) {
        JsonObject subscription = store.need("subscription", id, "id");
        subscriptions.end(subscription);
        return subscription;
    }

    /// With its payments where they are asked for.
    private JsonObject invoice(String id, Form form) {
        JsonObject invoice = store.need("invoice", id, "invoice");
        if (!form.all("expand").contains("payments")) {
            return invoice;
        }
        JsonObject copy = invoice.deepCopy();
        copy.add(
                "payments",
                Shapes.list(
                        "/v1/invoices/" + id + "/payments", invoices.paymentsOf(invoice), false));
        return copy;
    }

    /// Newest first.
    ///
    /// @param filter the one member that a request may filter by
    private JsonObject list(String table, String path, Form form, String filter) {
        List<String> wanted = form.has(filter) ? List.of(form.text(filter)) : NOTHING;
        List<String> types = form.all("types");
        List<JsonObject> all =
                store.all(table).reversed().stream()
                        .filter(one -> isWithin(Doc.whole(one, "created"), form))
                        .filter(one -> wanted.isEmpty() || wanted.contains(Doc.text(one, filter)))
                        .filter(one -> types.isEmpty() || types.contains(Doc.text(one, "type")))
                        .toList();
        int start = 0;
        if (form.has("starting_after")) {
            String after = form.text("starting_after");
            store.need(table, after, "starting_after");
            start = all.stream().map(one -> Doc.text(one, "id")).toList().indexOf(after) + 1;
        }
        int limit = form.has("limit") ? (int) form.whole("limit") : 10;
        if (limit < 1 || limit > 100) {
            throw RefusedException.invalid("limit", "parameter_invalid_integer", "Invalid limit.");
        }
        int end = Math.min(all.size(), start + limit);
        return Shapes.list("/v1/" + path, all.subList(start, end), end < all.size());
    }

    private static boolean isWithin(long created, Form form) {
        return (!form.has("created[gte]") || created >= form.whole("created[gte]"))
                && (!form.has("created[gt]") || created > form.whole("created[gt]"))
                && (!form.has("created[lte]") || created <= form.whole("created[lte]"))
                && (!form.has("created[lt]") || created < form.whole("created[lt]"));
    }
}
