package org.inkwright.studio;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.inkwright.generation.ExtractiveWriter;
import org.inkwright.generation.model.ModelWeb;
import org.inkwright.library.FolderBackups;
import org.inkwright.library.H2Library;
import org.inkwright.library.LibraryException;
import org.inkwright.library.Restoring;
import org.inkwright.manuscript.Backups;
import org.inkwright.manuscript.RestoreResult;
import org.inkwright.media.JavaSoundMicrophone;
import org.inkwright.media.WorkerMediaProbe;
import org.inkwright.media.WorkerStills;
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
        var transcriber = new WhisperTranscriber(folders.cache());
        var parts =
                new StudioParts(
                        shelf(library, folders.data(), tempo.clock()),
                        new StudioParts.Eyes(probe, new WorkerStills(folders.cache())),
                        transcriber,
                        supply(folders.data()),
                        pens(tempo.clock()),
                        new TextPublisher());
        var around =
                new Surroundings(
                        folders,
                        new SystemPower(System.getProperty("os.name", "")),
                        SystemFacts.here(),
                        ZoneId.systemDefault(),
                        new JavaSoundMicrophone(),
                        () -> {
                            transcriber.close();
                            probe.close();
                        });
        return new OpenStudio(parts, tempo, around);
    }

    private static StudioParts.Pens pens(InstantSource clock) {
        KeyRing keys = StoredKeys.here(System.getenv(), System.getProperty("os.name", ""));
        var models = ModelSource.over(ModelWeb.usual(clock), keys);
        return new StudioParts.Pens(new ExtractiveWriter(), models);
    }

    /// Puts a backup in the place of the library of some folders, which nobody has open; the
    /// library itself may be damaged. Blocks until it is done; interruption leaves everything as it
    /// was.
    ///
    /// @param each told of the progress, on the calling thread
    /// @return [RestoreResult.AtNextStart] when it is done: the next opening finds it
    public static RestoreResult restore(
            StudioFolders folders, Path file, Consumer<Backups.Progress> each)
            throws InterruptedException {
        return restoring(folders).now(file, each);
    }

    /// Lets a prepared restore happen before anything else reads the data folder, such as the
    /// personal dictionary; usually there is none. [#open] would do it, too.
    public static void finishRestore(StudioFolders folders) {
        try {
            restoring(folders).finish();
        } catch (LibraryException e) {
            throw new StudioException(e.code(), String.valueOf(e.getMessage()), e);
        }
    }

    private static Restoring restoring(StudioFolders folders) {
        return new Restoring(folders.data(), InstantSource.system(), ZoneId.systemDefault());
    }

    private static StudioParts.Shelf shelf(H2Library library, Path data, InstantSource clock) {
        String version = SystemFacts.here().version();
        var origin = new FolderBackups.Origin(data, version, clock, ZoneId.systemDefault());
        return new StudioParts.Shelf(library, library.ids(), new FolderBackups(library, origin));
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
