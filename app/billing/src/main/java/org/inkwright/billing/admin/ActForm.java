package org.inkwright.billing.admin;

import java.util.Map;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Problem;
import org.inkwright.billing.web.Route;

/// What operators do, for people: `POST /admin/pages/...` with a form. Leads back to the page that
/// it was sent from, which tells what came of it.
record ActForm(OperatorCookie cookie, OperatorAct act) implements Endpoint {
    static final String PATH = "/admin/pages/";
    private static final String BACK = "back";

    @Override
    public Route route() {
        return Route.post(PATH + act.path(), Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        return cookie.asks(call, operator -> answer(call, operator));
    }

    private Answer answer(Call call, Operator operator) {
        Map<String, String> fields = call.form();
        String id = act.path().contains("{id}") ? call.path("id") : "";
        String key = fields.getOrDefault("key", "");
        Outcome outcome =
                act.needsKey() && !key.matches(ActEndpoint.KEY)
                        ? new Outcome.Refused(Problem.KEY_MISSING, "no-key")
                        : act.done(operator, new Asked(id, key, fields));
        String told =
                switch (outcome) {
                    case Outcome.Done done -> "?done=" + done.notice();
                    case Outcome.Refused refused -> "?refused=" + refused.why();
                };
        return new Answer.Elsewhere(back(fields.getOrDefault(BACK, "")) + told);
    }

    // Only to pages of ours.
    private static String back(String asked) {
        return asked.matches("/admin(/pages/users/[0-9a-f-]{36})?") ? asked : HomePage.PATH;
    }
}
