package org.inkwright.kit;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.input.Clipboard;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.inkwright.kit.internal.PastedHtml;

/// Brings what is on a clipboard into the editor: pages as Markdown, pictures to their shelf, an
/// address over selected words as a link.
final class EditorPaste {
    private static final List<String> PICTURES =
            List.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg");
    private static final Pattern LONE_PICTURE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final MarkdownEditor editor;

    EditorPaste(MarkdownEditor editor) {
        this.editor = editor;
        editor.setOnDragOver(event -> {
            if (!pictures(event.getDragboard()).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        editor.setOnDragDropped(event -> {
            List<File> files = pictures(event.getDragboard());
            int place = editor.placeAt(event.getX(), event.getY());
            files.forEach(file -> shelve(new IncomingPicture.OfFile(file.toPath()), place));
            event.setDropCompleted(!files.isEmpty());
            event.consume();
        });
    }

    void paste(Clipboard clipboard) {
        Optional<String> page =
                clipboard.hasHtml() ? PastedHtml.markdown(clipboard.getHtml()) : Optional.empty();
        boolean loner = page.isPresent() && LONE_PICTURE.matcher(page.get()).matches();
        List<File> files = pictures(clipboard);
        int place = editor.selection().from();
        if (!files.isEmpty()) {
            files.forEach(file -> shelve(new IncomingPicture.OfFile(file.toPath()), place));
        } else if (clipboard.hasImage() && (page.isEmpty() || loner) && !clipboard.hasString()) {
            shelve(new IncomingPicture.OfPixels(clipboard.getImage()), place);
        } else if (page.isPresent() && !isAddress(clipboard)) {
            editor.bringIn(page.get());
        } else {
            pastePlain(clipboard);
        }
    }

    void pastePlain(Clipboard clipboard) {
        String words = clipboard.hasString() ? clipboard.getString() : "";
        if (words.isEmpty()) {
            return;
        }
        TextRange selection = editor.selection();
        String selected = editor.text(selection);
        boolean link = isAddress(clipboard) && !selected.isEmpty() && !selected.contains("\n");
        editor.bringIn(link ? "[" + selected + "](" + words.strip() + ")" : words);
    }

    private static boolean isAddress(Clipboard clipboard) {
        return clipboard.hasString() && ADDRESS.matcher(clipboard.getString().strip()).matches();
    }

    private void shelve(IncomingPicture picture, int place) {
        TextAnchor anchor = editor.anchor(place);
        editor.pictureShelf().keep(picture, address -> editor.insertPicture(anchor, address));
    }

    private static List<File> pictures(Clipboard clipboard) {
        return clipboard.hasFiles()
                ? clipboard.getFiles().stream().filter(EditorPaste::isPicture).toList()
                : List.of();
    }

    private static List<File> pictures(Dragboard board) {
        return pictures((Clipboard) board);
    }

    private static boolean isPicture(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return PICTURES.stream().anyMatch(name::endsWith);
    }
}
