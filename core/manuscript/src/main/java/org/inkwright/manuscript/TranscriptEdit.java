package org.inkwright.manuscript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the writer does to a transcript. Edits are numbered from 1 within their transcript and only
/// ever added; the machine's segments stay as they are. [EditedTranscript] says what they amount
/// to.
///
/// Characters count in the line's text as it is shown, that is, without the fillers while those are
/// hidden.
public sealed interface TranscriptEdit {
    /// An edit proper, as opposed to taking one back.
    sealed interface Change extends TranscriptEdit {}

    /// A line says something else.
    ///
    /// @param line which line
    /// @param text what it says now, not blank; to take a line away there is [Removed]
    record Reworded(LineId line, String text) implements Change {
        public Reworded {
            Checks.notBlank(text, "text");
        }
    }

    /// Find and replace: several lines say something else, as one edit.
    ///
    /// @param lines the new text of each line that changes; at least one
    record Replaced(List<Reworded> lines) implements Change {
        public Replaced {
            lines = List.copyOf(lines);
            Checks.require(!lines.isEmpty(), "nothing is replaced");
        }
    }

    /// A line becomes two; the first keeps its name.
    ///
    /// @param line which line
    /// @param character the first character of the second line
    /// @param atMillis where the second begins, in milliseconds of the recording, see
    ///   [TranscriptLine#millisAt]
    record Split(LineId line, int character, long atMillis) implements Change {
        public Split {
            Checks.require(character > 0, "nothing stands before the split");
            Checks.notNegative(atMillis, "atMillis");
        }
    }

    /// A line takes in the one that follows it.
    record Merged(LineId line, LineId next) implements Change {}

    /// Lines are heard elsewhere, such as both neighbours of a border that was dragged.
    record Retimed(List<LineTime> lines) implements Change {
        public Retimed {
            lines = List.copyOf(lines);
            Checks.require(!lines.isEmpty(), "nothing is re-timed");
        }
    }

    /// Lines are taken away.
    record Removed(List<LineId> lines) implements Change {
        public Removed {
            lines = List.copyOf(lines);
            Checks.require(!lines.isEmpty(), "nothing is removed");
        }
    }

    /// Lines are somebody's.
    ///
    /// @param lines which lines
    /// @param speaker who says them; null for nobody in particular
    record Attributed(List<LineId> lines, @Nullable SpeakerId speaker) implements Change {
        public Attributed {
            lines = List.copyOf(lines);
            Checks.require(!lines.isEmpty(), "nothing is attributed");
        }
    }

    /// A speaker gets a name; an empty one takes it away.
    record SpeakerNamed(SpeakerId speaker, String name) implements Change {}

    /// Two speakers are one: what `gone` said is said by `kept`.
    record SpeakersMerged(SpeakerId kept, SpeakerId gone) implements Change {
        public SpeakersMerged {
            Checks.require(!kept.equals(gone), "a speaker cannot be merged with itself");
        }
    }

    /// Words like "um" are left out from now on.
    record FillersHidden() implements Change {}

    /// Words like "um" are there again.
    record FillersShown() implements Change {}

    /// A stretch was heard again by another model, and the writer takes what it heard.
    ///
    /// @param first the first line of the stretch
    /// @param last its last line, inclusive
    /// @param model the other model's name
    /// @param heard what it heard, in place of the stretch's lines; indices do not matter
    record Reheard(LineId first, LineId last, String model, List<Segment> heard) implements Change {
        public Reheard {
            Checks.notBlank(model, "model");
            heard = List.copyOf(heard);
        }
    }

    /// A change no longer counts.
    ///
    /// @param edit its number
    record Undone(int edit) implements TranscriptEdit {}

    /// A change that was undone counts again.
    ///
    /// @param edit its number
    record Redone(int edit) implements TranscriptEdit {}

    /// Where a line is heard.
    record LineTime(LineId line, TimeSpan time) {}
}
