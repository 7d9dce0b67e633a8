package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The folder of speech models. Whole ones lie in it; what is still on its way lies in a folder of
/// its own below, on the same disk, so that a finished file moves into place in one step.
///
/// @param root the folder; made when it is needed
/// @param room how many bytes the disk of a folder still takes
record ModelFolder(Path root, ToLongFunction<Path> room) {
    static final String ENDING = ".bin";

    /// What must stay free for everybody else on the disk.
    static final long RESERVE = 64L << 20;

    static ModelFolder of(Path root) {
        return new ModelFolder(root, ModelFolder::usable);
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            // A disk that does not tell is found full when it is.
            return Long.MAX_VALUE;
        }
    }

    Path place(String name) {
        return root.resolve(name + ENDING);
    }

    Path unfinished() {
        return root.resolve("unfinished");
    }

    PartFile part(String name) {
        return new PartFile(unfinished().resolve(name + ENDING + ".part"));
    }

    void make() throws IOException {
        Files.createDirectories(unfinished());
    }

    /// Whether so many more bytes fit.
    boolean takes(long bytes) {
        return room.applyAsLong(unfinished()) - RESERVE >= bytes;
    }

    /// The model files on the shelf, whether sound or not, by name.
    List<Path> files() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(file -> String.valueOf(file.getFileName()).endsWith(ENDING))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StudioException("models.unreadable", e.getClass().getSimpleName(), e);
        }
    }

    long bytes() {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        try (Stream<Path> all = Files.find(root, 2, (file, facts) -> facts.isRegularFile())) {
            return all.mapToLong(ModelFolder::size).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    static long size(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).size();
        } catch (IOException e) {
            return 0;
        }
    }

    static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
