package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.inkwright.transcription.SpeechModelCheck;

/// The model files on this machine, each checked once as long as it does not change. Safe to share.
final class ModelFiles {
    private final ModelFolder folder;
    private final ModelNotes notes;
    private final Path demo;
    private final Function<Path, SpeechModelCheck> check;
    private final Map<Path, Checked> checked = new ConcurrentHashMap<>();

    /// @param demo where the demo is, which is no file of the shelf
    ModelFiles(
            ModelFolder folder,
            ModelNotes notes,
            Path demo,
            Function<Path, SpeechModelCheck> check) {
        this.folder = folder;
        this.notes = notes;
        this.demo = demo;
        this.check = check;
    }

    /// A model file that is there.
    ///
    /// @param file where it is
    /// @param place on the shelf or elsewhere
    /// @param check what its structure is like
    record Found(Path file, ModelState.Place place, SpeechModelCheck check) {
        String name() {
            return ModelFolder.name(file);
        }

        boolean sound() {
            return check instanceof SpeechModelCheck.Usable;
        }

        SpeechModel model(boolean multilingual) {
            return new SpeechModel(name(), file, multilingual, false);
        }

        ModelState state() {
            return switch (check) {
                case SpeechModelCheck.Usable usable ->
                        new ModelState.Installed(model(usable.multilingual()), place);
                case SpeechModelCheck.Unusable unusable -> new ModelState.Broken(unusable.detail());
            };
        }
    }

    /// Those on the shelf first; of two with one name the first.
    List<Found> all() {
        List<Found> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : folder.files()) {
            if (!file.equals(demo) && names.add(ModelFolder.name(file))) {
                found.add(new Found(file, ModelState.Place.SHELF, checked(file)));
            }
        }
        for (Path file : notes.elsewhere()) {
            if (Files.isRegularFile(file) && names.add(ModelFolder.name(file))) {
                found.add(new Found(file, ModelState.Place.ELSEWHERE, checked(file)));
            }
        }
        return found;
    }

    private SpeechModelCheck checked(Path file) {
        String stamp = stamp(file);
        Checked before = checked.get(file);
        if (before != null && before.stamp.equals(stamp)) {
            return before.check;
        }
        SpeechModelCheck now = check.apply(file);
        checked.put(file, new Checked(stamp, now));
        return now;
    }

    private static String stamp(Path file) {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.size() + " " + facts.lastModifiedTime();
        } catch (IOException e) {
            return "gone";
        }
    }

    private record Checked(String stamp, SpeechModelCheck check) {}
}
