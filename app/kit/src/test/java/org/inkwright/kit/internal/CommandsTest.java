package org.inkwright.kit.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.Function;
import org.inkwright.kit.internal.InlineCommands.Wrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In the texts of this test `«` and `»` stand around what is selected, `|` is a lone caret.
class CommandsTest {
    private static String after(String before, Function<Lines, Edit> command) {
        int from = before.indexOf(before.contains("|") ? "|" : "«");
        int to = before.contains("|") ? from : before.indexOf("»") - 1;
        String text = before.replaceAll("[«»|]", "");
        Edit edit = command.apply(new Lines(0, List.of(text.split("\n", -1)), from, to));
        String result = text.substring(0, edit.from()) + edit.text() + text.substring(edit.to());
        if (edit.anchor() == edit.caret()) {
            return result.substring(0, edit.caret()) + "|" + result.substring(edit.caret());
        }
        return result.substring(0, edit.anchor())
                + "«"
                + result.substring(edit.anchor(), edit.caret())
                + "»"
                + result.substring(edit.caret());
    }

    private static String wrapped(String before, Wrap wrap) {
        return after(before, lines -> InlineCommands.toggle(lines, wrap));
    }

    @ParameterizedTest
    @CsvSource({
        "a «bee» flies, a **«bee»** flies",
        "a **«bee»** flies, a «bee» flies",
        "a «**bee**» flies, a «bee» flies",
        "a b|ee flies, a **«bee»** flies",
        "a « bee » flies, a  **«bee»**  flies",
        "a *«bee»* flies, a ***«bee»*** flies",
        "a ***«bee»*** flies, a *«bee»* flies",
        "- «one», - **«one»**",
    })
    void boldComesAndGoes(String before, String expected) {
        assertEquals(expected, wrapped(before, Wrap.BOLD));
        assertEquals(
                before.contains("|") || before.contains("« ") || before.contains("«*")
                        ? wrapped(expected, Wrap.BOLD)
                        : before,
                wrapped(expected, Wrap.BOLD),
                "twice is as before");
    }

    @Test
    void italicKnowsBold() {
        assertEquals("***«bee»***", wrapped("**«bee»**", Wrap.ITALIC));
        assertEquals("**«bee»**", wrapped("***«bee»***", Wrap.ITALIC));
    }

    @Test
    void marksDoNotReachOverLineEnds() {
        assertEquals("~~«one~~\n\n> ~~two»~~", wrapped("«one\n\n> two»", Wrap.STRIKE));
        assertEquals("«one\n\n> two»", wrapped("~~«one~~\n\n> ~~two»~~", Wrap.STRIKE));
    }

    @Test
    void withoutAWordTheCaretGoesBetweenTheMarks() {
        assertEquals("a `|` b", wrapped("a | b", Wrap.CODE));
        assertEquals("a | b", wrapped("a `|` b", Wrap.CODE));
    }

    @Test
    void headingsReplaceWhatALineWas() {
        assertEquals("## tw|o", after("- tw|o", l -> LineCommands.heading(l, 2)));
        assertEquals("# tw|o", after("## tw|o", l -> LineCommands.heading(l, 1)));
        assertEquals("tw|o", after("## tw|o", l -> LineCommands.heading(l, 2)));
        assertEquals("# |", after("|", l -> LineCommands.heading(l, 1)));
    }

    @Test
    void listsAreMadeOfLinesWithWords() {
        assertEquals("«- a\n\n- b»", after("«a\n\nb»", LineCommands::bullets));
        assertEquals("«a\n\nb»", after("«- a\n\n- b»", LineCommands::bullets));
        assertEquals("«1. a\n2. b»", after("«- a\n- b»", LineCommands::numbers));
        assertEquals("«- [ ] a\n- [x] b»", after("«a\n- [x] b»", LineCommands::tasks));
        assertEquals("«1. [ ] a»", after("«1. a»", LineCommands::tasks));
    }

    @Test
    void tasksAreTickedAndOpened() {
        assertEquals("- [x] a|", after("- [ ] a|", LineCommands::tick));
        assertEquals("- [ ] a|", after("- [x] a|", LineCommands::tick));
        assertEquals("plain|", after("plain|", LineCommands::tick));
    }

    @Test
    void quotationsNest() {
        assertEquals("«> a\n> > b»", after("«a\n> b»", LineCommands::quote));
        assertEquals("«a\n> b»", after("«> a\n> > b»", LineCommands::quote));
    }

    @Test
    void itemsMoveInAndOut() {
        assertEquals("  - a|", after("- a|", LineCommands::indent));
        assertEquals("   1. a|", after("1. a|", LineCommands::indent));
        assertEquals("- a|", after("  - a|", LineCommands::outdent));
        assertEquals("- a|", after("\t- a|", LineCommands::outdent));
        assertFalse(LineCommands.hasItem(new Lines(0, List.of("plain"), 0, 0)));
    }

    @Test
    void linesAreDuplicatedBelow() {
        assertEquals("one\no|ne", after("o|ne", LineCommands::duplicate));
        assertEquals("a\nb\n«a\nb»", after("«a\nb»", LineCommands::duplicate));
    }

    @Test
    void blocksComeAndGo() {
        assertEquals("```\n«a\nb»\n```", after("«a\nb»", LineCommands::codeBlock));
        assertEquals("«a\nb»", after("«```\na\nb\n```»", LineCommands::codeBlock));
        assertEquals("a\n\n| |", after("a|", LineCommands::table).substring(0, 6));
    }

    @Test
    void linesSwapPlaces() {
        Edit up = LineCommands.moveUp(new Lines(4, List.of("two"), 5, 5), "one");
        assertEquals(new Edit(0, 7, "two\none", 1, 1), up);
        Edit down = LineCommands.moveDown(new Lines(0, List.of("one"), 1, 2), "three");
        assertEquals(new Edit(0, 9, "three\none", 7, 8), down);
    }

    @Test
    void linksPutTheCaretWhereSomethingIsMissing() {
        assertEquals(new Edit(3, 6, "[bee]()", 9, 9), InlineCommands.link(3, "bee"));
        assertEquals(
                new Edit(0, 15, "[](https://bee.org)", 1, 1).text(),
                InlineCommands.link(0, "https://bee.org").text());
    }

    @Test
    void addressesOfPicturesWithBlanksAreFenced() {
        assertEquals("![](<my hive.png>)", InlineCommands.picture(0, "", "my hive.png").text());
        assertEquals("![a](b.png)", InlineCommands.picture(0, "a", "b.png").text());
    }

    @Test
    void footnotesTakeTheNextNumber() {
        List<Edit> edits = InlineCommands.footnote("A bee[^2] flies.\n\n[^2]: so", 16);
        assertEquals(Edit.of(16, 16, "[^3]"), edits.get(0));
        assertEquals(Edit.of(30, 30, "\n\n[^3]: "), edits.get(1));
    }
}
