package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.inkwright.manuscript.Ids;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.Source;
import org.inkwright.manuscript.SourceId;
import org.inkwright.manuscript.SourceKind;
import org.inkwright.media.MediaException;
import org.inkwright.media.MediaProbe;
import org.inkwright.media.Probe;

/// Looks into files and adds what can be transcribed. Safe to share.
final class Importer implements Imports {
    private final Books books;
    private final MediaProbe probe;
    private final Ids ids;
    private final InstantSource clock;

    Importer(Books books, MediaProbe probe, Ids ids, InstantSource clock) {
        this.books = books;
        this.probe = probe;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<ImportResult> bringIn(List<Path> files, Consumer<ImportResult> each) {
        List<ImportResult> results = new ArrayList<>();
        Consumer<ImportResult> tell =
                result -> {
                    results.add(result);
                    each.accept(result);
                };
        try {
            for (Path file : files) {
                bringIn(file, tell);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(results);
    }

    private void bringIn(Path given, Consumer<ImportResult> tell) throws InterruptedException {
        if (!Files.isDirectory(given)) {
            tell.accept(one(given));
            return;
        }
        FolderWalk walk = FolderWalk.below(given);
        for (Path file : walk.files()) {
            tell.accept(one(file));
        }
        walk.refused().forEach(tell);
    }

    private ImportResult one(Path file) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!Files.isRegularFile(file)) {
            return refused(file, ImportResult.Reason.UNREADABLE, "no regular file is there");
        }
        try {
            return look(file, Fingerprint.of(file));
        } catch (IOException e) {
            return refused(file, ImportResult.Reason.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    private ImportResult look(Path file, MediaFile known) throws InterruptedException {
        Optional<ImportResult> here = books.change(change -> alreadyHere(change, file, known));
        if (here.isPresent()) {
            return here.get();
        }
        return switch (probed(known.path())) {
            case Probe.Refused refused ->
                    refused(file, FileKinds.reason(file, refused.why()), refused.detail());
            case Probe.Recording recording ->
                    books.change(change ->
                            alreadyHere(change, file, known)
                                    .orElseGet(() -> add(change, file, known, recording)));
        };
    }

    private Probe probed(Path file) throws InterruptedException {
        try {
            return probe.probe(file);
        } catch (MediaException e) {
            throw new StudioException("media.worker-failed", "the probe does not work", e);
        }
    }

    private Optional<ImportResult> alreadyHere(Change change, Path file, MediaFile known) {
        return change.unit()
                .sources()
                .mediaWith(known.fingerprint())
                .map(media -> {
                    followMove(change, media, known);
                    Source source = change.unit().sources().source(media.source()).orElseThrow();
                    return new ImportResult.AlreadyHere(file, source);
                });
    }

    /// A copy elsewhere does not count as a move while the recording is where it was.
    private static void followMove(Change change, Media media, MediaFile known) {
        Path place = media.file().path();
        if (!place.equals(known.path()) && !Files.isRegularFile(place)) {
            change.unit().sources().relocate(media.id(), known);
        }
    }

    private ImportResult add(Change change, Path file, MediaFile known, Probe.Recording recording) {
        var source =
                new Source(
                        new SourceId(ids.next()),
                        Titles.of(file, recording.tags()),
                        recording.hasVideo() ? SourceKind.VIDEO : SourceKind.AUDIO,
                        clock.instant());
        change.unit().sources().add(source);
        change.unit()
                .sources()
                .add(
                        new Media(
                                new MediaId(ids.next()),
                                source.id(),
                                known,
                                RecordingFacts.of(recording)));
        change.tell(new StudioEvent.SourceAdded(source));
        return new ImportResult.Imported(file, source);
    }

    private static ImportResult refused(Path file, ImportResult.Reason why, String detail) {
        return new ImportResult.Refused(file, why, detail);
    }
}
