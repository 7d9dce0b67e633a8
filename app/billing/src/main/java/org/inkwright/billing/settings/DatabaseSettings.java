package org.inkwright.billing.settings;

/// Which database, and as whom.
///
/// @param url its address, known to keep what it acknowledges
/// @param user the name to connect with
/// @param password what proves it; may be empty
/// @param connections the most that are open at once
public record DatabaseSettings(DatabaseUrl url, String user, Secret password, int connections) {}
