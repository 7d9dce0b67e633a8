package org.inkwright.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inkwright.manuscript.ChapterId;
import org.inkwright.manuscript.DraftId;
import org.inkwright.manuscript.Revision;
import org.inkwright.manuscript.SnapshotId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.WrittenChapter;
import org.inkwright.studio.DraftDesk.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingTest {
    @TempDir private Path folder;
    private Rig rig;
    private DraftId draft;

    @BeforeEach
    void open() throws InterruptedException {
        rig = new Rig(folder);
        Source source = rig.source();
        rig.work(rig.begin(source, PipelineSettings.Stage.DRAFT));
        draft =
                rig.studio
                        .library()
                        .read(unit -> unit.drafts().draftsOf(source.id()))
                        .getFirst()
                        .id();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsTypedIsKeptAndKeepsItsSources() {
        Sheet sheet = sheet(0);
        String before = chapter(0).markdown();
        int supported = revision(0).text().support().size();

        Saved saved = desk().keep(sheet, 1, before + "\n\nA sentence of mine.");

        assertEquals(new Saved.Done(2), saved);
        assertEquals(before + "\n\nA sentence of mine.", chapter(0).markdown());
        assertEquals(Revision.Author.WRITER, revision(0).author());
        assertEquals(supported, revision(0).text().support().size());
        Eventually.is("the event", () -> rig.heard.contains(new StudioEvent.DraftEdited(draft)));
    }

    @Test
    void theSameTextIsNoNewRevision() {
        assertEquals(new Saved.Done(1), desk().keep(sheet(0), 1, chapter(0).markdown()));
        assertEquals(1, desk().history(sheet(0)).size());
    }

    @Test
    void twoWindowsNeverOverwriteEachOther() {
        Sheet sheet = sheet(0);
        desk().keep(sheet, 1, "from the first window");

        var outrun = assertInstanceOf(Saved.Outrun.class, desk().keep(sheet, 1, "from the second"));

        assertEquals("from the first window", outrun.newest().text().markdown());
        assertEquals("from the first window", chapter(0).markdown());
        assertInstanceOf(Saved.Outrun.class, desk().undo(sheet, 1));
        assertInstanceOf(Saved.Outrun.class, desk().restore(sheet, 1, 1));
    }

    @Test
    void aBranchReadsTheSameAndLeavesTheOtherAlone() {
        Sheet first = sheet(0);
        String before = chapter(0).markdown();
        int supported = revision(0).text().support().size();

        Sheet branch = desk().branch(first);

        assertEquals(branch, sheet(0), "the new one counts");
        assertEquals(before, chapter(0).markdown());
        assertEquals(supported, revision(0).text().support().size());
        desk().keep(branch, 1, "quite another way to say it");
        desk().choose(draft, first.chapter(), first.variant());
        assertEquals(before, chapter(0).markdown());
        var variants = rig.studio.library().read(unit -> unit.drafts().variants(first.chapter()));
        assertEquals(2, variants.size());
    }

    @Test
    void undoReachesBackAcrossARestart() {
        Sheet sheet = sheet(0);
        String machine = chapter(0).markdown();
        desk().keep(sheet, 1, "one");
        desk().keep(sheet, 2, "one two");
        rig.reopen();

        assertEquals(new Saved.Done(4), desk().undo(sheet, 3));
        assertEquals("one", chapter(0).markdown());
        assertEquals(new Saved.Done(5), desk().undo(sheet, 4));
        assertEquals(machine, chapter(0).markdown());
        assertEquals(new Saved.Nothing(), desk().undo(sheet, 5));
        assertEquals(new Saved.Done(6), desk().redo(sheet, 5));
        assertEquals(new Saved.Done(7), desk().redo(sheet, 6));
        assertEquals("one two", chapter(0).markdown());
        assertEquals(new Saved.Nothing(), desk().redo(sheet, 7));
        assertEquals(new Saved.Done(8), desk().restore(sheet, 7, 1));
        assertEquals(machine, chapter(0).markdown());
        assertEquals(8, desk().history(sheet).getFirst().number());
        assertEquals("one", desk().revision(sheet, 2).orElseThrow().text().markdown());
    }

    @Test
    void chaptersAreAddedFilledMovedAndBroughtBack() {
        List<String> titles = titles();
        ChapterId mine = desk().addChapter(draft, "My own", 1).orElseThrow();
        Sheet sheet = desk().sheet(draft, mine).orElseThrow();
        assertEquals(sheet, desk().sheet(draft, mine).orElseThrow());
        assertEquals(new Saved.Done(1), desk().keep(sheet, 0, "Written by hand."));
        assertEquals("Written by hand.", chapter(1).markdown());

        desk().retitle(draft, mine, "Still my own");
        List<ChapterId> order = new ArrayList<>(ids());
        order.add(order.removeFirst());
        assertTrue(desk().reorder(draft, order));
        assertEquals("Still my own", titles().getFirst());
        assertFalse(desk().reorder(draft, order.subList(1, order.size())));
        desk().remove(draft, mine);
        assertFalse(titles().contains("Still my own"));
        assertEquals(Optional.empty(), desk().sheet(draft, mine));
        desk().bringBack(draft, mine);

        assertEquals("Still my own", titles().getFirst());
        assertEquals("Written by hand.", chapter(0).markdown());
        assertEquals(titles.size() + 1, titles().size());
        assertEquals(
                Optional.empty(), desk().addChapter(new DraftId(UUID.randomUUID()), "Nowhere", 0));
    }

    @Test
    void aDraftIsRetitledAndKeepsItsSummary() {
        var before = front();

        desk().retitle(draft, "Bees");

        assertEquals("Bees", front().title());
        assertEquals(before.summary(), front().summary());
    }

    @Test
    void aSnapshotBringsAllBack() {
        List<String> before = texts();
        SnapshotId snapshot = desk().snapshot(draft, "before the editor saw it");
        desk().keep(sheet(0), 1, "ruined");
        desk().remove(draft, ids().getLast());

        assertTrue(desk().restore(snapshot));

        assertEquals(before, texts());
        assertFalse(desk().restore(new SnapshotId(UUID.randomUUID())));
    }

    @Test
    void theWordsOfTheDayAreCounted() {
        desk().keep(sheet(0), 1, chapter(0).markdown() + " three more words");
        desk().aim(draft, 2000);
        desk().aimEachDay(500);

        var today = LocalDate.ofInstant(rig.clock.instant(), ZoneOffset.UTC);
        var days = rig.studio.library().read(unit -> unit.writing().days(draft));
        assertEquals(1, days.size());
        assertEquals(today, days.getFirst().day());
        assertEquals(3, days.getFirst().added());
        assertEquals(
                2000, rig.studio.library().read(unit -> unit.writing().goal(draft)).getAsInt());
        assertEquals(500, rig.studio.library().read(unit -> unit.writing().dayGoal()).getAsInt());
    }

    @Test
    void findAndReplaceIsOneActOverTheDraft() {
        List<String> before = texts();
        var found = (DraftFinder.Answer.Found) finder().find(draft, FindQuery.plain("window"));
        assertTrue(found.hits() >= 10, "hits " + found.hits());

        var replaced =
                (DraftFinder.Answer.Replaced)
                        finder().replace(draft, FindQuery.plain("window"), "door $1");

        assertEquals(found.hits(), replaced.hits());
        assertTrue(texts().stream().allMatch(text -> text.contains("door $1")));
        assertTrue(texts().stream().noneMatch(text -> text.contains("Window")));
        desk().keep(sheet(0), 2, "changed since");
        assertEquals(1, finder().takeBack(replaced.replacement()));
        assertEquals("changed since", texts().getFirst());
        assertEquals(before.subList(1, before.size()), texts().subList(1, before.size()));
    }

    @Test
    void regularExpressionsReplaceWithTheirGroups() {
        var query =
                new FindQuery(
                        "Window (\\d+) begins",
                        FindQuery.Form.REGULAR_EXPRESSION,
                        FindQuery.Letters.EXACT_CASE,
                        FindQuery.Extent.ANYWHERE);

        finder().replace(draft, query, "$1 starts");

        assertTrue(chapter(0).markdown().startsWith("0 starts."), chapter(0).markdown());
    }

    @Test
    void badPatternsAreAnsweredAndChangeNothing() {
        List<String> before = texts();

        assertInstanceOf(DraftFinder.Answer.BadPattern.class, finder().find(draft, regex("(")));
        assertInstanceOf(
                DraftFinder.Answer.BadPattern.class,
                finder().replace(draft, regex("begins"), "$7"));
        assertEquals(before, texts());
    }

    @Test
    void aPatternThatWouldTakeYearsIsStopped() {
        desk().keep(sheet(0), 1, "a".repeat(5000) + "!");

        assertInstanceOf(DraftFinder.Answer.TooSlow.class, finder().find(draft, regex("(a|aa)+$")));
    }

    @Test
    void wholeWordsAndCapitalsAreHeeded() {
        desk().keep(sheet(0), 1, "Bee bees BEE beehive");

        assertEquals(4, hits("bee", FindQuery.Letters.ANY_CASE, FindQuery.Extent.ANYWHERE));
        assertEquals(2, hits("bee", FindQuery.Letters.ANY_CASE, FindQuery.Extent.WHOLE_WORDS));
        assertEquals(1, hits("BEE", FindQuery.Letters.EXACT_CASE, FindQuery.Extent.WHOLE_WORDS));
    }

    @Test
    void aRestoredDraftIsAnotherRevisionNotAnotherPast() {
        Sheet sheet = sheet(0);
        desk().keep(sheet, 1, "one");

        assertNotEquals(
                desk().revision(sheet, 1).orElseThrow().text(),
                desk().revision(sheet, 2).orElseThrow().text());
        assertEquals(2, desk().history(sheet).size());
    }

    private int hits(String text, FindQuery.Letters letters, FindQuery.Extent extent) {
        var query = new FindQuery(text, FindQuery.Form.PLAIN, letters, extent);
        return ((DraftFinder.Answer.Found) finder().find(draft, query)).hits();
    }

    private static FindQuery regex(String text) {
        return new FindQuery(
                text,
                FindQuery.Form.REGULAR_EXPRESSION,
                FindQuery.Letters.ANY_CASE,
                FindQuery.Extent.ANYWHERE);
    }

    private DraftDesk desk() {
        return rig.studio.drafts();
    }

    private DraftFinder finder() {
        return rig.studio.finder();
    }

    private List<WrittenChapter> chapters() {
        return rig.studio.library().read(unit -> unit.drafts().chapters(draft));
    }

    private WrittenChapter chapter(int at) {
        return chapters().get(at);
    }

    private Revision revision(int at) {
        return java.util.Objects.requireNonNull(chapter(at).revision());
    }

    private Sheet sheet(int at) {
        return desk().sheet(draft, chapter(at).chapter().id()).orElseThrow();
    }

    private List<String> texts() {
        return chapters().stream().map(WrittenChapter::markdown).toList();
    }

    private List<String> titles() {
        return chapters().stream().map(one -> one.chapter().title()).toList();
    }

    private List<ChapterId> ids() {
        return chapters().stream().map(one -> one.chapter().id()).toList();
    }

    private org.inkwright.manuscript.FrontMatter front() {
        return rig.studio.library().read(unit -> unit.drafts().draft(draft)).orElseThrow().front();
    }
}
