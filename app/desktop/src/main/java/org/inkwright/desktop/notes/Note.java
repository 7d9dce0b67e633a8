package org.inkwright.desktop.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something the writer is told without being stopped.
///
/// @param kind how it looks
/// @param title what happened, one sentence
/// @param lines more, one line each; may be empty
/// @param action what can be done about it; null when nothing
public record Note(Kind kind, String title, List<String> lines, @Nullable Action action) {
    public Note {
        lines = List.copyOf(lines);
    }

    /// Good news with something to do.
    public static Note done(String title, Action action) {
        return new Note(Kind.DONE, title, List.of(), action);
    }

    /// Good news.
    public static Note said(String title) {
        return new Note(Kind.DONE, title, List.of(), null);
    }

    /// Something that did not work.
    public static Note problem(String title, List<String> lines) {
        return new Note(Kind.PROBLEM, title, lines, null);
    }

    /// How a note looks.
    public enum Kind {
        DONE,
        PROBLEM
    }

    /// A button on a note.
    ///
    /// @param words what it says
    /// @param run what it does
    public record Action(String words, Runnable run) {}
}
