package org.inkwright.desktop.write;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Node;
import org.inkwright.desktop.work.Later;
import org.inkwright.kit.DiffView;
import org.inkwright.kit.MarkdownEditor;

/// How another text differs from the one in the editor, kept up to date while it is shown. What is
/// taken from the other goes into the editor as one step. For the window's thread.
final class Comparing {
    /// How long after a key the texts are compared anew.
    private static final Duration REST = Duration.ofMillis(300);

    private final DiffView diff;
    private final MarkdownEditor editor;
    private final WriteView.Threads threads;
    private final BooleanProperty shown;
    private final ReadOnlyStringProperty other;
    private Later.Call waiting = () -> {};
    private int asked;

    /// @param name what a screen reader calls it
    /// @param shown whether it is on the screen
    /// @param other the other text; empty for none
    Comparing(
            MarkdownEditor editor,
            WriteView.Threads threads,
            String name,
            BooleanProperty shown,
            ReadOnlyStringProperty other) {
        this.diff = new DiffView(name);
        this.editor = editor;
        this.threads = threads;
        this.shown = shown;
        this.other = other;
        diff.layoutProperty().set(DiffView.Layout.INLINE);
        diff.onTake(change -> editor.makeAll(List.of(change)));
        other.subscribe(text -> compare());
        editor.onChange(change -> compareSoon());
    }

    Node node() {
        return diff;
    }

    private void compareSoon() {
        waiting.cancel();
        if (shown.get()) {
            waiting = threads.later().in(REST, this::compare);
        }
    }

    private void compare() {
        if (!shown.get()) {
            return;
        }
        String now = editor.text();
        String with = other.get().isEmpty() ? now : other.get();
        int number = ++asked;
        threads.background()
                .start(
                        "compare",
                        () -> DiffView.compare(now, with),
                        compared -> {
                            if (number == asked) {
                                diff.show(compared);
                            }
                        });
    }
}
