package org.inkwright.studio;

import com.google.gson.Gson;
import java.util.List;
import org.inkwright.testing.Fixtures;
import org.inkwright.testing.WordErrors;

/// What is really said in the sample talk, and when.
///
/// @param segments its sentences
record TrueTalk(List<TrueSentence> segments) {
    /// A sentence.
    ///
    /// @param start seconds
    /// @param end seconds
    /// @param text what is said
    /// @param topic what it is about
    record TrueSentence(double start, double end, String text, String topic) {
        boolean isSaid(String heard) {
            return WordErrors.words(text).equals(WordErrors.words(heard));
        }
    }

    static TrueTalk read() {
        return new Gson().fromJson(Fixtures.text(Fixtures.sampleTalk("json")), TrueTalk.class);
    }

    /// When a topic begins, in seconds.
    double begins(String topic) {
        return segments.stream()
                .filter(sentence -> sentence.topic().equals(topic))
                .findFirst()
                .orElseThrow()
                .start();
    }
}
