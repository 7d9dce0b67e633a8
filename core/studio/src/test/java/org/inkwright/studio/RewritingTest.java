package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.inkwright.generation.model.ModelTrouble;
import org.inkwright.generation.model.StopSignal;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.generation.steps.WritingWishes;
import org.inkwright.manuscript.Draft;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.RunId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.Step;
import org.inkwright.manuscript.StepKind;
import org.inkwright.manuscript.WrittenChapter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RewritingTest {
    private static final EngineChoice ENGINE = new EngineChoice("openai", "", "fake-1");
    private static final Commission ARTICLE = Commission.article(ENGINE, "en");
    private static final String FIRST = "Window 1 begins. It is about topic 0.";

    private Rig rig;
    private Source source;
    private Draft draft;
    private Sheet sheet;
    private String text;

    @BeforeAll
    void open(@TempDir Path folder) throws InterruptedException {
        rig = new Rig(folder);
        source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.TRANSCRIPT));
        rig.work(rig.studio.generation().outline(source.id(), ARTICLE));
        draft = rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
        rig.work(rig.studio.generation().write(draft.id(), ARTICLE, List.of()));
        WrittenChapter chapter = chapter();
        sheet = rig.studio.drafts().sheet(draft.id(), chapter.chapter().id()).orElseThrow();
        text = chapter.markdown();
        assertTrue(text.startsWith(FIRST));
    }

    @BeforeEach
    void answer() {
        rig.text.speeches = request -> FakeText.Speech.of("A window opens the talk.");
        rig.text.asked.clear();
    }

    @AfterAll
    void close() {
        rig.close();
    }

    @Test
    void otherWordsAreProposedAndNothingIsWritten() {
        List<String> seen = new ArrayList<>();
        var stretch = new Rewriting.Selection(0, FIRST.length() + 2);
        Rewriting.Result result =
                rig.studio.rewriting().rewrite(request(text, stretch), new StopSignal(), seen::add);
        var proposal = assertInstanceOf(Rewriting.Proposal.class, result);
        assertEquals("A window opens the talk.\n\n", proposal.words(), "with its own space");
        assertEquals(List.of(), proposal.locked());
        assertEquals("A window opens the talk.", seen.getLast());
        assertTrue(seen.size() > 2, "word by word");
        assertEquals(text, chapter().markdown());
        Step step = step(proposal.run());
        assertEquals(StepKind.REWRITE, step.kind());
        assertTrue(Objects.requireNonNull(step.result()).output().contains("opens the talk"));
        assertTrue(
                rig.studio.usage().of(rig.studio.usage().thisMonth()).steps().stream()
                        .anyMatch(one -> one.step() == StepKind.REWRITE));
        assertFalse(proposal.toString().contains("opens"), "texts are not printed");
    }

    @Test
    void sentencesThatTheWriterChangedComeOutWordForWord() {
        String mine = text.replace("It is about topic 0.", "It is about my own bees.");
        rig.text.speeches =
                request -> FakeText.Speech.of("One window starts. It is about my own bees.");
        var proposal =
                assertInstanceOf(Rewriting.Proposal.class, rewrite(mine, 0, mine.indexOf("\n")));
        assertEquals(List.of("It is about my own bees."), proposal.locked());
        assertTrue(proposal.words().contains("It is about my own bees."));
        assertTrue(asked().contains("must stay word for word: It is about my own bees."));
        var again =
                assertInstanceOf(Rewriting.Proposal.class, rewrite(mine, 0, mine.indexOf("\n")));
        assertEquals(proposal.locked(), again.locked(), "repeated by a model, still the writer's");
    }

    @Test
    void untouchedSentencesAreTheModelsAndTouchedOnesTheWriters() {
        Rewriting rewriting = rig.studio.rewriting();
        assertEquals(
                List.of(new Rewriting.Selection(0, text.length())),
                rewriting.untouched(sheet, text));
        String mine = text.replace("about topic 0.", "about my own bees.");
        int from = mine.indexOf("Nobody ever");
        assertEquals(
                List.of(
                        new Rewriting.Selection(0, "Window 1 begins.".length()),
                        new Rewriting.Selection(from, mine.length())),
                rewriting.untouched(sheet, mine));
        assertEquals(List.of(), rewriting.untouched(sheet, ""));
    }

    @Test
    void whatTheExtractiveWriterWroteIsNoModels() throws InterruptedException {
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        Draft plain =
                rig.studio.library().read(unit -> unit.drafts().draftsOf(source.id())).getFirst();
        assertNotEquals(draft.id(), plain.id());
        WrittenChapter first =
                rig.studio.library().read(unit -> unit.drafts().chapters(plain.id())).getFirst();
        Sheet its = rig.studio.drafts().sheet(plain.id(), first.chapter().id()).orElseThrow();
        assertFalse(first.markdown().isEmpty());
        assertEquals(List.of(), rig.studio.rewriting().untouched(its, first.markdown()));
    }

    @Test
    void aModelThatChangesThemTwiceIsRefused() {
        String mine = text.replace("It is about topic 0.", "It is about my own bees.");
        var refused =
                assertInstanceOf(Rewriting.Refused.class, rewrite(mine, 0, mine.indexOf("\n")));
        assertEquals("step.locked", refused.code());
        assertEquals(2, rig.text.asked.size());
    }

    @Test
    void whereAllIsTheWritersOwnNobodyIsAskedUnlessTheySaySo() {
        String mine = "Nothing of it is left. " + text;
        int to = "Nothing of it is left.".length();
        var refused = assertInstanceOf(Rewriting.Refused.class, rewrite(mine, 0, to));
        assertEquals("rewrite.all-yours", refused.code());
        assertEquals(0, rig.text.asked.size());
        var open =
                new Rewriting.Request(
                        sheet,
                        mine,
                        new Rewriting.Selection(0, to),
                        wish(),
                        Rewriting.OwnWords.OPEN,
                        ENGINE);
        assertInstanceOf(
                Rewriting.Proposal.class,
                rig.studio.rewriting().rewrite(open, new StopSignal(), words -> {}));
    }

    @Test
    void wordsOfAnAcceptedProposalAreTheModels() {
        rig.text.speeches = request -> FakeText.Speech.of("Quite another sentence.");
        assertInstanceOf(Rewriting.Proposal.class, rewrite(text, 0, FIRST.length()));
        String accepted = "Quite another sentence." + text.substring(FIRST.length());
        var again =
                assertInstanceOf(
                        Rewriting.Proposal.class,
                        rewrite(accepted, 0, "Quite another sentence.".length()));
        assertEquals(List.of(), again.locked());
    }

    @Test
    void textThatNoModelWroteIsNotLocked() {
        var own = rig.studio.drafts().addChapter(draft.id(), "Mine", 9).orElseThrow();
        Sheet mine = rig.studio.drafts().sheet(draft.id(), own).orElseThrow();
        var request =
                new Rewriting.Request(
                        mine,
                        "All of it is mine.",
                        new Rewriting.Selection(0, 18),
                        wish(),
                        Rewriting.OwnWords.LOCKED,
                        ENGINE);
        assertInstanceOf(
                Rewriting.Proposal.class,
                rig.studio.rewriting().rewrite(request, new StopSignal(), words -> {}));
        rig.studio.drafts().remove(draft.id(), own);
    }

    @Test
    void whatBrokeOffIsShownAndKept() {
        rig.text.speeches =
                request -> FakeText.Speech.failing("A window op", ModelTrouble.BROKE_OFF);
        var broken = assertInstanceOf(Rewriting.Refused.class, rewrite(text, 0, 5));
        assertEquals(new Rewriting.Refused("text-model.broke-off", "A window op"), broken);
        var stop = new StopSignal();
        stop.stop();
        var stopped =
                assertInstanceOf(
                        Rewriting.Refused.class,
                        rig.studio
                                .rewriting()
                                .rewrite(
                                        request(text, new Rewriting.Selection(0, 5)),
                                        stop,
                                        words -> {}));
        assertEquals("step.stopped", stopped.code());
    }

    @Test
    void nothingSelectedIsNothingToRewrite() {
        var refused = assertInstanceOf(Rewriting.Refused.class, rewrite(text, 3, 3));
        assertEquals("step.no-source", refused.code());
        assertEquals(0, rig.text.asked.size());
    }

    @Test
    void theModelSeesWhatStandsAround() {
        int from = text.indexOf("It is about");
        rewrite(text, from, from + "It is about topic 0.".length());
        assertTrue(asked().contains("Before it stands: Window 1 begins."));
        assertTrue(asked().contains("After it stands: Nobody ever said"));
    }

    @Test
    void titlesAreFoundForTheDraftAsItIs() {
        rig.text.speeches =
                request -> FakeText.Speech.of("{\"titles\":[\"Windows\",\"Of windows\"]}");
        Rewriting.Ideas ideas =
                rig.studio
                        .rewriting()
                        .titles(draft.id(), ENGINE, WritingWishes.in(""), 2, new StopSignal());
        assertEquals(new Rewriting.Titles(List.of("Windows", "Of windows")), ideas);
        assertTrue(asked().contains("Window 1 begins."));
    }

    private Rewriting.Result rewrite(String whole, int from, int to) {
        var stretch = new Rewriting.Selection(from, to);
        return rig.studio
                .rewriting()
                .rewrite(request(whole, stretch), new StopSignal(), words -> {});
    }

    private Rewriting.Request request(String whole, Rewriting.Selection stretch) {
        return new Rewriting.Request(
                sheet, whole, stretch, wish(), Rewriting.OwnWords.LOCKED, ENGINE);
    }

    private static Rewriting.Wish wish() {
        return new Rewriting.Wish(RewriteKind.SIMPLIFY, "", WritingWishes.in(""));
    }

    private String asked() {
        return rig.text.asked.getLast().messages().getLast().text();
    }

    private WrittenChapter chapter() {
        WrittenChapter first =
                rig.studio.library().read(unit -> unit.drafts().chapters(draft.id())).getFirst();
        assertEquals(Revision.Author.MACHINE, Objects.requireNonNull(first.revision()).author());
        return first;
    }

    private Step step(RunId run) {
        return rig.studio.library().read(unit -> unit.runs().steps(run)).getFirst();
    }
}
