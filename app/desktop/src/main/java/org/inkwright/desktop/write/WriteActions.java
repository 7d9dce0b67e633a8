package org.inkwright.desktop.write;

import static org.inkwright.generation.steps.RewriteKind.EXPAND;
import static org.inkwright.generation.steps.RewriteKind.GRAMMAR;
import static org.inkwright.generation.steps.RewriteKind.REWRITE;
import static org.inkwright.generation.steps.RewriteKind.SHORTEN;
import static org.inkwright.generation.steps.RewriteKind.SIMPLIFY;
import static org.inkwright.generation.steps.RewriteKind.TONE;
import static org.inkwright.generation.steps.RewriteKind.TRANSLATE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Texts;
import org.inkwright.generation.steps.RewriteKind;
import org.inkwright.kit.FocusMode;
import org.inkwright.kit.MarkdownCommand;
import org.inkwright.kit.MarkdownEditor;

/// What can be done with the chapter that is written in.
final class WriteActions {
    private final Texts texts = Texts.of(WriteActions.class);
    private final FindViewModel find;
    private final SpellViewModel spelling;
    private final WriteView.Panes panes;
    private final WriteView.Models models;
    private final MarkdownEditor editor;
    private final ObservableValue<Boolean> writing;

    WriteActions(
            WriteViewModel model,
            WriteView.Aids aids,
            MarkdownEditor editor,
            ObservableValue<Boolean> shown) {
        this.find = aids.find();
        this.spelling = aids.spelling();
        this.panes = aids.panes();
        this.models = aids.models();
        this.editor = editor;
        this.writing =
                Bindings.createObjectBinding(
                        () ->
                                shown.getValue()
                                        && model.modeProperty().get()
                                                instanceof WriteViewModel.Mode.Writing,
                        shown,
                        model.modeProperty());
    }

    List<Action> all() {
        List<Action> edit =
                new Action.Maker(texts, Action.Group.EDIT)
                        .add("edit.find", "Shortcut+F", find::begin, writing)
                        .add("edit.next", "F3", find::next, writing)
                        .add("edit.previous", "Shift+F3", find::previous, writing)
                        .add("edit.history", "Shortcut+H", panes.history()::turn, writing)
                        .add("edit.spelling", "F7", this::spelling, writing)
                        .made();
        List<Action> view =
                new Action.Maker(texts, Action.Group.VIEW)
                        .add("write.focus", "F9", this::focus, writing)
                        .add("write.typewriter", "Shift+F9", this::typewriter, writing)
                        .add("write.goals", "Shortcut+G", panes.goals()::turn, writing)
                        .add("write.headings", "Shortcut+Shift+O", this::headings, writing)
                        .add("write.snapshots", "", panes.snapshots()::turn, writing)
                        .add("write.variants", "", panes.variants()::turn, writing)
                        .add("write.search-card", "", models.card()::turn, writing)
                        .add("write.evidence", "F4", models.evidence()::turn, writing)
                        .add("write.marks", "", models.evidence()::turnMarks, writing)
                        .add("write.illustrate", "", models.illustrate()::turn, writing)
                        .made();
        List<Action> rewrite =
                new Action.Maker(texts, Action.Group.EDIT)
                        .add("rewrite.any", "Shortcut+J", () -> rewrite(REWRITE), writing)
                        .add("rewrite.shorten", "", () -> rewrite(SHORTEN), writing)
                        .add("rewrite.expand", "", () -> rewrite(EXPAND), writing)
                        .add("rewrite.simplify", "", () -> rewrite(SIMPLIFY), writing)
                        .add("rewrite.grammar", "", () -> rewrite(GRAMMAR), writing)
                        .add("rewrite.tone", "", () -> rewrite(TONE), writing)
                        .add("rewrite.translate", "", () -> rewrite(TRANSLATE), writing)
                        .made();
        Stream<Action> format = Arrays.stream(MarkdownCommand.values()).map(this::command);
        return Stream.of(edit.stream(), rewrite.stream(), format, view.stream())
                .flatMap(all -> all)
                .toList();
    }

    private Action command(MarkdownCommand command) {
        return new Action(
                "format." + command.name().toLowerCase(Locale.ROOT),
                Action.Group.FORMAT,
                command.title(),
                command.shortcut(),
                () -> editor.run(command),
                writing);
    }

    private void rewrite(RewriteKind kind) {
        models.rewrite().begin(editor.text(), editor.selection(), kind);
    }

    /// All ink, the paragraph at the caret, the sentence at the caret, all ink again.
    private void focus() {
        var focus = editor.view().focusProperty();
        focus.set(
                switch (focus.get()) {
                    case OFF -> FocusMode.PARAGRAPH;
                    case PARAGRAPH -> FocusMode.SENTENCE;
                    case SENTENCE -> FocusMode.OFF;
                });
    }

    private void headings() {
        panes.headings().set(!panes.headings().get());
    }

    private void spelling() {
        spelling.onProperty().set(!spelling.onProperty().get());
    }

    private void typewriter() {
        var typewriter = editor.view().typewriterProperty();
        typewriter.set(!typewriter.get());
    }
}
