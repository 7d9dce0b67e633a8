package org.inkwright.desktop.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NotesViewModelTest {
    private final NotesViewModel model = new NotesViewModel();

    @Test
    void oldestNoteMakesRoom() {
        for (int at = 1; at <= 5; at++) {
            model.tell(Note.problem("Note " + at, List.of()));
        }
        assertEquals(
                List.of("Note 3", "Note 4", "Note 5"),
                model.notes().stream().map(Note::title).toList());
    }

    @Test
    void dismissedNoteIsGone() {
        Note note = Note.problem("Note", List.of());
        model.tell(note);
        model.dismiss(note);
        assertEquals(List.of(), model.notes());
    }
}
