package org.inkwright.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a transcript as it reads after the writer's edits.
///
/// @param id its name for good
/// @param time where it is heard
/// @param text what it says, never blank
/// @param words those of its words whose times are known, in order; words that the writer put in
///   have none
/// @param speaker who says it; null while unknown
/// @param origin where it comes from
public record TranscriptLine(
        LineId id,
        TimeSpan time,
        String text,
        List<LineWord> words,
        @Nullable SpeakerId speaker,
        LineOrigin origin) {
    public TranscriptLine {
        Checks.notBlank(text, "text");
        words = List.copyOf(words);
        int at = 0;
        for (LineWord word : words) {
            Checks.require(word.start() >= at, "words overlap");
            at = word.end();
        }
        Checks.require(at <= text.length(), "a word lies outside the text");
    }

    /// The line as a segment, for what reads segments: its words are those whose times are known.
    ///
    /// @param index its place among the segments
    public Segment segment(int index) {
        return new Segment(index, time, text, words.stream().map(LineWord::word).toList());
    }

    /// When the text before a character has been said, for a split there: the border of the nearest
    /// word whose time is known, otherwise by share of the text.
    ///
    /// @param character a place in the text, from 0
    /// @return milliseconds of the recording, within the line
    public long millisAt(int character) {
        for (LineWord word : words) {
            if (word.start() >= character) {
                return within(word.word().time().startMillis());
            }
            if (word.end() >= character) {
                return within(word.word().time().endMillis());
            }
        }
        return within(time.startMillis() + time.length().toMillis() * character / text.length());
    }

    private long within(long millis) {
        return Math.clamp(millis, time.startMillis(), time.endMillis());
    }

    TranscriptLine spoken(Wording wording, LineOrigin.State state) {
        return new TranscriptLine(
                id, time, wording.text(), wording.words(), speaker, origin.now(state));
    }

    TranscriptLine by(@Nullable SpeakerId other) {
        return new TranscriptLine(id, time, text, words, other, origin);
    }
}
