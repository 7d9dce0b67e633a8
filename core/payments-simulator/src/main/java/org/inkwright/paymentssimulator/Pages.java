package org.inkwright.paymentssimulator;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inkwright.paymentssimulator.CheckoutDesk.Method;

/// The pages that people see: of payment, and of their subscription.
final class Pages {
    private static final String STYLE =
            """
            body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 36rem; padding: 0 1rem }
            button { font: inherit; margin: .25rem 0; padding: .5rem 1rem; width: 100% }
            [role=alert] { border-left: .25rem solid; padding-left: 1rem }
            """;

    private final Store store;
    private final Shapes shapes;
    private final Events events;
    private final SimulatorSettings settings;
    private final CheckoutDesk checkouts;
    private final SubscriptionDesk subscriptions;

    Pages(Desks desks, CheckoutDesk checkouts, SubscriptionDesk subscriptions) {
        this.store = desks.store();
        this.shapes = desks.shapes();
        this.events = desks.events();
        this.settings = desks.settings();
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
    }

    SimulatorAnswer answer(SimulatorRequest request) {
        String[] parts = request.path().split("/", -1);
        String place = parts.length > 1 ? parts[1] : "";
        String id = parts.length > 2 ? parts[2] : "";
        try {
            return switch (request.method() + " " + place) {
                case "GET style.css" -> Answers.css(STYLE);
                case "GET pay" -> payPage(id, false);
                case "POST pay" -> paid(id, Form.of(request.body()));
                case "GET portal" -> portalPage(id, false);
                case "POST portal" -> changed(id, Form.of(request.body()));
                default -> nothing();
            };
        } catch (RefusedException e) {
            return nothing();
        }
    }

    private Html page() {
        return new Html(settings.address() + "/style.css");
    }

    private SimulatorAnswer nothing() {
        return Answers.html(404, page().text("nothing.text").page("nothing.title"));
    }

    private SimulatorAnswer payPage(String id, boolean declined) {
        JsonObject session = checkouts.session(id);
        if (!Doc.text(session, "status").equals("open")) {
            String key = Doc.text(session, "status").equals("expired") ? "expired" : "used";
            return Answers.html(
                    200,
                    page().text("pay." + key)
                            .link(Doc.text(session, "cancel_url"), "pay.back")
                            .page("pay.title"));
        }
        PriceData price = PriceData.of(Doc.object(checkouts.ordered(id), "price"));
        Html page = page();
        if (declined) {
            page.alert("pay.declined");
        }
        page.text("pay.simulated").text("pay.item", name(price));
        page.text(price.isMonthly() ? "pay.monthly" : "pay.once", Html.amount(price));
        page.button("pay", "", "pay.card")
                .button("bank", "", "pay.bank")
                .button("decline", "", "pay.bad-card")
                .button("leave", "", "pay.leave");
        return Answers.html(200, page.page("pay.title"));
    }

    private String name(PriceData price) {
        return store.find("product", price.product())
                .map(product -> Doc.text(product, "name"))
                .orElse(price.product());
    }

    private SimulatorAnswer paid(String id, Form form) {
        JsonObject session = checkouts.session(id);
        boolean used =
                switch (form.text("action")) {
                    case "pay" -> checkouts.pay(id, Method.CARD);
                    case "bank" -> checkouts.pay(id, Method.BANK);
                    case "decline" -> checkouts.pay(id, Method.BAD_CARD);
                    default -> false;
                };
        if (form.text("action").equals("leave")) {
            return Answers.elsewhere(Doc.text(session, "cancel_url"));
        }
        return used
                ? Answers.elsewhere(
                        CheckoutDesk.filled(
                                Doc.text(session, "success_url"),
                                Map.of("CHECKOUT_SESSION_ID", id)))
                : payPage(id, true);
    }

    private SimulatorAnswer portalPage(String id, boolean declined) {
        JsonObject portal = store.need("portal", id, "id");
        String customer = Doc.text(portal, "customer");
        Html page = page();
        if (declined) {
            page.alert("pay.declined");
        }
        page.text("pay.simulated");
        List<JsonObject> running =
                of(customer, "subscription").stream()
                        .filter(one ->
                                List.of("active", "past_due").contains(Doc.text(one, "status")))
                        .toList();
        if (running.isEmpty()) {
            page.text("portal.none");
        }
        running.forEach(subscription -> show(page, subscription));
        page.heading("portal.invoices");
        for (JsonObject invoice : of(customer, "invoice")) {
            PriceData total =
                    new PriceData(
                            "", Doc.text(invoice, "currency"), Doc.whole(invoice, "total"), false);
            page.text(
                    "portal.invoice." + Doc.text(invoice, "status"),
                    day(Doc.whole(invoice, "created")),
                    Html.amount(total));
        }
        page.link(Doc.text(portal, "return_url"), "pay.back");
        return Answers.html(200, page.page("portal.title"));
    }

    private List<JsonObject> of(String customer, String table) {
        return store.all(table).stream()
                .filter(one -> Doc.text(one, "customer").equals(customer))
                .toList();
    }

    private static String day(long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private void show(Html page, JsonObject subscription) {
        PriceData price = SubscriptionDesk.price(subscription);
        String id = Doc.text(subscription, "id");
        String end = day(Doc.whole(SubscriptionDesk.item(subscription), "current_period_end"));
        page.heading("portal.plan").text("portal.has", name(price), Html.amount(price));
        if (Doc.flag(subscription, "cancel_at_period_end")) {
            page.text("portal.ends", end).button("resume", id, "portal.resume");
        } else {
            page.text("portal.renews", end).button("cancel", id, "portal.cancel");
        }
        for (JsonObject other : otherPlans(price)) {
            PriceData plan = PriceData.of(other);
            page.button(
                    "change",
                    id + " " + Doc.text(other, "id"),
                    "portal.change",
                    name(plan),
                    Html.amount(plan));
        }
    }

    /// The newest monthly price of each other product.
    private List<JsonObject> otherPlans(PriceData current) {
        Map<String, JsonObject> newest = new LinkedHashMap<>();
        for (JsonObject price : store.all("price")) {
            if (!Doc.text(price, "product").equals(current.product())) {
                newest.put(Doc.text(price, "product"), price);
            }
        }
        return List.copyOf(newest.values());
    }

    private SimulatorAnswer changed(String id, Form form) {
        JsonObject portal = store.need("portal", id, "id");
        String[] value = form.text("value").split(" ", -1);
        JsonObject subscription = store.need("subscription", value[0], "id");
        if (!Doc.text(subscription, "customer").equals(Doc.text(portal, "customer"))) {
            return nothing();
        }
        try {
            change(form.text("action"), subscription, value[value.length - 1]);
        } catch (RefusedException e) {
            return portalPage(id, true);
        }
        events.emit("customer.subscription.updated", subscription);
        return Answers.elsewhere(Doc.text(portal, "url"));
    }

    private void change(String action, JsonObject subscription, String price) {
        switch (action) {
            case "cancel" -> subscriptions.cancelling(subscription, true);
            case "resume" -> subscriptions.cancelling(subscription, false);
            case "change" -> {
                PriceData plan = PriceData.of(store.need("price", price, "price"));
                subscriptions.replace(subscription, shapes.price(plan), "always_invoice");
            }
            default -> throw RefusedException.invalid("action", "", "Unknown action.");
        }
    }
}
