package org.inkwright.studio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.function.Function;
import org.inkwright.transcription.SpeechModelCheck;

/// Copies a model file of the writer's onto the shelf, wholly or not at all.
///
/// @param folder the shelf
/// @param check looks at a file's structure
record ModelIntake(ModelFolder folder, Function<Path, SpeechModelCheck> check) {
    private static final int PIECE = 1 << 20;

    /// The file as it is on the shelf now.
    Path copy(Path file) throws IOException, InterruptedException {
        folder.make();
        long bytes = Files.readAttributes(file, BasicFileAttributes.class).size();
        if (!folder.takes(bytes)) {
            throw new ModelTroubleException(ModelProblem.DISK_FULL);
        }
        var part = new PartFile(folder.unfinished().resolve(UUID.randomUUID() + ".copy"));
        try (part) {
            part.open();
            fill(part, file);
            part.force();
            if (check.apply(part.file()) instanceof SpeechModelCheck.Unusable) {
                throw new ModelTroubleException(ModelProblem.UNSOUND);
            }
            Path place = free(ModelFolder.name(file));
            part.moveTo(place);
            return place;
        } finally {
            part.drop();
        }
    }

    private static void fill(PartFile part, Path file) throws IOException, InterruptedException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                part.append(piece, read);
            }
        }
    }

    private Path free(String name) {
        Path place = folder.place(name);
        for (int n = 2; Files.exists(place); n++) {
            place = folder.place(name + "-" + n);
        }
        return place;
    }
}
