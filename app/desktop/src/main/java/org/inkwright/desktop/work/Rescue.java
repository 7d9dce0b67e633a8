package org.inkwright.desktop.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// A folder for texts that could not be kept in the library when the program had to end: each
/// becomes a file that any editor opens. Blocks; safe to share between threads.
///
/// @param folder made when it is needed
/// @param clock names the files
public record Rescue(Path folder, InstantSource clock) {
    private static final int LONGEST = 60;

    /// Puts a text into a file.
    ///
    /// @param name what it is, for the file's name
    /// @return the file
    public Path keep(String name, String text) {
        String plain = name.replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
        String shortened = plain.substring(0, Math.min(plain.length(), LONGEST));
        Path file = folder.resolve(clock.millis() + " " + shortened + ".md");
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The texts that are there.
    public List<Path> kept() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
