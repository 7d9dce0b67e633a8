package org.inkwright.billing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inkwright.billing.web.Answer;
import org.inkwright.testing.Fixtures;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void everyWordIsUsed() throws Exception {
        var words = ResourceBundle.getBundle("org.inkwright.billing.identity.pages", Locale.ROOT);
        Path sources = Fixtures.root().resolve("app/billing/src/main/java/org/inkwright/billing");
        String code;
        try (var files = Files.walk(sources)) {
            code =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .map(Fixtures::text)
                            .collect(Collectors.joining());
        }
        var unused = new TreeSet<String>();
        for (String key : words.keySet()) {
            String named = key.startsWith("mail.") ? key.split("\\.", -1)[1] : key;
            if (!code.contains("\"" + named + "\"")) {
                unused.add(key);
            }
        }
        assertEquals(new TreeSet<String>(), unused);
    }

    @Test
    void aPageSaysItsLanguageAndNamesItsFields() {
        var answer =
                new Page("signin.title").form("/x").address("").password().button("signin.button");
        String html = ((Answer.Page) answer.answer(200)).html();
        assertTrue(html.contains("<html lang=\"en\">"));
        assertTrue(html.contains("<label for=\"address\">Mail address</label>"));
        assertTrue(html.contains("<label for=\"password\">Password</label>"));
        assertTrue(html.contains("autocomplete=\"current-password\""));
    }

    @Test
    void overHttpsTheCookieIsBoundToTheProgramAndReadByNoScript() {
        var cookies = new Cookies(Cookies.Secure.YES);
        String set = cookies.set("abc", "/").toString();
        assertTrue(set.contains("__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure"), set);
    }
}
