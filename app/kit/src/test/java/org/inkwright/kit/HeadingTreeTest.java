package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TreeView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NeedsWindow
class HeadingTreeTest {
    private static final String TEXT =
            """
            # Bees
            ## The *hive*
            words
            ### Wax ##
            ```
            # no heading
            ```
            ## The [queen](https://bee.org)
            # Honey
            """;

    private final List<String> gone = new ArrayList<>();
    private final Shown<HeadingTree> shown =
            Shown.of(Shown.Light.DAY, 300, 400, () -> new HeadingTree("Headings"));

    @AfterEach
    void close() {
        shown.close();
    }

    private void show(String text) {
        shown.run(headings -> {
            headings.onGo(heading -> gone.add(heading.title()));
            headings.show(Heading.of(text));
        });
        shown.pulses();
    }

    private String selected() {
        return shown.ask(headings -> {
            var item = tree(headings).getSelectionModel().getSelectedItem();
            return item == null ? "" : item.getValue().title();
        });
    }

    @SuppressWarnings("unchecked") // it has one tree, of headings
    private static TreeView<Heading> tree(HeadingTree headings) {
        return (TreeView<Heading>) headings.lookup(".tree-view");
    }

    private int rows() {
        return shown.ask(HeadingTree::rows);
    }

    @Test
    void headingsAreReadWithoutMarksAndCode() {
        assertEquals(
                List.of(
                        new Heading(1, "Bees", 0),
                        new Heading(2, "The hive", 7),
                        new Heading(3, "Wax", 27),
                        new Heading(2, "The queen", TEXT.indexOf("## The [")),
                        new Heading(1, "Honey", TEXT.indexOf("# Honey"))),
                Heading.of(TEXT));
        assertEquals(List.of(new Heading(2, "", 0)), Heading.of("## "));
        assertEquals(List.of(), Heading.of(""));
        assertEquals(List.of(), Heading.of("#".repeat(50_000) + " a"));
        assertThrows(IllegalArgumentException.class, () -> new Heading(7, "a", 0));
    }

    @Test
    void whatIsFoldedStaysFoldedWhileTheTextChanges() {
        show(TEXT);
        assertEquals(5, rows());
        shown.run(headings -> tree(headings).getRoot().getChildren().getFirst().setExpanded(false));
        assertEquals(2, rows());
        show("Words before.\n\n" + TEXT);
        assertEquals(2, rows());
        show(TEXT + "\n# Winter\n## Snow\n");
        assertEquals(4, rows());
        shown.run(HeadingTree::foldAll);
        assertEquals(3, rows());
        shown.run(HeadingTree::unfoldAll);
        assertEquals(7, rows());
        show("");
        assertEquals(0, rows());
    }

    @Test
    void theHeadingOfTheCaretIsSelectedOrWhatItIsFoldedInto() {
        show("Before.\n" + TEXT);
        shown.run(headings -> headings.follow(3));
        assertEquals("", selected());
        shown.run(headings -> headings.follow(("Before.\n" + TEXT).indexOf("no heading")));
        assertEquals("Wax", selected());
        shown.run(headings -> tree(headings).getRoot().getChildren().getFirst().setExpanded(false));
        shown.run(headings -> headings.follow(("Before.\n" + TEXT).indexOf("no heading")));
        assertEquals("Bees", selected());
        assertEquals(List.of(), gone, "nobody is taken anywhere by that");
    }

    @Test
    void keysFoldAndGo() {
        show(TEXT);
        shown.run(HeadingTree::requestFocus);
        shown.run(headings -> tree(headings).getSelectionModel().select(0));
        shown.press("Left");
        assertEquals(2, rows());
        shown.press("Right");
        assertEquals(5, rows());
        shown.press("Down");
        shown.press("Enter");
        assertEquals(List.of("The hive"), gone);
    }
}
