package org.inkwright.billing.admin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.billing.identity.Browser;
import org.inkwright.billing.orders.Served;

/// An operator at work, by browser and by program.
public final class Office {
    private static final Pattern TOKEN = Pattern.compile("<pre>([\\w-]{43})</pre>");

    final Served served;
    final Browser browser;
    final UUID account;
    private final String name;
    public final String token;

    /// Signs somebody in as an operator.
    public Office(Served served, String name) throws Exception {
        this(served, name, served.user(name).account());
    }

    private Office(Served served, String name, UUID account) throws Exception {
        this.served = served;
        this.name = name;
        this.account = account;
        browser = new Browser(served.address);
        String mail = name + "@example.org";
        browser.send("/signin", Map.of("address", mail, "password", Served.PASSWORD));
        var home = browser.send("/admin/signin", Map.of("password", Served.PASSWORD));
        Matcher made = TOKEN.matcher(browser.send("/admin/token", Map.of()).body());
        if (home.statusCode() != 200 || !made.find()) {
            throw new AssertionError(home.statusCode() + " " + home.body());
        }
        token = made.group(1);
    }

    /// The same operator, who says the password once more.
    Office again() throws Exception {
        return new Office(served, name, account);
    }

    HttpResponse<String> post(String path, String key, String body) throws Exception {
        return served.send(
                served.request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> get(String path) throws Exception {
        return served.send(served.request(path).header("Authorization", "Bearer " + token).build());
    }

    JsonArray items(String path) throws Exception {
        return Served.json(get(path)).getAsJsonArray("items");
    }

    /// Adjusts an account and says the state of what came of it, or the status.
    String adjust(Served.User user, String amount, String fund) throws Exception {
        var answer = adjusted(user, UUID.randomUUID().toString(), amount, fund);
        JsonObject json = JsonParser.parseString(answer.body()).getAsJsonObject();
        return answer.statusCode() == 200
                ? json.get("state").getAsString()
                : answer.statusCode() + " " + json.get("reason").getAsString();
    }

    HttpResponse<String> adjusted(Served.User user, String key, String amount, String fund)
            throws Exception {
        return post(
                "/admin/users/" + user.account() + "/adjustments",
                key,
                "{\"amount\":\"%s\",\"fund\":\"%s\",\"reason\":\"goodwill\"}"
                        .formatted(amount, fund));
    }

    /// How often something stands in the audit.
    long noted(String act) {
        return served.count("select count(*) as n from audit_entry where act = '" + act + "'");
    }
}
