package org.inkwright.transcription;

import io.github.givimad.whisperjni.WhisperJNI;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Puts the speech library's native files into a folder of the app's own, once. The library's own
/// loader would leave two megabytes in the temporary folder for every worker that is killed.
final class NativeLibraries {
    /// The system property by which the library finds its native files.
    static final String FOLDER_PROPERTY = "io.github.givimad.whisperjni.libdir";

    private NativeLibraries() {}

    /// The folder with the files, which are put there if they are not there yet. Safe when several
    /// processes do it at once.
    ///
    /// @param cache the app's folder for files that can be made again
    /// @throws IOException when they cannot be written, or there are none for this system
    static Path prepare(Path cache) throws IOException {
        Map<String, String> files = NativeNames.ofThisSystem();
        Map<String, Long> sizes = new TreeMap<>();
        for (var file : files.entrySet()) {
            sizes.put(file.getKey(), size(resource(file.getValue())));
        }
        String version = String.format(Locale.ROOT, "%08x", sizes.hashCode() ^ files.hashCode());
        Path folder = cache.toAbsolutePath().resolve("whisper-" + version);
        if (!complete(folder, sizes)) {
            extract(folder, files, sizes);
        }
        return folder;
    }

    private static boolean complete(Path folder, Map<String, Long> sizes) throws IOException {
        for (var file : sizes.entrySet()) {
            Path path = folder.resolve(file.getKey());
            if (!Files.isRegularFile(path) || Files.size(path) != file.getValue()) {
                return false;
            }
        }
        return true;
    }

    private static void extract(Path folder, Map<String, String> files, Map<String, Long> sizes)
            throws IOException {
        Path parent = Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(parent, "whisper-new");
        for (var file : files.entrySet()) {
            try (InputStream content = resource(file.getValue()).openStream()) {
                Files.copy(content, fresh.resolve(file.getKey()));
            }
        }
        try {
            if (!complete(folder, sizes)) {
                setAside(folder, fresh.resolveSibling(fresh.getFileName() + "-old"));
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            delete(fresh);
            // Another process may have been faster; its files are as good.
            if (!complete(folder, sizes)) {
                throw e;
            }
        }
    }

    /// Takes a damaged folder out of the way.
    private static void setAside(Path folder, Path old) throws IOException {
        if (Files.isDirectory(folder)) {
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var content = Files.list(folder)) {
            content.forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    private static URL resource(String name) throws IOException {
        URL found = WhisperJNI.class.getResource(name);
        if (found == null) {
            throw new IOException("the speech library has no file " + name);
        }
        return found;
    }

    private static long size(URL resource) throws IOException {
        var connection = resource.openConnection();
        connection.setUseCaches(false);
        try (InputStream content = connection.getInputStream()) {
            long size = connection.getContentLengthLong();
            return size >= 0 ? size : content.readAllBytes().length;
        }
    }
}
