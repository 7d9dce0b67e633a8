package org.inkwright.transcription;

/// What the check of a speech model file's structure found, before native code may see it.
public sealed interface SpeechModelCheck {
    /// Its structure is sound.
    ///
    /// @param multilingual whether it knows more than English
    /// @param facts a few words for people, such as `tiny, 51864 tokens, q8_0`
    record Usable(boolean multilingual, String facts) implements SpeechModelCheck {}

    /// It must not be loaded.
    ///
    /// @param detail what is wrong with it, in plain words
    record Unusable(String detail) implements SpeechModelCheck {}
}
