package org.inkwright.desktop.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeChoice;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.notes.Note;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.TranscriptId;
import org.inkwright.publishing.DraftFormat;
import org.inkwright.publishing.TranscriptFormat;
import org.inkwright.studio.StudioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportViewModelTest {
    private static final Path FOLDER = Path.of("folder");
    private static final DraftId DRAFT = new DraftId(new UUID(0, 1));

    private final FakeStudio studio = new FakeStudio();
    private final FakeChoice choice = new FakeChoice();
    private final List<Note> notes = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private final ExportViewModel model =
            new ExportViewModel(
                    studio.exports, choice, shown::add, new CallingThread(), notes::add);

    @Test
    void draftIsSavedWhereTheWriterSays() {
        choice.folder = FOLDER;
        model.draft(DRAFT, "Life at home", DraftFormat.MARKDOWN);
        Path file = FOLDER.resolve("Life at home.md");
        assertEquals(List.of(file), studio.exports.files);
        assertEquals("Saved to " + file, notes.getFirst().title());
        Objects.requireNonNull(notes.getFirst().action()).run().run();
        assertEquals(List.of(file), shown);
    }

    @Test
    void transcriptIsSavedToo() {
        choice.folder = FOLDER;
        model.transcript(new TranscriptId(new UUID(0, 2)), "Talk", TranscriptFormat.SRT);
        assertEquals(List.of(FOLDER.resolve("Talk.srt")), studio.exports.files);
    }

    @Test
    void thinkingBetterOfItSavesNothing() {
        model.draft(DRAFT, "Life at home", DraftFormat.HTML);
        assertEquals(List.of("Life at home.html"), choice.suggested);
        assertEquals(List.of(), studio.exports.files);
        assertEquals(List.of(), notes);
    }

    @Test
    void failureIsToldInASentence() {
        choice.folder = FOLDER;
        studio.exports.failure = new StudioException("export.disk-full", "no space");
        model.draft(DRAFT, "Life at home", DraftFormat.TEXT);
        assertEquals(
                List.of(
                        "The disk is full; a file that was there before is unchanged. Free some"
                                + " space, then save again."),
                notes.getFirst().lines());
    }

    @ParameterizedTest
    @CsvSource({
        "Life at home,Life at home",
        "'a/b: what? ',a b what",
        "'..',draft",
        "' ',draft",
        "'one\ttwo\nthree',one two three"
    })
    void titleBecomesAFileName(String title, String name) {
        assertEquals(name, ExportViewModel.fileName(title));
    }
}
