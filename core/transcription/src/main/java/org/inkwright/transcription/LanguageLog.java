package org.inkwright.transcription;

import io.github.givimad.whisperjni.WhisperJNI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Picks the detected language out of Whisper's log, the only place that tells it.
final class LanguageLog implements WhisperJNI.LibraryLogger {
    private static final Pattern DETECTED = Pattern.compile("auto-detected language: ([a-z]{2,3})");

    private volatile @Nullable String found;

    @Override
    public void log(String text) {
        Matcher matcher = DETECTED.matcher(text);
        if (matcher.find()) {
            found = matcher.group(1);
        }
    }

    /// The language that was detected last.
    String language(String otherwise) {
        String language = found;
        return language == null ? otherwise : language;
    }
}
