package org.inkwright.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inkwright.testing.Fixtures;

/// Compares with files that a person has looked at. `-Dgolden.renew=true` writes them anew: look at
/// the difference before you commit it.
final class Golden {
    private Golden() {}

    static void check(String name, String written) {
        Path file =
                Fixtures.root().resolve("core/publishing/src/test/resources/golden").resolve(name);
        if (Boolean.getBoolean("golden.renew")) {
            try {
                Files.writeString(file, written);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertEquals(Fixtures.text(file), written);
    }
}
