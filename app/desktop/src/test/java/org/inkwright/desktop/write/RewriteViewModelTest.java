package org.inkwright.desktop.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inkwright.desktop.fakes.CallingThread;
import org.inkwright.desktop.fakes.FakeLater;
import org.inkwright.desktop.fakes.FakeStudio;
import org.inkwright.desktop.write.RewriteViewModel.Stage;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.kit.TextChange;
import org.inkwright.kit.TextRange;
import org.inkwright.manuscript.RunId;
import org.inkwright.studio.EngineChoice;
import org.inkwright.studio.Rewriting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RewriteViewModelTest {
    private static final String TEXT = "I keep four hives. They are busy. It is warm.";
    private static final TextRange BUSY = new TextRange(19, 33);

    private final OpenDraft on =
            new OpenDraft(List.of("I keep four hives.", "They are busy."), "Bees").written(TEXT);
    private final FakeStudio studio = on.studio;
    private final CallingThread background = on.background;
    private final FakeLater later = on.later;
    private final WriteViewModel write = on.write;
    private @Nullable EngineChoice engine = new EngineChoice("ollama", "", "tiny");
    private final RewriteViewModel model =
            new RewriteViewModel(write, studio.rewriting, () -> engine, background, Runnable::run);

    @BeforeEach
    void openChapter() {
        on.open(0);
    }

    @Test
    void selectionIsAskedForAndShownInItsPlace() {
        model.begin(TEXT, BUSY, RewriteKind.SHORTEN);
        assertTrue(model.openProperty().get());
        var request = studio.rewriting.asked.getFirst();
        assertEquals(new Rewriting.Selection(19, 33), request.selection());
        assertEquals(RewriteKind.SHORTEN, request.wish().kind());
        assertEquals(Rewriting.OwnWords.LOCKED, request.own());
        assertEquals("I keep four hives. Other words. It is warm.", model.otherProperty().get());
        assertEquals(
                Optional.of(new TextChange(19, "They are busy.", "Other words.")),
                model.change(TEXT));
    }

    @Test
    void whatNeedsMoreIsNotAskedBeforeItIsSaid() {
        model.begin(TEXT, BUSY, RewriteKind.TONE);
        model.ask();
        assertEquals("Say which tone you wish.", refusal());
        model.instructionProperty().set("friendlier");
        model.ask();
        assertEquals("friendlier", studio.rewriting.asked.getLast().wish().wishes().tone());
        model.begin(TEXT, BUSY, RewriteKind.TRANSLATE);
        model.ask();
        assertEquals("Choose the language.", refusal());
        model.languageProperty().set("de");
        model.ask();
        assertEquals("de", studio.rewriting.asked.getLast().wish().wishes().language());
        assertEquals(2, studio.rewriting.asked.size());
    }

    @Test
    void nothingIsAskedWithoutSelectionOrModel() {
        model.begin(TEXT, new TextRange(3, 3), RewriteKind.SHORTEN);
        assertEquals("Select the words that are to be changed first.", refusal());
        model.look(TEXT, BUSY);
        model.ask();
        assertEquals(1, studio.rewriting.asked.size());
        studio.rewriting.asked.clear();
        engine = null;
        model.begin(TEXT, BUSY, RewriteKind.SHORTEN);
        assertTrue(refusal().startsWith("No text model is chosen."), refusal());
        assertEquals(List.of(), studio.rewriting.asked);
    }

    @Test
    void ownSentencesThatStayedAreTold() {
        studio.rewriting.result =
                new Rewriting.Proposal(
                        "They are busy.",
                        List.of("They are busy."),
                        Set.of(),
                        new RunId(new UUID(4, 4)));
        model.begin(TEXT, BUSY, RewriteKind.GRAMMAR);
        var proposed = assertInstanceOf(Stage.Proposed.class, model.stageProperty().get());
        assertEquals(
                List.of(
                        "The model would leave it as it is.",
                        "One sentence is your own and stayed word for word."),
                proposed.notes());
    }

    @Test
    void refusalIsASentenceAndChangesNothing() {
        studio.rewriting.result = new Rewriting.Refused("rewrite.all-yours", "");
        model.begin(TEXT, BUSY, RewriteKind.GRAMMAR);
        assertTrue(refusal().startsWith("Each selected sentence is your own"), refusal());
        assertEquals(Optional.empty(), model.change(TEXT));
        model.ownWordsProperty().set(true);
        model.ask();
        assertEquals(Rewriting.OwnWords.OPEN, studio.rewriting.asked.getLast().own());
    }

    @Test
    void proposalFindsItsPlaceInATextThatWentOn() {
        model.begin(TEXT, BUSY, RewriteKind.SHORTEN);
        assertEquals(
                Optional.of(new TextChange(26, "They are busy.", "Other words.")),
                model.change("Hello. " + TEXT));
        assertEquals(
                Optional.of(new TextChange(34, "They are busy.", "Other words.")),
                model.change("They are busy. " + TEXT),
                "of two places the one nearer to where it was");
        assertEquals(Optional.empty(), model.change("All is new."));
        assertTrue(refusal().startsWith("The selected words were changed"), refusal());
    }

    @Test
    void paneThatIsClosedStopsTheModelAndForgetsItsAnswer() {
        background.hold();
        model.begin(TEXT, BUSY, RewriteKind.SHORTEN);
        assertInstanceOf(Stage.Asking.class, model.stageProperty().get());
        model.close();
        background.letGo();
        assertTrue(studio.rewriting.stops.getFirst().stopped());
        assertEquals(new Stage.Ready(), model.stageProperty().get());
        assertEquals("", model.otherProperty().get());
        assertFalse(model.openProperty().get());
    }

    @Test
    void wordsAreSeenAsTheyCome() {
        List<String> seen = new ArrayList<>();
        model.stageProperty()
                .subscribe(stage -> {
                    if (stage instanceof Stage.Asking(String soFar)) {
                        seen.add(soFar);
                    }
                });
        model.begin(TEXT, BUSY, RewriteKind.SHORTEN);
        assertEquals(List.of("", "Other"), seen);
        later.pass(Duration.ofSeconds(9));
    }

    private String refusal() {
        return assertInstanceOf(Stage.Refused.class, model.stageProperty().get()).why();
    }
}
