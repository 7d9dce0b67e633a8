package org.inkwright.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// Larger text in the controls that the writer reads and writes in.
@NeedsWindow
class KitTextSizeTest {
    @Test
    void theTextThatIsWrittenGrows() {
        try (Shown<MarkdownEditor> shown = Shown.of(() -> new MarkdownEditor("Chapter"))) {
            shown.run(editor -> editor.open("Four hives."));
            shown.pulses();
            assertEquals(18, size(shown, ".text"));
            enlarge(shown);
            assertEquals(27, size(shown, ".text"));
        }
    }

    @Test
    void theTextThatIsReadGrows() {
        try (Shown<MarkdownPreview> shown = Shown.of(() -> new MarkdownPreview("Preview"))) {
            shown.run(preview -> preview.show(PreviewPage.of("Four hives.")));
            shown.pulses();
            assertEquals(18, size(shown, ".preview-text"));
            enlarge(shown);
            assertEquals(27, size(shown, ".preview-text"));
        }
    }

    @Test
    void noSizeIsSaidForOtherControls() {
        KitTextSize.sheet(1.5)
                .lines()
                .forEach(rule -> assertFalse(rule.startsWith(".styled-text-area"), rule));
    }

    private static <T extends Parent> void enlarge(Shown<T> shown) {
        String sheet = KitTextSize.sheet(1.5);
        String address =
                "data:text/css;base64,"
                        + Base64.getEncoder()
                                .encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
        shown.run(control -> control.getScene().getStylesheets().add(address));
        shown.pulses();
    }

    private static <T extends Parent> double size(Shown<T> shown, String selector) {
        return shown.ask(control -> {
            for (Node node : control.lookupAll(selector)) {
                if (node instanceof Text text && text.getText().contains("hives")) {
                    return text.getFont().getSize();
                }
            }
            return 0.0;
        });
    }
}
