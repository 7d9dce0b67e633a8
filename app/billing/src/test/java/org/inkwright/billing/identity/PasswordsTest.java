package org.inkwright.billing.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.inkwright.billing.settings.Secret;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = passwords.hash(new Secret("ünïcode and spaces "));
        assertTrue(passwords.matches(new Secret("ünïcode and spaces "), hash));
        assertFalse(passwords.matches(new Secret("ünïcode and spaces"), hash));
        assertFalse(passwords.matches(new Secret(""), hash));
        assertFalse(passwords.matches(new Secret("x"), "damaged"));
        assertFalse(passwords.matches(new Secret("x"), "argon2id-19m-2$AA$AA"));
    }

    @Test
    void theSamePasswordIsKeptDifferentlyEachTime() {
        var password = new Secret("correct horse");
        assertNotEquals(passwords.hash(password), passwords.hash(password));
        assertTrue(passwords.hash(password).startsWith("argon2id-"));
    }

    @Test
    void nobodysPasswordIsNeverRight() {
        assertFalse(passwords.matchesNobody(new Secret("nobody's")));
        assertFalse(passwords.matchesNobody(new Secret("x")));
    }

    @Test
    void whatCannotBeAMailAddressIsNone() {
        for (String text :
                List.of("", "x", "a@b", "@b.c", "a b@c.de", "a@b@c.de", "a@b.c\nBcc: x@y.de")) {
            assertEquals(Optional.empty(), MailAddress.of(text), text);
        }
        assertEquals(Optional.empty(), MailAddress.of("a@" + "b".repeat(300) + ".de"));
        assertEquals("a.b+c@d-e.fr", MailAddress.of(" A.b+c@d-e.fr ").orElseThrow().key());
    }
}
