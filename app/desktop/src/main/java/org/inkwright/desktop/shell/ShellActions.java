package org.inkwright.desktop.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.inkwright.desktop.kit.Action;
import org.inkwright.desktop.kit.Texts;

/// What the frame itself can do.
final class ShellActions {
    private final Texts texts = Texts.of(ShellActions.class);
    private final ShellViewModel model;
    private final Errands errands;

    /// What the frame asks of others.
    ///
    /// @param openFiles lets the writer choose recordings
    /// @param palette opens the palette
    /// @param shortcuts shows the shortcuts
    /// @param tour shows the cards of the first run
    /// @param quit closes the window
    record Errands(
            Runnable openFiles,
            Runnable palette,
            Runnable shortcuts,
            Runnable tour,
            Runnable quit) {}

    ShellActions(ShellViewModel model, Errands errands) {
        this.model = model;
        this.errands = errands;
    }

    List<Action> all() {
        return Stream.of(file(), view(), go(), help()).flatMap(List::stream).toList();
    }

    private List<Action> file() {
        return new Action.Maker(texts, Action.Group.FILE)
                .add("file.open", "Shortcut+O", errands.openFiles())
                .add("file.quit", "Shortcut+Q", errands.quit())
                .made();
    }

    private List<Action> view() {
        return new Action.Maker(texts, Action.Group.VIEW)
                .add("view.palette", "Shortcut+K", errands.palette())
                .add("view.list", "Shortcut+Backslash", model::foldList)
                .add("view.larger", "Shortcut+Plus", model.settings()::larger)
                .add("view.smaller", "Shortcut+Minus", model.settings()::smaller)
                .add("view.usual", "Shortcut+0", model.settings()::usualSize)
                .made();
    }

    private List<Action> go() {
        Navigation to = model.navigation();
        ObservableValue<Boolean> some =
                Bindings.createObjectBinding(
                        () -> model.hasSourceProperty().getValue(), model.hasSourceProperty());
        return new Action.Maker(texts, Action.Group.GO)
                .add("go.back", "Alt+Left", to::back, to.canGoBackProperty())
                .add("go.forward", "Alt+Right", to::forward, to.canGoForwardProperty())
                .add("go.library", "Shortcut+1", () -> to.go(new Place.Library()))
                .add("go.transcript", "Shortcut+2", () -> to.go(new Place.Transcript()), some)
                .add("go.draft", "Shortcut+3", () -> to.go(new Place.Draft()), some)
                .add("go.jobs", "Shortcut+4", () -> to.go(new Place.Jobs()))
                .add("go.usage", "Shortcut+5", () -> to.go(new Place.Usage()))
                .add("go.settings", "Shortcut+6", () -> to.go(new Place.Settings()))
                .add("go.files", "", () -> to.go(new Place.Files()))
                .add("go.models", "", () -> to.go(new Place.Models()))
                .add("go.engines", "", () -> to.go(new Place.Engines()))
                .add("go.prompts", "", () -> to.go(new Place.Prompts()))
                .made();
    }

    private List<Action> help() {
        return new Action.Maker(texts, Action.Group.HELP)
                .add("help.shortcuts", "F1", errands.shortcuts())
                .add("help.tour", "", errands.tour())
                .add("help.report", "", () -> model.navigation().go(new Place.Report()))
                .made();
    }
}
