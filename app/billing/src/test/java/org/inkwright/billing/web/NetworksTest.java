package org.inkwright.billing.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NetworksTest {
    @Test
    void anAddressOfVersion4IsANetworkOfItsOwn() {
        assertEquals("203.0.113.9", Networks.of("203.0.113.9"));
        assertEquals("203.0.113.9", Networks.of("::ffff:203.0.113.9"));
    }

    @Test
    void whoCanChooseAmongAddressesOfVersion6IsOneNetwork() {
        String network = Networks.of("2001:db8:1:2::1");
        assertEquals(network, Networks.of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals(network, Networks.of("[2001:db8:1:2::1]"));
        assertNotEquals(network, Networks.of("2001:db8:1:3::1"));
        assertEquals("20010db800010002::/64", network);
    }

    @Test
    void whatIsNoAddressStandsForItself() {
        assertEquals("unknown", Networks.of("unknown"));
        assertEquals("proxy.example.org", Networks.of("proxy.example.org"));
        assertEquals("", Networks.of(""));
    }
}
