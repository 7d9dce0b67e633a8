package org.inkwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files that tests rely on: the sample talk, clips of other voices and the demo speech model.
/// `assets/speech-model/README.md` tells what each is and what may be expected of it.
public final class Fixtures {
    private Fixtures() {}

    /// The project's root folder.
    public static Path root() {
        String root = System.getProperty("inkwright.root");
        if (root != null) {
            return Path.of(root);
        }
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("assets/sample-talk"))) {
            Path parent = here.getParent();
            if (parent == null) {
                throw new IllegalStateException("run the tests below the project's root folder");
            }
            here = parent;
        }
        return here;
    }

    /// The sample talk in one of its forms: `mp3`, `mp4`, `txt`, `srt` or `json`.
    public static Path sampleTalk(String extension) {
        return asset("sample-talk/sample-talk." + extension);
    }

    /// A clip of another voice, such as `clip-bees-slt`, as `wav`, `txt`, `srt` or `json`.
    public static Path clip(String name, String extension) {
        return asset("sample-clips/" + name + "." + extension);
    }

    /// The demo speech model, which knows only the voices of the sample.
    public static Path demoModel() {
        return asset("speech-model/ggml-demo.en-q8_0.bin");
    }

    /// Reads a whole fixture as text.
    public static String text(Path fixture) {
        try {
            return Files.readString(fixture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path asset(String name) {
        Path path = root().resolve("assets").resolve(name);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("no such fixture: " + path);
        }
        return path;
    }
}
