package org.inkwright.billing.identity;

import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Where the link of a mail leads: asks to press a button. The link alone does nothing, since
/// programs that look into mails follow links too.
///
/// @param path of this page, and where its button sends the link
/// @param title the key of its title
/// @param button the key of what stands on the button
record LinkPage(String path, String title, String button) implements Endpoint {
    @Override
    public Route route() {
        return Route.get(path);
    }

    @Override
    public Answer answer(Call call) {
        return new Page(title)
                .form(path)
                .hidden("link", call.query("link").orElse(""))
                .button(button)
                .answer(200);
    }
}
