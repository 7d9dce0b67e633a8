package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.inkwright.kit.internal.Edit;
import org.inkwright.kit.internal.Fence;
import org.inkwright.kit.internal.InlineCommands;
import org.inkwright.kit.internal.LongLines;

/// A text area for Markdown: a serif column with the marks of Markdown in grey, commands, lists
/// that go on by themselves, marks from outside, focus, undo without end. 200,000 words stay
/// smooth.
///
/// Tab moves the items of a list, goes from cell to cell of a table and types blanks in code,
/// everywhere else it leaves the text; F6 and Ctrl+Tab always leave it, with Shift backwards. Marks
/// such as `*` that are typed over a selection go around it.
///
/// For the window's thread. Places are UTF-16 units of the text; lines end with `\n` whatever came
/// in.
public final class MarkdownEditor extends StackPane {
    private static final Duration PAUSE = Duration.millis(900);

    private final EditorArea area = new EditorArea(new AreaActions());
    private final EditorStyles styles = new EditorStyles(area);
    private final EditorCommands commands = new EditorCommands(area, this::make);
    private final EditorView view;
    private final EditorPaste paste = new EditorPaste(this);
    private final EditHistory history = new EditHistory();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final List<TextAnchor> anchors = new ArrayList<>();
    private final List<Consumer<TextChange>> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<TextRange> selection =
            new ReadOnlyObjectWrapper<>(new TextRange(0, 0));
    private final ObjectProperty<Typography> typography =
            new SimpleObjectProperty<>(Typography.PLAIN);
    private PictureShelf shelf = PictureShelf.none();
    private Recording recording = Recording.ON;
    private Runnable parting = () -> {};

    private enum Recording {
        ON,
        REPLAY,
        OFF
    }

    /// An empty editor.
    ///
    /// @param name what a screen reader calls it
    public MarkdownEditor(String name) {
        area.setAccessibleText(name);
        view = new EditorView(area, styles);
        getStyleClass().add("markdown-editor");
        area.getStylesheets().add(KitStyle.sheet("markdown-editor"));
        getChildren().add(new VirtualizedScrollPane<>(area));
        pause.setOnFinished(over -> history.endStep());
        area.plainTextChanges().subscribe(this::changed);
        area.selectionProperty()
                .addListener(
                        (o, was, is) -> selection.set(new TextRange(is.getStart(), is.getEnd())));
        var typing = new EditorTyping(area, commands, this::make, typography::get);
        new EditorKeys(area, commands, typing, styles, this::pastePlain);
    }

    /// Shows another text, with the caret at its beginning. Not an edit: the history begins anew,
    /// marks are gone and listeners hear nothing.
    public void open(String text) {
        open(text, new EditHistory());
    }

    /// Shows another text with the history that it had.
    ///
    /// @param text the text as the history left it
    public void open(String text, EditHistory itsHistory) {
        var document = styles.document(unified(text));
        recording = Recording.OFF;
        area.replace(0, area.getLength(), document);
        recording = Recording.ON;
        anchors.clear();
        history.becomeLike(itsHistory.past(), itsHistory.future());
        area.moveTo(0);
        area.showParagraphAtTop(0);
        view.opened();
    }

    /// The whole text. Puts it together, so not for every key.
    public String text() {
        return area.getText();
    }

    /// A stretch of the text.
    public String text(TextRange range) {
        return area.getText(range.from(), range.to());
    }

    /// How many UTF-16 units the text has.
    public int length() {
        return area.getLength();
    }

    /// Tells every change of the text, whoever makes it, right after it happened.
    public void onChange(Consumer<TextChange> listener) {
        listeners.add(listener);
    }

    /// What has been done, to be kept with the text.
    public EditHistory history() {
        return EditHistory.of(history.past(), history.future());
    }

    /// Takes the last step back.
    public void undo() {
        history.endComposition();
        history.undo().ifPresent(this::replay);
    }

    /// Does a step again that was taken back.
    public void redo() {
        history.endComposition();
        history.redo().ifPresent(this::replay);
    }

    private void replay(EditHistory.Step step) {
        recording = Recording.REPLAY;
        for (TextChange change : step.changes()) {
            int end = change.from() + change.removed().length();
            area.replaceText(change.from(), end, change.inserted());
        }
        recording = Recording.ON;
        area.requestFollowCaret();
    }

    /// Replaces the whole text in one step that can be undone; caret and what is in sight stay
    /// where the text around them stays.
    public void replaceAll(String text) {
        TextChange change = TextChange.between(area.getText(), unified(text));
        if (!change.isNothing()) {
            makeAll(List.of(change));
        }
    }

    /// Makes changes in this order as one step that can be undone; the caret keeps its place. When
    /// one of them belongs to another text, none is made.
    ///
    /// @return whether they were made
    public boolean makeAll(List<TextChange> changes) {
        if (!fits(changes)) {
            return false;
        }
        TextAnchor start = anchor(area.getAnchor());
        TextAnchor end = anchor(area.getCaretPosition());
        history.asOneStep(() -> {
            for (TextChange change : changes) {
                int to = change.from() + change.removed().length();
                area.replaceText(change.from(), to, unified(change.inserted()));
            }
        });
        area.selectRange(start.place(), end.place());
        anchors.remove(start);
        anchors.remove(end);
        return true;
    }

    private boolean fits(List<TextChange> changes) {
        if (changes.size() == 1) {
            TextChange only = changes.getFirst();
            int to = only.from() + only.removed().length();
            return to <= area.getLength() && area.getText(only.from(), to).equals(only.removed());
        }
        return TextChange.fit(area.getText(), changes);
    }

