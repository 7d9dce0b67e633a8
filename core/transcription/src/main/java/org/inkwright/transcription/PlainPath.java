package org.inkwright.transcription;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A path that native code can open. The speech library takes paths in a form of UTF-8 that cannot
/// say every name, so a file with such a name gets a link with a plain one for a moment.
final class PlainPath implements AutoCloseable {
    private final Path path;
    private final @Nullable Path folder;

    private PlainPath(Path path, @Nullable Path folder) {
        this.path = path;
        this.folder = folder;
    }

    /// A plain path to a file.
    static PlainPath to(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        if (sayable(absolute.toString())) {
            return new PlainPath(absolute, null);
        }
        Path folder = Files.createTempDirectory("inkwright-model");
        Path link = folder.resolve("model.bin");
        try {
            Files.createSymbolicLink(link, absolute);
        } catch (IOException | UnsupportedOperationException e) {
            // Windows lets not everybody make links.
            Files.copy(absolute, link);
        }
        return new PlainPath(link, folder);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(folder);
        }
    }

    private static boolean sayable(String name) {
        boolean unicode = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
        return name.chars().allMatch(c -> c < 128 || (unicode && !Character.isSurrogate((char) c)));
    }
}
