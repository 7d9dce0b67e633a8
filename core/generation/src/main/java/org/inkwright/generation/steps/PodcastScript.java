package org.inkwright.generation.steps;

import com.google.gson.Gson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A conversation of two.
///
/// @param turns in order; each speaker has at least one
public record PodcastScript(List<Turn> turns) {
    public PodcastScript {
        turns = List.copyOf(turns);
    }

    /// What one says until the other speaks.
    public record Turn(String speaker, String text) {}

    /// The script as Markdown, for reading.
    public String readable() {
        return String.join(
                "\n\n",
                turns.stream().map(turn -> "**" + turn.speaker() + ":** " + turn.text()).toList());
    }

    /// The script as JSON, for machines: `{"turns":[{"speaker":…,"text":…}]}`.
    public String json() {
        return new Gson()
                .toJson(Map.of("turns", turns.stream().map(PodcastScript::plain).toList()));
    }

    private static Map<String, String> plain(Turn turn) {
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("speaker", turn.speaker());
        plain.put("text", turn.text());
        return plain;
    }
}
