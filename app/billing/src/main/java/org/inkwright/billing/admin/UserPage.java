package org.inkwright.billing.admin;

import java.util.List;
import java.util.UUID;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.identity.Page.Cell;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Ids;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.Shown;
import org.inkwright.ledger.Fund;

/// All about an account, with what can be done: `GET /admin/pages/users/{id}`.
record UserPage(OperatorCookie cookie, Desk desk) implements Endpoint {
    private static final String PATH = "/admin/pages/users/";

    static String path(UUID user) {
        return PATH + user;
    }

    @Override
    public Route route() {
        return Route.get(PATH + "{id}");
    }

    @Override
    public Answer answer(Call call) {
        return cookie.asks(
                call,
                operator ->
                        Ids.parsed(call.path("id"))
                                .flatMap(id -> desk.users().look(operator, id))
                                .map(whole -> page(whole, call).answer(200))
                                .orElseGet(() ->
                                        new Answer.Elsewhere(
                                                HomePage.PATH + "?refused=no-account")));
    }

    private static Page page(Users.Whole whole, Call call) {
        UserRows.User user = whole.user();
        Page page =
                Pages.begun("user.title", call)
                        .link(HomePage.PATH, "home.title")
                        .text("user.id", user.id())
                        .text(
                                "user.is",
                                user.address().orElse("-"),
                                Shown.minute(user.times().created()));
        user.plan()
                .ifPresent(plan ->
                        page.text(
                                "user.has-plan",
                                plan.id(),
                                plan.status(),
                                Shown.minute(plan.paidUntil())));
        if (user.times().verified().isEmpty()) {
            page.text("user.unverified");
        }
        if (whole.debt().sign() > 0) {
            page.text("user.debt", whole.debt());
        }
        suspension(page, user);
        funds(page, whole);
        orders(page, whole);
        return Tables.audit(page.heading("audit.title"), whole.noted());
    }

    private static void suspension(Page page, UserRows.User user) {
        boolean suspended = user.times().suspended().isPresent();
        page.heading("user.suspension");
        if (suspended) {
            page.text("user.suspended", Shown.minute(user.times().suspended().orElseThrow()));
        }
        String act = suspended ? LiftAct.PATH : SuspendAct.PATH;
        form(page, act, user.id(), user)
                .line("reason", "field.reason", "")
                .button(suspended ? "user.lift" : "user.suspend");
    }

    private static void funds(Page page, Users.Whole whole) {
        page.heading("user.funds");
        page.table(
                List.of("fund.id", "fund.kind", "fund.posted", "fund.held", "fund.ends"),
                whole.funds().stream().map(UserPage::fund).toList());
        form(page, AdjustAct.PATH, whole.user().id(), whole.user())
                .hidden("key", Pages.key())
                .line("amount", "field.amount", "")
                .optionalLine("fund", "field.fund")
                .line("reason", "field.reason", "")
                .button("user.adjust");
    }

    private static List<Cell> fund(Fund fund) {
        return List.of(
                Cell.text(fund.account().part()),
                Cell.text(fund.account().kind().code()),
                Cell.text(fund.posted().toString()),
                Cell.text(fund.held().toString()),
                Cell.text(fund.ends().equals(Fund.NEVER) ? "-" : Shown.minute(fund.ends())));
    }

    private static void orders(Page page, Users.Whole whole) {
        page.heading("user.orders");
        if (whole.orders().isEmpty()) {
            page.text("user.orders.none");
        }
        for (UserRows.Order order : whole.orders()) {
            page.text(
                    "user.order",
                    order.id(),
                    order.offer(),
                    Long.toString(order.amount()),
                    order.currency(),
                    order.progress().state(),
                    Shown.minute(order.at()));
            if (order.progress().payment().isPresent()) {
                form(page, RefundAct.PATH, order.id(), whole.user())
                        .hidden("key", Pages.key())
                        .optionalLine("amount", "field.minor")
                        .line("reason", "field.reason", "")
                        .button("user.refund");
            }
        }
    }

    private static Page form(Page page, String act, UUID id, UserRows.User back) {
        return page.form(ActForm.PATH + act.replace("{id}", id.toString()))
                .hidden("back", path(back.id()));
    }
}
