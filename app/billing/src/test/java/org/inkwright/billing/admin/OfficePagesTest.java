package org.inkwright.billing.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inkwright.billing.database.Engine;
import org.inkwright.billing.orders.Served;
import org.inkwright.ledger.Credits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of operators, as a browser without script uses them.
class OfficePagesTest extends AtTheOffice {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");

    private String page = "";

    OfficePagesTest(@TempDir Path folder) {
        super(new Served(Engine.H2, folder));
    }

    @BeforeEach
    void look() {
        page = UserPage.path(ann.account());
    }

    @Test
    void anAccountIsFoundAndAdjustedAndThePageSaysSo() throws Exception {
        served.bought(ann, "credits-starter");
        String found = boss.browser.open("/admin?query=ann").body();
        assertTrue(found.contains("href=\"" + page + "\">ann@example.org</a>"), found);
        Map<String, String> form =
                Map.of(
                        "key",
                        key(),
                        "amount",
                        "7",
                        "fund",
                        "",
                        "reason",
                        "a <b>gift</b>",
                        "back",
                        page);
        String path = ActForm.PATH + AdjustAct.PATH.replace("{id}", ann.owner());
        assertTrue(boss.browser.send(path, form).body().contains("It is in the ledger."));
        // Sent twice, as by going back, it is done once.
        String again = boss.browser.send(path, form).body();
        assertEquals(Credits.of("107"), served.books.available(ann.owner()));
        assertTrue(again.contains("a &lt;b&gt;gift&lt;/b&gt;"), again);
        assertFalse(again.contains("<b>"));
        Map<String, String> bare = Map.of("key", key(), "amount", "7", "reason", "", "back", page);
        assertTrue(boss.browser.send(path, bare).body().contains("A reason is needed"));
    }

    private String key() throws Exception {
        Matcher key = KEY.matcher(boss.browser.open(page).body());
        assertTrue(key.find());
        return key.group(1);
    }

    @Test
    void whatWaitsStandsOnTheFirstPageAndIsAgreedToThere() throws Exception {
        boss.adjust(ann, "800", "");
        String own = boss.browser.open("/admin").body();
        assertTrue(own.contains("Turn down") && !own.contains("Agree"), own);
        var second = new Office(served, "second");
        String home = second.browser.open("/admin").body();
        Matcher agree =
                Pattern.compile("action=\"(/admin/pages/adjustments/[^\"]+/agreement)\"")
                        .matcher(home);
        assertTrue(agree.find(), home);
        assertTrue(
                second.browser
                        .send(agree.group(1), Map.of())
                        .body()
                        .contains("It is in the ledger."));
        assertEquals(Credits.of("800"), served.books.available(ann.owner()));
        String audit = second.browser.open("/admin/pages/audit").body();
        assertTrue(audit.contains("adjustment_asked") && audit.contains("adjustment_posted"));
    }

    @Test
    void whatIsParkedStandsOnTheFirstPage() throws Exception {
        served.tellOdd("evt_odd");
        assertTrue(boss.browser.open("/admin").body().contains("evt_odd"));
        String path = ActForm.PATH + DismissAct.PATH.replace("{id}", "evt_odd");
        var answer = boss.browser.send(path, Map.of("reason", "seen to"));
        assertTrue(answer.body().contains("It is off the list."), answer.body());
        assertTrue(answer.body().contains("Nothing is parked."));
    }

    @Test
    void formsOfOtherSitesAndWaysToOtherSitesAreRefused() throws Exception {
        String path = ActForm.PATH + SuspendAct.PATH.replace("{id}", ann.owner());
        Map<String, String> form = Map.of("reason", "x", "back", "https://evil.example/");
        assertEquals(
                403, boss.browser.send(path, form, "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(0, boss.noted("suspension"));
        var answer = boss.browser.send(path, form);
        assertEquals("/admin", answer.uri().getPath());
        assertTrue(answer.body().contains("closed for hosted work"));
        assertTrue(boss.browser.open(page).body().contains("Open again"));
    }
}
