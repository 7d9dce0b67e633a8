package org.inkwright.billing.settings;

import java.nio.file.Path;

/// Everything an operator has set; what makes no sense does not come this far.
///
/// @param mode whether money and mail are real
/// @param home the folder of the embedded database
/// @param listening where and how the program serves
/// @param database which database
/// @param business what is sold, and who runs it
/// @param services who is asked for what this program does not do itself
public record Settings(
        Mode mode,
        Path home,
        Listening listening,
        DatabaseSettings database,
        Business business,
        Services services) {
    /// The same, listening elsewhere.
    public Settings at(Listening other) {
        return new Settings(mode, home, other, database, business, services);
    }
}
