package org.inkwright.desktop.files;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.inkwright.desktop.notes.Note;
import org.inkwright.desktop.work.Background;

/// Where the work on files is done, and who is told.
///
/// @param window runs what touches the window
/// @param notes takes what the writer is told
public record FilesThreads(Background background, Executor window, Consumer<Note> notes) {}
