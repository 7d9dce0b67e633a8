package org.inkwright.generation.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void addressesAreMadeWhole() {
        Map.of(
                        "localhost:11434", "http://localhost:11434/v1/models",
                        "http://localhost:1234/", "http://localhost:1234/v1/models",
                        "api.example.org/v1", "https://api.example.org/v1/models",
                        " https://api.example.org/v1/ ", "https://api.example.org/v1/models",
                        "https://x.org/v1/chat/completions", "https://x.org/v1/models",
                        "https://x.org/v1/models?a=b#c", "https://x.org/v1/models",
                        "192.168.1.9:8080", "http://192.168.1.9:8080/v1/models",
                        "https://x.org/v1beta/openai", "https://x.org/v1beta/openai/models")
                .forEach((typed, whole) -> {
                    BaseAddress address = BaseAddress.of(typed);
                    assertNotNull(address, typed);
                    assertEquals(whole, address.resolve("models").toString());
                });
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String typed :
                List.of("", "   ", "ftp://x.org", "https://", "file:///etc/passwd", "a b c")) {
            assertNull(BaseAddress.of(typed), typed);
        }
        assertNull(BaseAddress.of("https://me:secret@x.org/v1"), "a password belongs elsewhere");
    }

    @Test
    void hostsOfThisHouseAreKnown() {
        for (String host :
                List.of("localhost", "127.0.0.1", "::1", "10.1.2.3", "172.20.0.1", "nas.local")) {
            assertTrue(BaseAddress.isLocal(host), host);
        }
        for (String host : List.of("172.32.0.1", "11.0.0.1", "localhost.example.org", "8.8.8.8")) {
            assertFalse(BaseAddress.isLocal(host), host);
        }
    }

    @Test
    void localHostsNeverGoThroughAProxy() {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy", 3128));
        var proxies = new SafeProxies(new Always(proxy));
        for (String near :
                List.of("http://localhost:11434", "http://[::1]:8080", "http://192.168.0.2")) {
            assertEquals(List.of(Proxy.NO_PROXY), proxies.select(URI.create(near)), near);
        }
        assertEquals(List.of(proxy), proxies.select(URI.create("https://api.example.org")));
        assertEquals(
                List.of(Proxy.NO_PROXY),
                new SafeProxies(null).select(URI.create("https://api.example.org")));
    }

    @Test
    void knownProvidersCanAllBeOpened() {
        Providers known = Providers.known();
        assertEquals(12, known.all().size());
        for (Provider provider : known.all()) {
            BaseAddress address = BaseAddress.of(provider.address());
            assertNotNull(address, provider.id());
            assertFalse(address.isOpenToOthers(), provider.id());
            assertEquals(
                    provider, provider.open(KeySource.none(), new FakePacing().web()).provider());
        }
    }

    private static final class Always extends ProxySelector {
        private final Proxy proxy;

        Always(Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        public List<Proxy> select(URI address) {
            return List.of(proxy);
        }

        @Override
        public void connectFailed(URI address, SocketAddress to, IOException failure) {}
    }
}
