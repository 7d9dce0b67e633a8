package org.inkwright.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the library remembers of models beyond their files: those used from elsewhere, and how fast
/// each is. Safe to share.
final class ModelNotes {
    private static final String ELSEWHERE = "speech-model.elsewhere";
    private static final String SPEED = "speech-model.speed.";

    private final Books books;

    ModelNotes(Books books) {
        this.books = books;
    }

    List<Path> elsewhere() {
        return value(ELSEWHERE).lines().filter(line -> !line.isBlank()).map(Path::of).toList();
    }

    void remember(Path file) {
        String line = file.toString();
        if (!value(ELSEWHERE).lines().toList().contains(line)) {
            put(ELSEWHERE, value(ELSEWHERE) + line + "\n");
        }
    }

    void forget(Path file) {
        List<String> left =
                value(ELSEWHERE).lines().filter(line -> !line.equals(file.toString())).toList();
        put(ELSEWHERE, String.join("\n", left));
    }

    /// A file of another length is another model, whatever its name.
    Optional<Double> speed(String name, long bytes) {
        String[] kept = value(SPEED + name).split(" ", -1);
        return kept.length == 2 && kept[0].equals(Long.toString(bytes))
                ? Optional.of(Double.parseDouble(kept[1]))
                : Optional.empty();
    }

    void keepSpeed(String name, long bytes, double timesFaster) {
        put(SPEED + name, String.format(Locale.ROOT, "%d %.3f", bytes, timesFaster));
    }

    private String value(String key) {
        return books.read(unit -> unit.settings().value(key)).orElse("");
    }

    private void put(String key, String value) {
        books.update(change -> change.unit().settings().put(key, value));
    }
}
