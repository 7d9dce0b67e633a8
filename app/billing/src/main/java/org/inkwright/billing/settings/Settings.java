package org.inkwright.billing.settings;

import java.nio.file.Path;
import java.util.Optional;

/// Everything an operator has set; what makes no sense does not come this far.
///
/// @param mode whether money and mail are real
/// @param home the folder of the embedded database
/// @param listening where and how the program serves
/// @param database which database
/// @param catalogue the operator's file of what is sold; empty for the one that comes along
public record Settings(
        Mode mode,
        Path home,
        Listening listening,
        DatabaseSettings database,
        Optional<Path> catalogue) {}
