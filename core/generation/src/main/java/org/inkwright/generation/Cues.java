package org.inkwright.generation;

import java.util.List;

/// Phrases by which speakers steer their listeners: "Now let us move to ...", "Thank you for
/// listening".
final class Cues {
    private final Language language;

    Cues(Language language) {
        this.language = language;
    }

    /// Whether a sentence opens a subject.
    boolean opensSubject(String sentence) {
        return begins(sentence, "cue");
    }

    boolean greets(String sentence) {
        return begins(sentence, "greeting");
    }

    /// Whether a sentence takes leave.
    boolean takesLeave(String sentence) {
        return begins(sentence, "closing");
    }

    /// Whether a sentence begins with a word that needs the sentence before it.
    boolean leansOnOthers(String sentence) {
        return begins(sentence, "leaning");
    }

    /// The word after the last announcement of a subject ("talk about the ..."); -1 without one.
    int announcedAt(List<Token> tokens) {
        Speech.Phrases announcements = language.speech().habit("announce");
        int announced = -1;
        for (int at = 0; at < tokens.size(); at++) {
            int length = announcements.matchAt(tokens, at);
            if (length > 0 && at + length < tokens.size()) {
                announced = at + length;
            }
        }
        return announced;
    }

    private boolean begins(String sentence, String habit) {
        List<Token> tokens = language.tokens(sentence);
        Speech.Phrases openers = language.speech().habit("opener");
        Speech.Phrases conjunctions = language.speech().habit("conjunction");
        int at = 0;
        while (at < tokens.size() && !habit.equals("leaning")) {
            int skipped = Math.max(openers.matchAt(tokens, at), conjunctions.matchAt(tokens, at));
            if (skipped == 0) {
                break;
            }
            at += skipped;
        }
        return at < tokens.size() && language.speech().habit(habit).matchAt(tokens, at) > 0;
    }
}
