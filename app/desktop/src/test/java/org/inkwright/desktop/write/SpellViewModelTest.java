package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeLibrary;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.DraftId;
import org.inkwright.spelling.HunspellSpelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With the real dictionaries.
class SpellViewModelTest {
    private final FakeLibrary library = new FakeLibrary();
    private final FakeLater later = new FakeLater();
    private final FakePage page = new FakePage();
    private final SpellViewModel model;

    SpellViewModelTest(@TempDir Path folder) {
        model =
                new SpellViewModel(
                        new HunspellSpelling(folder), library, new CallingThread(), later);
        model.over(page);
    }

    @Test
    void misspeltWordsAreMarkedWhenTheWriterPauses() {
        page.type("The quick brwon fox ");
        model.typed();
        assertEquals(List.of(), page.words());
        later.pass(Duration.ofSeconds(1));
        assertEquals(List.of("brwon"), page.words());
    }

    @Test
    void wordAtTheCaretIsNotWrongYet() {
        page.type("The quick brwon");
        model.check();
        assertEquals(List.of(), page.words());
    }

    @Test
    void otherLanguagesHaveTheirOwnWords() {
        page.type("Die Bienen fliegen heim. ");
        model.write("en");
        assertTrue(page.words().contains("Bienen"));
        model.write("de");
        assertEquals(List.of(), page.words());
    }

    @Test
    void ignoredWordsPassInTheirDraftAlsoAfterARestart() {
        DraftId novel = new DraftId(new UUID(1, 1));
        page.type("Quuxly came. ");
        model.in(novel);
        model.ignore("Quuxly");
        assertEquals(List.of(), page.words());
        model.in(new DraftId(new UUID(1, 2)));
        assertEquals(List.of("Quuxly"), page.words());
        model.in(novel);
        assertEquals(List.of(), page.words());
    }

    @Test
    void learnedAndIgnoredWordsPass() {
        page.type("Zorblax met Quuxly here. ");
        model.check();
        assertEquals(List.of("Zorblax", "Quuxly"), page.words());
        model.learn("Zorblax");
        assertEquals(List.of("Quuxly"), page.words());
        model.ignore("Quuxly");
        assertEquals(List.of(), page.words());
    }

    @Test
    void suggestionsNameWhatMayHaveBeenMeant() {
        List<String> found = new ArrayList<>();
        model.suggest("brwon", found::addAll);
        assertTrue(found.contains("brown"), found.toString());
    }

    @Test
    void nothingIsMarkedWhileTheCheckIsOff() {
        page.type("brwon fox ");
        model.check();
        model.onProperty().set(false);
        assertEquals(List.of(), page.words());
        model.onProperty().set(true);
        assertEquals(List.of("brwon"), page.words());
    }

    private static final class FakePage implements SpellViewModel.Page {
        private String text = "";
        private List<TextRange> marked = List.of();

        void type(String words) {
            text = words;
        }

        List<String> words() {
            return marked.stream().map(at -> text.substring(at.from(), at.to())).toList();
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public int caret() {
            return text.length();
        }

        @Override
        public void mark(List<TextRange> ranges) {
            marked = ranges;
        }
    }
}
