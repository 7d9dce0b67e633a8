package org.inkwright.spelling;

import java.util.Set;

/// The writer's own words: a plain file, one word a line, which may also be edited by hand. Safe to
/// share between threads.
public interface PersonalDictionary {
    /// All words, sorted.
    Set<String> words();

    /// Adds a word; it is on disk when this returns. A word in small letters also stands for itself
    /// in capitals.
    ///
    /// @return false when it cannot be written; then it counts until the program ends
    boolean learn(String word);

    /// Takes a word away again.
    ///
    /// @return false when it cannot be written
    boolean forget(String word);
}