    private void moveSelected(int position) {
        TextRange chosen = selection();
        boolean inside = position >= chosen.from() && position <= chosen.to();
        if (chosen.length() == 0 || inside) {
            area.moveTo(position);
            return;
        }
        String words = text(chosen);
        int place = position > chosen.to() ? position - words.length() : position;
        make(
                List.of(
                        Edit.of(chosen.from(), chosen.to(), ""),
                        new Edit(place, place, words, place, place + words.length())));
    }

    /// Puts words in place of what is selected, in one step.
    public void insert(String words) {
        TextRange place = selection();
        make(List.of(Edit.of(place.from(), place.to(), unified(words))));
    }

    /// Puts words from elsewhere in place of what is selected, in one step. Lines that go on for
    /// pages get ends, where that changes nothing for the reader.
    void bringIn(String words) {
        String came = unified(words);
        String parted = LongLines.parted(came, styles.fenceAt(area.getCurrentParagraph()));
        insert(parted);
        if (!parted.equals(came)) {
            parting.run();
        }
    }

    /// Names who is told when words that were pasted got line ends.
    public void onParted(Runnable listener) {
        parting = listener;
    }

    /// Whether there is a line so long that typing in it is slow, which [#partLongLines] can part.
    public boolean hasLongLines() {
        boolean any =
                area.getParagraphs().stream().anyMatch(line -> line.length() > LongLines.LONGEST);
        return any && !LongLines.parted(area.getText(), Fence.NONE).equals(area.getText());
    }

    /// Gives ends to lines that go on for pages, in one step; the text reads the same.
    public void partLongLines() {
        replaceAll(LongLines.parted(area.getText(), Fence.NONE));
    }

    /// Runs a command on the selection or at the caret.
    public void run(MarkdownCommand command) {
        commands.run(command);
    }

    private void make(List<Edit> edits) {
        history.asOneStep(() -> {
            for (Edit edit : edits) {
                area.replaceText(edit.from(), edit.to(), edit.text());
                area.selectRange(edit.anchor(), edit.caret());
            }
        });
        area.requestFollowCaret();
    }

    /// Pastes as the clipboard has it: pages become Markdown, pictures go to their shelf.
    public void paste() {
        paste.paste(Clipboard.getSystemClipboard());
    }

    /// Pastes only the letters.
    public void pastePlain() {
        paste.pastePlain(Clipboard.getSystemClipboard());
    }

    /// Where pasted and dropped pictures go; nowhere at first.
    public void keepPictures(PictureShelf newShelf) {
        shelf = newShelf;
    }

    PictureShelf pictureShelf() {
        return shelf;
    }

    TextAnchor anchor(int place) {
        TextAnchor anchor = new TextAnchor(place);
        anchors.add(anchor);
        return anchor;
    }

    void insertPicture(TextAnchor anchor, String address) {
        if (anchors.remove(anchor)) {
            int place = Math.min(anchor.place(), area.getLength());
            make(List.of(InlineCommands.picture(place, "", address)));
        }
    }

    /// Marks stretches, in place of those of the same kind before.
    public void mark(Mark mark, List<TextRange> ranges) {
        int[] pairs = new int[2 * ranges.size()];
        for (int at = 0; at < ranges.size(); at++) {
            pairs[2 * at] = Math.min(ranges.get(at).from(), area.getLength());
            pairs[2 * at + 1] = Math.min(ranges.get(at).to(), area.getLength());
        }
        styles.mark(mark, pairs);
    }

    /// The marked stretches where they are now.
    public List<TextRange> marked(Mark mark) {
        return styles.marked(mark);
    }

    /// What is selected; empty at the caret when nothing is.
    public TextRange selection() {
        return selection.get();
    }

    /// What is selected, to be listened to.
    public ReadOnlyObjectProperty<TextRange> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /// Selects a stretch and shows it.
    public void select(TextRange range) {
        int to = Math.min(range.to(), area.getLength());
        area.selectRange(Math.min(range.from(), to), to);
        area.requestFollowCaret();
    }

    /// Whether the writer can type.
    public BooleanProperty editableProperty() {
        return area.editableProperty();
    }

    /// The quotation marks and dashes that are set for those typed; none at first.
    public ObjectProperty<Typography> typographyProperty() {
        return typography;
    }

    /// How the text is shown: focus, typewriter, scrolling, size.
    public EditorView view() {
        return view;
    }

    /// The place of the text under a point of this control, the nearest one.
    public int placeAt(double x, double y) {
        var point = area.sceneToLocal(localToScene(x, y));
        return area.hit(point.getX(), point.getY()).getInsertionIndex();
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    private void changed(PlainTextChange plain) {
        if (recording == Recording.OFF) {
            return;
        }
        TextChange change =
                new TextChange(plain.getPosition(), plain.getRemoved(), plain.getInserted());
        if (recording == Recording.ON) {
            history.happened(change);
            pause.playFromStart();
        }
        anchors.forEach(anchor -> anchor.follow(change));
        styles.changed(change);
        List.copyOf(listeners).forEach(listener -> listener.accept(change));
    }

    private static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private final class AreaActions implements EditorArea.Actions {
        @Override
        public void paste() {
            MarkdownEditor.this.paste();
        }

        @Override
        public void undo() {
            MarkdownEditor.this.undo();
        }

        @Override
        public void redo() {
            MarkdownEditor.this.redo();
        }

        @Override
        public void move(int position) {
            moveSelected(position);
        }

        @Override
        public void compose(Runnable work, EditorArea.Composition now) {
            history.beginComposition();
            work.run();
            if (now == EditorArea.Composition.OVER) {
                history.endComposition();
            }
        }

        @Override
        public void left() {
            history.endComposition();
        }
    }
}
