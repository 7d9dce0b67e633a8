package org.inkwright.billing.settings;

import java.nio.file.Path;
import java.util.Optional;

/// What is sold, and who runs it.
///
/// @param catalogue the operator's file of what is sold; empty for the one that comes along
/// @param freeMonths how many accounts of one network have a free month at a time; 0 for any number
public record Business(Optional<Path> catalogue, int freeMonths, Administration administration) {}
