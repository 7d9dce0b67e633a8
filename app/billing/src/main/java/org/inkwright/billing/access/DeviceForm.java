package org.inkwright.billing.access;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inkwright.billing.identity.Accounts;
import org.inkwright.billing.identity.Cookies;
import org.inkwright.billing.identity.Page;
import org.inkwright.billing.identity.Tokens;
import org.inkwright.billing.web.Answer;
import org.inkwright.billing.web.Call;
import org.inkwright.billing.web.Endpoint;
import org.inkwright.billing.web.Route;

/// Shows which device waits, then lets it in or not: `POST /device`. A person sees the name, the
/// time and the place of the device before they agree, so that nobody signs in somebody else's.
record DeviceForm(Accounts accounts, Cookies cookies, DeviceGrants grants) implements Endpoint {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    @Override
    public Route route() {
        return Route.post(DevicePage.PATH, Route.Body.form());
    }

    @Override
    public Answer answer(Call call) {
        Optional<Accounts.Person> person = cookies.session(call).flatMap(accounts::person);
        if (person.isEmpty()) {
            return new Answer.Elsewhere("/signin?next=" + DevicePage.PATH);
        }
        Map<String, String> form = call.form();
        String code = form.getOrDefault("code", "");
        if (!accounts.mayTry("device", person.orElseThrow(), call.network())) {
            return DevicePage.page(new Page("device.title").alert("entry.too-often")).answer(429);
        }
        return switch (form.getOrDefault("decision", "")) {
            case "agree" -> decided(person.orElseThrow(), code, DeviceGrants.Decision.AGREE);
            case "refuse" -> decided(person.orElseThrow(), code, DeviceGrants.Decision.REFUSE);
            default ->
                    grants.waiting(code)
                            .map(waiting -> confirm(waiting, person.orElseThrow(), call))
                            .orElseGet(DeviceForm::unknown);
        };
    }

    private Answer decided(Accounts.Person person, String code, DeviceGrants.Decision decision) {
        if (!grants.decide(code, person, decision)) {
            return unknown();
        }
        String said = decision == DeviceGrants.Decision.AGREE ? "device.done" : "device.refused";
        return new Page("device.title").notice(said).answer(200);
    }

    private static Answer confirm(DeviceGrants.Waiting waiting, Accounts.Person person, Call call) {
        boolean near = waiting.network().equals(Tokens.hash(call.network()));
        return new Page("device.title")
                .text(
                        "device.confirm",
                        waiting.device(),
                        TIME.format(waiting.since()),
                        person.address())
                .text(near ? "device.near" : "device.elsewhere", waiting.from(), call.from())
                .form(DevicePage.PATH)
                .hidden("code", waiting.shown())
                .hidden("decision", "agree")
                .button("device.agree")
                .form(DevicePage.PATH)
                .hidden("code", waiting.shown())
                .hidden("decision", "refuse")
                .button("device.refuse")
                .answer(200);
    }

    private static Answer unknown() {
        return DevicePage.page(new Page("device.title").alert("device.unknown")).answer(404);
    }
}
