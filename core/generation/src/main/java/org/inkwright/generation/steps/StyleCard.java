package org.inkwright.generation.steps;

import java.util.List;

/// How the writer writes. Printed without its text.
///
/// @param description the style in a few sentences, or a sample of the writer's own; may be empty
/// @param banned phrases that must not occur
public record StyleCard(String description, List<String> banned) {
    /// No wishes.
    public static final StyleCard NONE = new StyleCard("", List.of());

    public StyleCard {
        banned = banned.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "StyleCard[" + description.length() + " characters, " + banned.size() + " banned]";
    }
}
