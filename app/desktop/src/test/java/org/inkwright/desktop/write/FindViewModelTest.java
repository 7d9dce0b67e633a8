package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.fakes.SampleStory;
import org.inkwright.desktop.notes.Note;
import org.inkwright.kit.TextChange;
import org.inkwright.kit.TextRange;
import org.inkwright.kit.TextSearch.Option;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.studio.DraftFinder;
import org.junit.jupiter.api.Test;

class FindViewModelTest {
    private final FakeStudio studio = new FakeStudio();
    private final FakeLater later = new FakeLater();
    private final List<Note> notes = new ArrayList<>();
    private final SampleStory story =
            new SampleStory(studio, "Talk").added().transcriptBegun().draftBegun("Bees");
    private final ChaptersViewModel chapters =
            new ChaptersViewModel(
                    studio.library, studio.drafts, studio.feed, new CallingThread(), notes::add);
    private final FindViewModel model =
            new FindViewModel(chapters, studio.finder, new CallingThread(), later, notes::add);
    private final FakePage page = new FakePage("A bee, a Bee and a beehive.");

    FindViewModelTest() {
        chapters.open(story.draft);
        model.over(page);
    }

    @Test
    void hitsAreCountedFromTheCaretAndGoRound() {
        page.selection = new TextRange(7, 7);
        find("bee");
        assertEquals("2 of 3", model.resultProperty().get());
        assertEquals(new TextRange(9, 12), page.current());
        model.next();
        model.next();
        assertEquals("1 of 3", model.resultProperty().get());
        model.previous();
        assertEquals("3 of 3", model.resultProperty().get());
    }

    @Test
    void whatIsSelectedIsLookedForAtOnce() {
        page.selection = new TextRange(2, 5);
        model.begin();
        assertEquals("bee", model.queryProperty().get());
        assertEquals("1 of 3", model.resultProperty().get());
    }

    @Test
    void waysOfSearchingNarrowTheHits() {
        find("bee");
        model.turn(Option.WHOLE_WORD);
        assertEquals("1 of 2", model.resultProperty().get());
        model.turn(Option.MATCH_CASE);
        assertEquals("1 of 1", model.resultProperty().get());
    }

    @Test
    void brokenExpressionIsExplained() {
        model.turn(Option.PATTERN);
        find("be(e");
        assertTrue(model.resultProperty().get().startsWith("This is not a regular expression"));
    }

    @Test
    void oneAndAllAreReplaced() {
        find("bee");
        model.replacementProperty().set("wasp");
        model.replace();
        assertEquals("A wasp, a Bee and a beehive.", page.text);
        model.replaceAll();
        assertEquals("A wasp, a wasp and a wasphive.", page.text);
        assertEquals("Not found", model.resultProperty().get());
    }

    @Test
    void typingBesideTheOpenBarKeepsTheCaretWhereItIs() {
        find("bee");
        page.text = "Now a bee, a Bee and a beehive.";
        page.selection = new TextRange(3, 3);
        model.again();
        later.pass(Duration.ofSeconds(1));
        assertEquals(new TextRange(3, 3), page.selection);
        assertEquals(3, page.hits.size());
        model.next();
        assertEquals(new TextRange(13, 16), page.selection);
    }

    @Test
    void replacingGoesOnBehindWhatNowStandsThere() {
        find("bee");
        model.replacementProperty().set("bees");
        model.replace();
        assertEquals("A bees, a Bee and a beehive.", page.text);
        assertEquals(new TextRange(10, 13), page.selection);
        model.replace();
        assertEquals("A bees, a bees and a beehive.", page.text);
    }

    @Test
    void placeInAnotherChapterIsShownOnceThatIsOpen() {
        ChapterId bees = chapters.rows().getFirst().chapter();
        var place = new DraftSearch.Place(bees, new TextRange(2, 5), "Bees", "A ", "bee", "");
        chapters.selectedProperty().set(null);
        model.go(place);
        assertEquals(bees, chapters.selectedProperty().get());
        assertEquals(new TextRange(0, 0), page.selection);
        model.opened(bees);
        assertEquals(new TextRange(2, 5), page.selection);
    }

    @Test
    void askingAgainWhileTheBarIsOpenIsHeard() {
        model.begin();
        int times = model.begunProperty().get();
        model.begin();
        assertEquals(times + 1, model.begunProperty().get());
    }

    @Test
    void wholeDraftShowsEachPlaceAndTakesAReplacementBack() {
        var hit = new DraftFinder.Hit(2, 5);
        var id = chapters.rows().getFirst().chapter();
        studio.finder.found =
                new DraftFinder.Answer.Found(
                        List.of(
                                new DraftFinder.InChapter(
                                        id, "Bees", "A bee,\nand more", List.of(hit))));
        model.wholeDraftProperty().set(true);
        find("bee");
        assertEquals("1 hit · 1 chapter", model.resultProperty().get());
        DraftSearch.Place place = model.places().getFirst();
        assertEquals("A |bee|, and more", place.before() + "|" + place.hit() + "|" + place.after());
        model.go(place);
        assertEquals(id, chapters.selectedProperty().get());
        model.replacementProperty().set("wasp");
        model.replaceAll();
        assertTrue(studio.finder.asked.contains("replace bee with wasp"));
        studio.finder.leftAlone = 1;
        Objects.requireNonNull(notes.getFirst().action()).run().run();
        assertTrue(studio.finder.asked.contains("take back"));
        assertEquals(2, notes.size());
    }

    @Test
    void closedBarLeavesNoMarks() {
        find("bee");
        model.end();
        assertEquals(List.of(), page.hits);
        assertFalse(model.openProperty().get());
    }

    private void find(String words) {
        model.openProperty().set(true);
        model.queryProperty().set(words);
    }

    private static final class FakePage implements FindViewModel.Page {
        private String text;
        private TextRange selection = new TextRange(0, 0);
        private List<TextRange> hits = List.of();
        private int at = -1;

        FakePage(String text) {
            this.text = text;
        }

        TextRange current() {
            return hits.get(at);
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public TextRange selection() {
            return selection;
        }

        @Override
        public void make(List<TextChange> changes) {
            for (TextChange change : changes) {
                text = change.appliedTo(text);
            }
        }

        @Override
        public void mark(List<TextRange> newHits, int newAt) {
            hits = newHits;
            at = newAt;
        }

        @Override
        public void show(TextRange hit) {
            selection = hit;
        }

        @Override
        public void whenKept(Runnable work) {
            work.run();
        }
    }
}
