package org.inkwright.billing.admin;

import java.util.List;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.identity.Page.Cell;
import org.inkwright.billing.orders.ParkedItem;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;
import org.inkwright.billing.web.Shown;

/// Where operators begin: finds accounts, shows what waits for them: `GET /admin`.
record HomePage(OperatorCookie cookie, Desk desk) implements Endpoint {
    static final String PATH = "/admin";

    @Override
    public Route route() {
        return Route.get(PATH);
    }

    @Override
    public Answer answer(Call call) {
        return cookie.asks(call, operator -> page(operator, call).answer(200));
    }

    private Page page(Operator operator, Call call) {
        Page page = Pages.begun("home.title", call);
        String words = call.query("query").orElse("");
        page.search(PATH).line("query", "home.query", words).button("home.find");
        if (!words.isBlank()) {
            found(page, desk.users().search(operator, words));
        }
        page.heading("home.waiting");
        List<KeptAdjustment> waiting = desk.waiting();
        if (waiting.isEmpty()) {
            page.text("home.waiting.none");
        }
        waiting.forEach(one -> waiting(page, operator, one));
        page.heading("home.parked");
        List<ParkedItem> parked = desk.parked().all();
        if (parked.isEmpty()) {
            page.text("home.parked.none");
        }
        parked.forEach(item -> parked(page, item));
        return page.heading("home.more")
                .link(AuditPage.PATH, "audit.title")
                .form(TokenForm.PATH)
                .button("token.button")
                .form(SignOutForm.PATH)
                .button("home.signout");
    }

    private static void found(Page page, List<UserRows.User> users) {
        if (users.isEmpty()) {
            page.text("home.found.none");
            return;
        }
        page.table(
                List.of("user.address", "user.since", "user.plan"),
                users.stream()
                        .map(user ->
                                List.of(
                                        Cell.link(
                                                UserPage.path(user.id()),
                                                user.address().orElse(user.id().toString())),
                                        Cell.text(Shown.minute(user.times().created())),
                                        Cell.text(user.plan().map(UserRows.Plan::id).orElse("-"))))
                        .toList());
    }

    private static void waiting(Page page, Operator operator, KeptAdjustment one) {
        KeptAdjustment.What what = one.what();
        page.text(
                "home.waiting.one",
                Shapes.amount(one),
                what.target().unit().code(),
                what.target().part(),
                what.reason(),
                Shown.minute(one.asked().at()));
        page.link(UserPage.path(one.account()), "home.waiting.user");
        if (!one.asked().operator().equals(operator.account())) {
            page.form(ActForm.PATH + AgreeAct.PATH.replace("{id}", one.id().toString()))
                    .button("home.waiting.agree");
        }
        page.form(ActForm.PATH + TurnDownAct.PATH.replace("{id}", one.id().toString()))
                .line("reason", "field.reason", "")
                .button("home.waiting.turn-down");
    }

    private static void parked(Page page, ParkedItem item) {
        page.text(
                "home.parked.one." + Shown.word(item.kind()),
                item.id(),
                item.about(),
                item.trouble(),
                Shown.minute(item.at()));
        boolean news =
                item.kind() == ParkedItem.Kind.EVENT
                        || item.kind() == ParkedItem.Kind.WAITING_EVENT;
        if (news) {
            page.form(ActForm.PATH + RetryAct.PATH.replace("{id}", item.id()))
                    .button("home.parked.retry");
        }
        page.form(ActForm.PATH + DismissAct.PATH.replace("{id}", item.id()))
                .line("reason", "field.reason", "")
                .button("home.parked.dismiss");
    }
}
