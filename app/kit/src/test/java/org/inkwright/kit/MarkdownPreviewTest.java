package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NeedsWindow
class MarkdownPreviewTest {
    private final Shown<MarkdownPreview> shown = Shown.of(() -> new MarkdownPreview("Preview"));

    @AfterEach
    void close() {
        shown.close();
    }

    private void show(String text) {
        shown.run(preview -> preview.show(PreviewPage.of(text)));
        shown.pulses();
    }

    private List<String> words() {
        return shown.ask(preview ->
                preview.lookupAll(".preview-flow").stream()
                        .map(TextFlow.class::cast)
                        .map(flow ->
                                flow.getChildren().stream()
                                        .filter(Text.class::isInstance)
                                        .map(piece -> ((Text) piece).getText())
                                        .collect(Collectors.joining()))
                        .toList());
    }

    private Set<Node> nodes(String style) {
        return shown.ask(preview -> preview.lookupAll(style));
    }

    @Test
    void everyKindOfBlockIsShown() {
        show(
                "# A\n\nb **c** ~~d~~\n\n- [x] e\n- f\n\n> g\n\n| h | i |\n|---|---|\n| j | k |\n\n<b>l</b>\n\n```\nm\n```\n\n---\n\no[^1] www.bee.org\n\n[^1]: p");
        List<String> words = words();
        assertTrue(
                words.containsAll(
                        List.of(
                                "A",
                                "b c d",
                                "e",
                                "f",
                                "g",
                                "h",
                                "i",
                                "j",
                                "k",
                                "o1 www.bee.org",
                                "p")),
                words.toString());
        assertEquals(1, nodes(".preview-rule").size());
        assertEquals(1, nodes(".preview-box.ticked").size());
        assertEquals(1, nodes(".preview-code-block").size());
        assertTrue(words.contains("<b>l</b>"), "HTML is only text");
    }

    @Test
    void whatLooksTheSameIsNotBuiltAgain() {
        show("one\n\ntwo\n\nthree");
        List<Node> before = List.copyOf(nodes(".preview-row"));
        show("one\n\ntwo and more\n\nthree");
        List<Node> after = List.copyOf(nodes(".preview-row"));
        assertEquals(3, after.size());
        assertEquals(2, after.stream().filter(before::contains).count());
        assertTrue(words().contains("two and more"));
    }

    @Test
    void growingAtTheEndBuildsOnlyTheEnd() {
        show("first\n\nlast");
        Node first = shown.ask(p -> p.lookup(".preview-row"));
        for (String word : List.of("last w", "last word", "last word.\n\nnew")) {
            show("first\n\n" + word);
            assertSame(first, shown.ask(p -> p.lookup(".preview-row")));
        }
    }

    @Test
    void aPictureIsNeverWiderThanThePreview() {
        shown.run(preview -> {
            preview.takePictures(address -> Optional.of(new WritableImage(900, 300)));
            preview.setMaxWidth(300);
            preview.setPrefWidth(300);
            preview.resize(300, 400);
        });
        show("![hive](a.png)\n\n- ![nest](b.png)");
        List<ImageView> pictures =
                shown.ask(
                        p -> p.lookupAll("ImageView").stream().map(ImageView.class::cast).toList());
        assertEquals(2, pictures.size());
        for (ImageView picture : pictures) {
            Bounds place =
                    shown.ask(p -> p.sceneToLocal(picture.localToScene(picture.getLayoutBounds())));
            assertTrue(place.getMaxX() <= 300, place.toString());
            assertTrue(place.getWidth() > 150, place.toString());
            double row = shown.ask(p -> ((Region) picture.getParent()).getHeight());
            assertTrue(row < place.getHeight() + 40, "no room for the wider one: " + row);
        }
    }

    @Test
    void linksGoToAListenerAndPicturesComeFromASource() {
        List<String> links = new ArrayList<>();
        shown.run(preview -> {
            preview.onLink(links::add);
            preview.takePictures(address ->
                    address.equals("a.png")
                            ? Optional.of(new WritableImage(900, 300))
                            : Optional.empty());
        });
        show("[bee](https://bee.org) ![hive](a.png) ![lost](b.png)");
        shown.run(preview -> click(preview.lookup(".preview-link")));
        assertEquals(List.of("https://bee.org"), links);
        List<ImageView> pictures =
                shown.ask(
                        p -> p.lookupAll("ImageView").stream().map(ImageView.class::cast).toList());
        assertEquals(1, pictures.size());
        assertEquals(600, pictures.getFirst().getFitWidth());
        assertEquals("hive", pictures.getFirst().getAccessibleText());
        assertTrue(words().getFirst().contains("lost"));
    }

