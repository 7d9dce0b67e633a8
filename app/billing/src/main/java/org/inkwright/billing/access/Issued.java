package org.inkwright.billing.access;

import java.util.UUID;

/// Tokens that were handed out.
///
/// @param access what requests carry, for ten minutes
/// @param refresh what brings the next pair
/// @param device the device they are for
record Issued(String access, String refresh, UUID device) {
    @Override
    public String toString() {
        return "tokens of device " + device;
    }
}
