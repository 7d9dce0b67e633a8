package org.inkwright.transcription;

import java.util.ArrayDeque;
import java.util.List;

/// Names and terms to expect, as the prompt that Whisper is given before each window.
final class Vocabulary {
    private static final String OPENING = "Glossary: ";

    /// About as many characters as fit into the 224 tokens that Whisper takes.
    private static final int MOST_CHARACTERS = 600;

    private Vocabulary() {}

    /// The prompt; empty without terms. Of too many terms the last, most important ones are kept.
    static String prompt(List<String> terms) {
        var kept = new ArrayDeque<String>();
        int characters = 0;
        for (String term : terms.reversed()) {
            String plain = plain(term);
            characters += plain.length() + 2;
            if (characters > MOST_CHARACTERS) {
                break;
            }
            if (!plain.isEmpty()) {
                kept.addFirst(plain);
            }
        }
        return kept.isEmpty() ? "" : OPENING + String.join(", ", kept) + ".";
    }

    /// Whether a line repeats the prompt instead of what was said.
    static boolean echoed(String line) {
        return line.strip().startsWith(OPENING.strip());
    }

    // Characters beyond the basic plane and NUL do not survive the way into the native library.
    private static String plain(String term) {
        return term.replaceAll("[\\p{Cc}\\p{Cs}\\x{10000}-\\x{10FFFF}]+", " ").strip();
    }
}
