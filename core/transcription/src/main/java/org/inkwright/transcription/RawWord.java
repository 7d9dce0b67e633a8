package org.inkwright.transcription;

/// A word as Whisper gave it.
///
/// @param confidence 0 to 1
record RawWord(String text, double confidence) {}
