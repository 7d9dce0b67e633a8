package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeSound;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.player.PlayerViewModel;
import org.inkwright.kit.Mark;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.TimeSpan;
import org.inkwright.studio.Evidence;
import org.inkwright.studio.Evidence.Claim;
import org.inkwright.studio.Evidence.Standing;
import org.inkwright.studio.Rewriting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EvidenceViewModelTest {
    private static final String TEXT = "Hello. I keep four hives. Ada has nine.";
    private static final TimeSpan THERE = new TimeSpan(4_000, 8_000);

    private final OpenDraft on =
            new OpenDraft(List.of("I keep four hives.", "So."), "Bees").written(TEXT);
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final FakeLater later = on.later;
    private final WriteViewModel write = on.write;
    private final EvidenceViewModel model =
            new EvidenceViewModel(
                    write,
                    studio.evidence,
                    studio.rewriting,
                    new PlayerViewModel(
                            studio.library, new FakeSound().sound(), background, Runnable::run),
                    background,
                    later);
    private final Page page = new Page();

    @BeforeEach
    void openChapter() {
        studio.evidence.claims =
                List.of(
                        claim(0, 6, Standing.NO_CLAIM, List.of(), null),
                        new Claim(
                                7,
                                25,
                                Standing.SUPPORTED,
                                List.of(new Evidence.Said(THERE, "I keep four hives.")),
                                List.of(),
                                null),
                        claim(26, 39, Standing.UNSUPPORTED, List.of("Ada", "nine"), null));
        studio.rewriting.untouched = List.of(new Rewriting.Selection(7, 25));
        model.over(page);
        on.open(0);
        rest();
    }

    @Test
    void whatWasNotSaidIsMarkedAndAModelsWordsAreDimmed() {
        assertEquals(List.of(new TextRange(26, 39)), page.marks.get(Mark.UNSUPPORTED));
        assertEquals(List.of(new TextRange(7, 25)), page.marks.get(Mark.DIMMED));
        model.turnMarks();
        rest();
        assertEquals(List.of(), page.marks.get(Mark.UNSUPPORTED));
        assertEquals(List.of(), page.marks.get(Mark.DIMMED));
    }

    @Test
    void sheetListsClaimsWithWhatTheyRestOn() {
        assertEquals("1 of 2 sentences rest on what was said.", model.summaryProperty().get());
        assertEquals(2, model.rows().size());
        var said = model.rows().getFirst();
        assertEquals("I keep four hives.", said.sentence());
        assertEquals("Said", said.standing());
        assertEquals("0:04 “I keep four hives.”", said.words());
        assertEquals(THERE, said.time());
        var unsaid = model.rows().getLast();
        assertEquals("Not found", unsaid.standing());
        assertEquals("Not said: Ada, nine", unsaid.words());
        model.select(unsaid);
        assertEquals(new TextRange(26, 39), page.selected);
    }

    @Test
    void misquotedWordsComeWithTheNearestThatWereSaid() {
        studio.evidence.claims =
                List.of(
                        claim(
                                7,
                                25,
                                Standing.PARTLY,
                                List.of(),
                                new Evidence.Quotation(9, 20, "I keep four hives")));
        model.typed();
        rest();
        assertTrue(model.rows().getFirst().words().contains("Nearest to it: “I keep four hives”"));
    }

    @Test
    void textIsLookedAtOnceTheWriterRests() {
        int before = studio.evidence.asked.size();
        model.typed();
        model.typed();
        model.typed();
        assertEquals(before, studio.evidence.asked.size());
        rest();
        assertEquals(before + 1, studio.evidence.asked.size());
    }

    @Test
    void answerOnATextThatWentOnIsNotShown() {
        page.marks.clear();
        background.hold();
        model.typed();
        rest();
        page.text = TEXT + " More.";
        background.letGo();
        assertEquals(Map.of(), page.marks);
    }

    private static Claim claim(
            int from,
            int to,
            Standing standing,
            List<String> missing,
            Evidence.@Nullable Quotation quotation) {
        return new Claim(from, to, standing, List.of(), missing, quotation);
    }

    private void rest() {
        later.pass(Duration.ofSeconds(2));
    }

    private static final class Page implements EvidenceViewModel.Page {
        private final Map<Mark, List<TextRange>> marks = new EnumMap<>(Mark.class);
        private String text = TEXT;
        private @Nullable TextRange selected;

        @Override
        public String text() {
            return text;
        }

        @Override
        public void mark(Mark mark, List<TextRange> ranges) {
            marks.put(mark, ranges);
        }

        @Override
        public void select(TextRange range) {
            selected = range;
        }
    }
}
