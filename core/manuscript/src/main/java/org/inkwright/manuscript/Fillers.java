package org.inkwright.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The little words of a language that say nothing: "um". Only those that mean nothing else; a word
/// such as "like" is never one.
final class Fillers {
    /// None, as while they are shown.
    static final Fillers NONE = new Fillers();

    private static final Map<String, Fillers> LANGUAGES =
            Map.of(
                    "en", new Fillers("um umm uh uhh uhm er erm hm hmm mm mmm".split(" ")),
                    "de", new Fillers("äh ähm öh öhm ehm hm hmm mm mmm".split(" ")),
                    "fr", new Fillers("euh heu hum hm hmm mm mmm".split(" ")),
                    "es", new Fillers("eh ehm em hm hmm mm mmm".split(" ")));

    private final Set<String> keys;

    private Fillers(String... keys) {
        this.keys = Set.of(keys);
    }

    /// The fillers of a language.
    ///
    /// @param language ISO 639-1 code; of an unknown one there are none
    static Fillers of(String language) {
        return LANGUAGES.getOrDefault(language, NONE);
    }

    boolean has(Token token) {
        return keys.contains(token.key());
    }

    /// A text without its fillers; blank when it holds nothing else. The comma behind a filler goes
    /// with it, the end of a sentence does not, and a sentence still begins with a capital.
    Wording without(Wording full) {
        return areIn(full.text()) ? new Hiding(full, this).made() : full;
    }

    boolean areIn(String text) {
        return this != NONE && Token.of(text).stream().anyMatch(this::has);
    }

    /// The full text of a line whose text without fillers was changed: fillers come back beside the
    /// words that they stood before.
    String back(String full, String changed) {
        List<Token> before = Token.of(full);
        List<Token> spoken = before.stream().filter(token -> !has(token)).toList();
        List<Token> now = Token.of(changed);
        int[] matches = TokenMatch.of(spoken, now);
        var text = new StringBuilder(changed);
        int shift = 0;
        int next = 0;
        List<String> waiting = new ArrayList<>();
        for (Token token : before) {
            if (has(token)) {
                waiting.add(full.substring(token.start(), token.end()));
                continue;
            }
            int match = matches[next++];
            if (match >= 0 && !waiting.isEmpty()) {
                String fillers = String.join(" ", waiting) + " ";
                text.insert(now.get(match).start() + shift, fillers);
                shift += fillers.length();
            }
            waiting.clear();
        }
        waiting.forEach(filler -> text.append(' ').append(filler));
        return text.toString();
    }
}
