package org.inkwright.billing.identity;

import java.util.List;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Shows the newest mails in demo mode, where none leaves the machine: `GET /mails`.
record MailsPage(Outbox outbox) implements Endpoint {
    @Override
    public Route route() {
        return Route.get("/mails");
    }

    @Override
    public Answer answer(Call call) {
        var page = new Page("mails.title").text("mails.about");
        List<Outbox.Mail> mails = outbox.newest();
        if (mails.isEmpty()) {
            page.text("mails.none");
        }
        mails.forEach(mail -> page.plain(mail.shown()));
        return page.answer(200);
    }
}
