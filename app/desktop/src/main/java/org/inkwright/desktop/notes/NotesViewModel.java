package org.inkwright.desktop.notes;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notes on the desk, oldest first, a few at most. For the window's thread.
public final class NotesViewModel {
    private static final int AT_MOST = 3;

    private final ObservableList<Note> notes = FXCollections.observableArrayList();

    /// What is shown. The view must not change it.
    public ObservableList<Note> notes() {
        return notes;
    }

    /// Adds a note; when there are too many, the oldest goes that offers nothing to do.
    public void tell(Note note) {
        if (notes.size() == AT_MOST) {
            notes.remove(
                    notes.stream()
                            .filter(one -> one.action() == null)
                            .findFirst()
                            .orElse(notes.getFirst()));
        }
        notes.add(note);
    }

    /// The writer has read it.
    public void dismiss(Note note) {
        notes.remove(note);
    }
}
