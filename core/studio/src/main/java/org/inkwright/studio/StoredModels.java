package org.inkwright.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.inkwright.transcription.SpeechModelCheck;

/// Knows the speech model that the writer chose, and the demo that comes with the program. Safe to
/// share.
final class StoredModels implements SpeechModels {
    static final String SETTING = "speech-model.path";
    private static final String DEMO_SHA256 =
            "7ae003b0e5b1b8135cc522d9e0a98fc210e85f60ebc94d26e595a4c2f3770718";

    private final Books books;
    private final BundledFile demo;
    private final Function<Path, SpeechModelCheck> check;

    StoredModels(Books books, Path data, Function<Path, SpeechModelCheck> check) {
        this.books = books;
        this.demo =
                new BundledFile(
                        "/speech-model/ggml-demo.en-q8_0.bin", DEMO_SHA256, data.resolve("models"));
        this.check = check;
    }

    @Override
    public SpeechModel current() {
        return books.read(unit -> unit.settings().value(SETTING))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .flatMap(this::usable)
                .orElseGet(this::demo);
    }

    private Optional<SpeechModel> usable(Path file) {
        return switch (check.apply(file)) {
            case SpeechModelCheck.Usable usable -> Optional.of(model(file, usable));
            case SpeechModelCheck.Unusable unusable -> Optional.empty();
        };
    }

    /// Where the demo goes, whether it is there yet or not.
    Path demoPlace() {
        return demo.place();
    }

    @Override
    public SpeechModel demo() {
        return new SpeechModel(ModelFolder.name(demo.place()), demo.onDisk(), false, true);
    }

    @Override
    public Choice choose(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return switch (check.apply(absolute)) {
            case SpeechModelCheck.Unusable unusable -> new Choice.Refused(unusable.detail());
            case SpeechModelCheck.Usable usable -> {
                put(absolute.toString());
                yield new Choice.Chosen(model(absolute, usable));
            }
        };
    }

    @Override
    public void forget() {
        put("");
    }

    private void put(String path) {
        books.update(change -> change.unit().settings().put(SETTING, path));
    }

    private SpeechModel model(Path file, SpeechModelCheck.Usable usable) {
        return new SpeechModel(
                ModelFolder.name(file), file, usable.multilingual(), file.equals(demo.place()));
    }
}
