package org.inkwright.studio;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.inkwright.generation.ExtractiveWriter;
import org.inkwright.library.H2Library;
import org.inkwright.library.LibraryException;
import org.inkwright.media.JavaSoundMicrophone;
import org.inkwright.media.WorkerMediaProbe;
import org.inkwright.publishing.TextPublisher;
import org.inkwright.transcription.SpeechModelFile;
import org.inkwright.transcription.WhisperTranscriber;

/// Puts the studio together from the real parts; the one place that does.
public final class StudioProgram {
    private StudioProgram() {}

    /// Opens the studio of some folders; makes them when they are not there.
    ///
    /// @throws StudioException when the library cannot be opened: with code `library.in-use` when
    ///   another program has it open, or another code of the library; the message holds the
    ///   sentence that the writer reads
    public static Studio open(StudioFolders folders) {
        InstantSource clock = InstantSource.system();
        var backoff = Backoff.usual(RandomGenerator.getDefault());
        return open(folders, Tempo.of(clock, backoff));
    }

    static OpenStudio open(StudioFolders folders, Tempo tempo) {
        H2Library library = library(folders.data(), tempo.clock());
        var probe = new WorkerMediaProbe(folders.cache());
        var parts =
                new StudioParts(
                        new StudioParts.Shelf(library, library.ids()),
                        probe,
                        new WhisperTranscriber(folders.cache()),
                        supply(folders.data()),
                        new ExtractiveWriter(),
                        new TextPublisher());
        var around =
                new Surroundings(
                        folders,
                        new SystemPower(System.getProperty("os.name", "")),
                        SystemFacts.here(),
                        ZoneId.systemDefault(),
                        new JavaSoundMicrophone(),
                        probe::close);
        return new OpenStudio(parts, tempo, around);
    }

    private static ModelSupply supply(Path data) {
        return new ModelSupply(
                KnownModels.bundled(),
                ModelFolder.of(data.resolve("models")),
                Web.usual(),
                Machine.here(),
                SpeechModelFile::check);
    }

    private static H2Library library(Path data, InstantSource clock) {
        try {
            return H2Library.open(data, clock);
        } catch (LibraryException e) {
            throw new StudioException(e.code(), String.valueOf(e.getMessage()), e);
        }
    }
}
