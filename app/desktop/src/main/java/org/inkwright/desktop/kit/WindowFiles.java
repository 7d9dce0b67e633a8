package org.inkwright.desktop.kit;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks with the system's own file dialogs.
public final class WindowFiles implements FileChoice {
    private static final List<String> TEXTS = List.of("*.md", "*.markdown", "*.txt");
    private static final List<String> RECORDINGS =
            List.of(
                    "*.mp3", "*.m4a", "*.aac", "*.wav", "*.flac", "*.ogg", "*.opus", "*.wma",
                    "*.aiff", "*.aif", "*.mp4", "*.mov", "*.mkv", "*.webm", "*.avi", "*.png",
                    "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.bmp");

    private final Texts texts = Texts.of(WindowFiles.class);
    private final Window owner;
    private @Nullable File folder;

    /// Dialogs of a window.
    public WindowFiles(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> recordings() {
        FileChooser chooser = chooser("choice.recordings", "choice.recordings.kinds", RECORDINGS);
        List<File> files = chooser.showOpenMultipleDialog(owner);
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        folder = files.getFirst().getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> speechModel() {
        return chosen(
                chooser("choice.model", "choice.model.kinds", List.of("*.bin"))
                        .showOpenDialog(owner));
    }

    @Override
    public Optional<Path> text() {
        return chosen(chooser("choice.text", "choice.text.kinds", TEXTS).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.text("choice.folder"));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        File chosen = chooser.showDialog(owner);
        return Optional.ofNullable(chosen).map(one -> one.toPath().toAbsolutePath());
    }

    @Override
    public Optional<Path> backup() {
        return chosen(chooser("choice.backup").showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveAs(String name) {
        FileChooser chooser = chooser("choice.save");
        chooser.setInitialFileName(name);
        return chosen(chooser.showSaveDialog(owner));
    }

    private FileChooser chooser(String title, String kinds, List<String> endings) {
        FileChooser chooser = chooser(title);
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(texts.text(kinds), endings),
                        new ExtensionFilter(texts.text("choice.all"), "*.*"));
        return chooser;
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text(title));
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        folder = file.getParentFile();
        return Optional.of(file.toPath().toAbsolutePath());
    }
}