    private static void click(Node node) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        1,
                        1,
                        1,
                        1,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
    }

    @Test
    void aBlockTellsWhereItComesFrom() {
        show("one\n\ntwo\nlines\n\nthree");
        assertEquals(
                Optional.of(new TextRange(5, 14)),
                shown.ask(p -> {
                    Node row = List.copyOf(p.lookupAll(".preview-row")).get(1);
                    var at = p.sceneToLocal(row.localToScene(100, 5));
                    return p.blockAt(at.getX(), at.getY());
                }));
    }

    @Test
    void doubtsAreDottedAndTimesStandBeside() {
        String text = "first\n\nthirty *hives* were moved";
        shown.run(preview ->
                preview.show(
                        PreviewPage.of(text)
                                .withDoubts(List.of(new TextRange(7, 21)))
                                .withBesides(
                                        List.of(new BesideNote(new TextRange(7, 9), "12:38")))));
        shown.pulses();
        List<Node> dots = List.copyOf(nodes(".preview-doubt"));
        assertEquals(2, dots.size(), "one per piece");
        assertTrue(((Line) dots.getFirst()).getEndX() > 40);
        assertTrue(
                shown.holds(p ->
                        p.lookupAll(".preview-beside").stream()
                                .anyMatch(n -> ((Label) n).getText().equals("12:38"))));
    }

    @Test
    void whatCameWhileThereWasNoRoomIsSeenFromItsBeginning() {
        shown.run(preview -> {
            preview.setMinWidth(0);
            preview.setMaxWidth(0);
            preview.resize(0, 400);
        });
        shown.pulses();
        show("A paragraph of the chapter.\n\n".repeat(60) + "The end.");
        shown.run(preview -> preview.showLine(0));
        shown.pulses();
        shown.run(preview -> {
            preview.setMaxWidth(500);
            preview.resize(500, 400);
        });
        shown.pulses();
        double top = shown.ask(p -> p.topLineProperty().get());
        assertEquals(0, top, 1);
        assertFalse(words().contains("The end."), "it is far below");
    }

    @Test
    void linesOfTheTextCanBeScrolledTo() {
        show("line\n\n".repeat(400));
        shown.run(preview -> preview.showLine(300));
        shown.pulses();
        double top = shown.ask(p -> p.topLineProperty().get());
        assertEquals(300, top, 1);
        shown.run(MarkdownPreview::showEnd);
        shown.pulses();
        assertTrue(shown.holds(p -> p.topLineProperty().get() > 700));
    }

    @Test
    void hostileTextsAreSurvived() {
        for (String text :
                List.of(
                        "> ".repeat(5_000) + "a",
                        "- ".repeat(2_000) + "a",
                        "*".repeat(20_000),
                        "[".repeat(20_000),
                        "|".repeat(3_000) + "\n" + "|-".repeat(3_000),
                        "[^1]: [^1]\n\n[^1]",
                        "![" + "a".repeat(50_000) + "](b)",
                        "\u0000\uD800")) {
            show(text);
        }
        show("");
        assertEquals(List.of(), words());
    }

    @ParameterizedTest
    @EnumSource(Shown.Light.class)
    void itReadsLikeABook(Shown.Light light) {
        try (var page = Shown.of(light, 800, 1000, () -> new MarkdownPreview("Preview"))) {
            String text =
                    MarkdownEditorTest.SAMPLE.replace(
                            "| ---- | ---- |",
                            "| ---- | ---: |\n| one | 30,000 |\n| two | 28,500 |");
            page.run(preview ->
                    preview.show(
                            PreviewPage.of(text)
                                    .withDoubts(List.of(new TextRange(88, 110)))
                                    .withBesides(
                                            List.of(
                                                    new BesideNote(
                                                            new TextRange(20, 25), "12:38")))));
            assertTrue(Shown.ink(page.picture("preview-" + light)) > 3_000);
        }
    }
}
