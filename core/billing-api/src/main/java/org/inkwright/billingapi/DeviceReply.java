package org.inkwright.billingapi;

/// What came of asking for a code that is confirmed on another device.
public sealed interface DeviceReply {
    /// Here it is.
    record Given(DeviceCode code) implements DeviceReply {}

    /// It is not given.
    record Refused(TokenReply.Reason reason) implements DeviceReply {}

    /// The endpoint was not reached or not understood.
    record Failed(ApiTrouble trouble) implements DeviceReply {}
}
