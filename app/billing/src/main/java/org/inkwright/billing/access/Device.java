package org.inkwright.billing.access;

import java.time.Instant;
import java.util.UUID;

/// A desktop that is signed in.
///
/// @param id its id
/// @param name its name for itself
/// @param since when it was signed in
/// @param lastUsed when it last came for tokens
public record Device(UUID id, String name, Instant since, Instant lastUsed) {}
