package org.inkwright.billing.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizationRequestTest {
    @ParameterizedTest
    @CsvSource({
        "redirect_uri, https://evil.example/back",
        "redirect_uri, http://localhost:1234/back",
        "redirect_uri, http://127.0.0.1.evil.example:1234/back",
        "redirect_uri, http://x@127.0.0.1:1234/back",
        "redirect_uri, http://127.0.0.1:1234/back?x=1",
        "redirect_uri, http://127.0.0.1:1234/back#x",
        "redirect_uri, http://127.0.0.1/back",
        "redirect_uri, 'not an address'",
        "redirect_uri, ''",
        "code_challenge_method, plain",
        "code_challenge, short",
        "client_id, another",
        "response_type, token",
        "state, x",
        "state, a&code=stolen",
    })
    void whatDoesNotFitIsNoRequest(String name, String value) throws Exception {
        Map<String, String> request = Desktop.request();
        request.put(name, value);
        assertEquals(
                Optional.empty(), AuthorizationRequest.of(one -> request.getOrDefault(one, "")));
    }

    @Test
    void anyPortOfALoopbackAddressFits() throws Exception {
        for (String redirect : new String[] {"http://127.0.0.1:1/x", "http://[::1]:65535/x"}) {
            Map<String, String> request = Desktop.request();
            request.put("redirect_uri", redirect);
            var read = AuthorizationRequest.of(one -> request.getOrDefault(one, ""));
            assertTrue(read.orElseThrow().answered("c", "i").startsWith(redirect + "?code=c&"));
        }
    }

    @Test
    void aNameIsCutAndItsControlCharactersAreTakenOut() throws Exception {
        Map<String, String> request = Desktop.request();
        request.put("device_name", "a\nb" + "x".repeat(100));
        var read = AuthorizationRequest.of(one -> request.getOrDefault(one, ""));
        assertEquals("a b" + "x".repeat(57), read.orElseThrow().device());
    }
}
