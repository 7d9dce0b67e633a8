package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.inkwright.kit.internal.Continuation;
import org.inkwright.kit.internal.Edit;
import org.inkwright.kit.internal.Fence;
import org.inkwright.kit.internal.InlineCommands;
import org.inkwright.kit.internal.InlineCommands.Wrap;
import org.inkwright.kit.internal.LineCommands;
import org.inkwright.kit.internal.Lines;

/// Turns commands into edits of an area's text.
final class EditorCommands {
    private final StyleClassedTextArea area;
    private final Consumer<List<Edit>> change;

    EditorCommands(StyleClassedTextArea area, Consumer<List<Edit>> change) {
        this.area = area;
        this.change = change;
    }

    void run(MarkdownCommand command) {
        Lines lines = lines();
        switch (command) {
            case BOLD -> make(InlineCommands.toggle(lines, Wrap.BOLD));
            case ITALIC -> make(InlineCommands.toggle(lines, Wrap.ITALIC));
            case STRIKE -> make(InlineCommands.toggle(lines, Wrap.STRIKE));
            case CODE -> make(InlineCommands.toggle(lines, Wrap.CODE));
            case LINK -> make(InlineCommands.link(lines.from(), area.getSelectedText()));
            case HEADING_1 -> make(LineCommands.heading(lines, 1));
            case HEADING_2 -> make(LineCommands.heading(lines, 2));
            case HEADING_3 -> make(LineCommands.heading(lines, 3));
            case NUMBERS -> make(LineCommands.numbers(lines));
            case BULLETS -> make(LineCommands.bullets(lines));
            case TASKS -> make(LineCommands.tasks(lines));
            case TICK -> make(LineCommands.tick(lines));
            case QUOTE -> make(LineCommands.quote(lines));
            case CODE_BLOCK -> make(LineCommands.codeBlock(lines));
            case TABLE -> make(LineCommands.table(lines));
            case FOOTNOTE -> change.accept(InlineCommands.footnote(area.getText(), lines.to()));
            case PICTURE -> make(InlineCommands.picture(lines.from(), area.getSelectedText(), ""));
            case LINE_UP -> moveUp(lines);
            case LINE_DOWN -> moveDown(lines);
            case DUPLICATE -> make(LineCommands.duplicate(lines));
        }
    }

    private void make(Edit edit) {
        change.accept(List.of(edit));
    }

    private void moveUp(Lines lines) {
        int first = line(lines.from());
        if (first > 0) {
            make(LineCommands.moveUp(lines, area.getText(first - 1)));
        }
    }

    private void moveDown(Lines lines) {
        int last = line(lines.to());
        if (last + 1 < area.getParagraphs().size()) {
            make(LineCommands.moveDown(lines, area.getText(last + 1)));
        }
    }

    /// Goes on with the list or quotation at the caret; whether there is one.
    boolean enter(Fence fence) {
        int caret = area.getCaretPosition();
        if (area.getSelection().getLength() > 0 || fence.isOpen()) {
            return false;
        }
        int line = line(caret);
        int start = area.getAbsolutePosition(line, 0);
        Optional<Edit> edit = Continuation.enter(start, area.getText(line), caret - start);
        edit.ifPresent(this::make);
        return edit.isPresent();
    }

    boolean indent() {
        Lines lines = lines();
        boolean items = LineCommands.hasItem(lines);
        if (items) {
            make(LineCommands.indent(lines));
        }
        return items;
    }

    boolean outdent() {
        Lines lines = lines();
        boolean items = LineCommands.hasItem(lines);
        if (items) {
            make(LineCommands.outdent(lines));
        }
        return items;
    }

    /// The lines that the selection touches.
    Lines lines() {
        int from = area.getSelection().getStart();
        int to = area.getSelection().getEnd();
        int first = line(from);
        int last = line(to);
        List<String> texts = new ArrayList<>();
        for (int at = first; at <= last; at++) {
            texts.add(area.getText(at));
        }
        return new Lines(area.getAbsolutePosition(first, 0), texts, from, to);
    }

    private int line(int place) {
        return area.offsetToPosition(place, Bias.Forward).getMajor();
    }
}
