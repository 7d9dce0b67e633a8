package org.inkwright.transcription;

/// A line as Whisper gave it.
///
/// @param startMillis in the packed sound of its window; where the line before it ended
/// @param endMillis in the packed sound of its window
/// @param text as it came
record RawLine(long startMillis, long endMillis, String text) {}
