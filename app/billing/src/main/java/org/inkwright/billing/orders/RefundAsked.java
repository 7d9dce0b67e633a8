package org.inkwright.billing.orders;

import java.util.Optional;
import java.util.UUID;

/// Money that an operator wants to give back.
///
/// @param id of the request; the same one again does nothing more
/// @param amount minor units; empty for all that has not gone back yet
/// @param reason the operator's words, kept here only
/// @param by the operator's account
public record RefundAsked(UUID id, UUID order, Optional<Long> amount, String reason, UUID by) {}
