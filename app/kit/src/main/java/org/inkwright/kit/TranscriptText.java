package org.inkwright.kit;

import java.util.Collection;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;

/// RichTextFX's area in which a paragraph is a line of a transcript: no typing makes or removes
/// lines, only their owner does.
final class TranscriptText extends StyleClassedTextArea {
    private final AreaVoice voice = new AreaVoice(this);
    private final LineEdits edits;
    private boolean owner;
    private boolean inLine;

    TranscriptText(LineEdits edits) {
        super(false);
        this.edits = edits;
        setUndoManager(UndoUtils.noOpUndoManager());
        setWrapText(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        addEventFilter(KeyEvent.KEY_TYPED, TranscriptText::noTab);
    }

    /// Tab leaves: nobody says a tab.
    private void leave(KeyEvent key) {
        Leaving.by(key)
                .or(() -> Leaving.byTab(key))
                .ifPresent(way -> {
                    requestFocusTraversal(way);
                    key.consume();
                });
    }

    private static void noTab(KeyEvent key) {
        if (key.getCharacter().equals("\t")) {
            key.consume();
        }
    }

    /// What the owner of the lines does.
    void asOwner(Runnable work) {
        owner = true;
        try {
            work.run();
        } finally {
            owner = false;
        }
    }

    boolean isOwner() {
        return owner;
    }

    @Override
    public void undo() {
        edits.undo();
    }

    @Override
    public void redo() {
        edits.redo();
    }

    @Override
    public void replaceText(int start, int end, String words) {
        if (owner) {
            super.replaceText(start, end, words);
            return;
        }
        int first = line(start);
        int last = line(end);
        if (first == last && words.equals("\n") && start == end) {
            edits.split(first, start - getAbsolutePosition(first, 0));
        } else if (first + 1 == last && end - start == 1 && words.isEmpty()) {
            edits.merged(last);
        } else {
            everyLine(first, last, new TextRange(start, end), flat(words));
        }
    }

    /// Whatever brings words with their styles, such as its own clipboard, brings only the words:
    /// their line ends would be lines that the owner does not have.
    @Override
    public void replace(
            int start,
            int end,
            StyledDocument<Collection<String>, String, Collection<String>> replacement) {
        if (owner || inLine) {
            super.replace(start, end, replacement);
        } else {
            replaceText(start, end, replacement.getText());
        }
    }

    /// Drags what is selected elsewhere; line ends stay where they are.
    @Override
    public void moveSelectedText(int position) {
        int start = getSelection().getStart();
        int end = getSelection().getEnd();
        String words = flat(getSelectedText());
        boolean inside = position >= start && position <= end;
        if (inside || words.isBlank()) {
            moveTo(position);
            return;
        }
        int length = getLength();
        if (position > end) {
            replaceText(position, position, words);
            replaceText(start, end, "");
            int place = position + getLength() - length - words.length();
            selectRange(place, place + words.length());
        } else {
            replaceText(start, end, "");
            replaceText(position, position, words);
            selectRange(position, position + words.length());
        }
    }

    private static String flat(String words) {
        return words.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }

    /// What reaches over lines is done in each of them: the words go in the first.
    private void everyLine(int first, int last, TextRange range, String words) {
        inLine = true;
        try {
            for (int line = last; line > first; line--) {
                int from = getAbsolutePosition(line, 0);
                super.replaceText(from, Math.min(range.to(), from + getParagraphLength(line)), "");
            }
            int lineEnd = getAbsolutePosition(first, getParagraphLength(first));
            super.replaceText(range.from(), Math.min(range.to(), lineEnd), words);
        } finally {
            inLine = false;
        }
    }

    private int line(int place) {
        return offsetToPosition(Math.clamp(place, 0, getLength()), Bias.Forward).getMajor();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(
            AccessibleAttribute attribute, Object... parameters) {
        return voice.answer(attribute, parameters)
                .orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!voice.does(action, parameters)) {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
