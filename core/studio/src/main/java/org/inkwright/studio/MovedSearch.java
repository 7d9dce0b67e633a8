package org.inkwright.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inkwright.manuscript.Media;
import org.inkwright.manuscript.MediaFile;
import org.inkwright.manuscript.MediaId;
import org.inkwright.manuscript.MediaPlace;
import org.inkwright.media.MediaException;
import org.inkwright.media.MediaProbe;
import org.inkwright.media.Probe;

/// Looks for recordings that are not where they were. Safe to share.
///
/// @param books the library
/// @param probe tells how long a recording is
record MovedSearch(Books books, MediaProbe probe) {
    // What a program that only changes a file's tags may make of its length.
    private static final Duration SAME = Duration.ofSeconds(1);

    static boolean missing(MediaPlace place) {
        return !Files.isRegularFile(place.file().path());
    }

    MovedFiles in(Path folder) {
        List<MediaPlace> missing =
                new ArrayList<>(
                        books.read(unit -> unit.catalogue().recordings()).stream()
                                .filter(MovedSearch::missing)
                                .toList());
        if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
            return new MovedFiles(List.of(), missing, MovedFiles.Reach.NONE);
        }
        FolderWalk walk = FolderWalk.below(folder.toAbsolutePath().normalize());
        List<MediaPlace> found = new ArrayList<>();
        boolean stopped = false;
        try {
            find(missing, walk.files(), found, this::sameBytes);
            find(missing, walk.files(), found, this::sameNameAndLength);
        } catch (InterruptedException e) {
            stopped = true;
            Thread.currentThread().interrupt();
        }
        keep(found);
        boolean whole =
                !stopped
                        && walk.refused().stream()
                                .allMatch(one -> one.why() == ImportResult.Reason.EMPTY_FOLDER);
        return new MovedFiles(
                found, missing, whole ? MovedFiles.Reach.WHOLE : MovedFiles.Reach.PART);
    }

    /// Moves what fits a file from those that are missing to those that were found.
    private static void find(
            List<MediaPlace> missing, List<Path> files, List<MediaPlace> found, Fit fit)
            throws InterruptedException {
        for (Path file : files) {
            if (missing.isEmpty()) {
                return;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Optional<Same> same = fit.among(missing, file);
            if (same.isPresent()) {
                Set<MediaId> ids = same.get().media();
                for (MediaPlace one : missing) {
                    if (ids.contains(one.media())) {
                        found.add(
                                new MediaPlace(
                                        one.media(), one.source(), one.title(), same.get().file()));
                    }
                }
                missing.removeIf(one -> ids.contains(one.media()));
            }
        }
    }

    private Optional<Same> sameBytes(List<MediaPlace> missing, Path file) {
        try {
            long size = Files.size(file);
            if (missing.stream().noneMatch(one -> one.file().sizeBytes() == size)) {
                return Optional.empty();
            }
            MediaFile here = Fingerprint.of(file);
            return same(
                    here,
                    missing.stream()
                            .filter(one -> one.file().fingerprint().equals(here.fingerprint()))
                            .map(MediaPlace::media)
                            .collect(Collectors.toSet()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Same> sameNameAndLength(List<MediaPlace> missing, Path file)
            throws InterruptedException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        List<MediaPlace> named =
                missing.stream()
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                        .toList();
        if (named.isEmpty() || !(probed(file) instanceof Probe.Recording recording)) {
            return Optional.empty();
        }
        Duration length = RecordingFacts.of(recording).duration();
        Set<MediaId> fitting = new HashSet<>();
        for (MediaPlace one : named) {
            Optional<Media> media = books.read(unit -> unit.sources().mediaOf(one.source()));
            if (media.isPresent() && near(media.get().facts().duration(), length)) {
                fitting.add(one.media());
            }
        }
        try {
            return same(Fingerprint.of(file), fitting);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Probe probed(Path file) throws InterruptedException {
        try {
            return probe.probe(file);
        } catch (MediaException e) {
            throw new StudioException("media.worker-failed", "the probe does not work", e);
        }
    }

    private static boolean near(Duration one, Duration other) {
        return one.isPositive() && one.minus(other).abs().compareTo(SAME) <= 0;
    }

    private static Optional<Same> same(MediaFile file, Set<MediaId> media) {
        return media.isEmpty() ? Optional.empty() : Optional.of(new Same(file, media));
    }

    private void keep(List<MediaPlace> found) {
        if (!found.isEmpty()) {
            books.update(change -> {
                found.forEach(one -> change.unit().sources().relocate(one.media(), one.file()));
                change.tell(new StudioEvent.RecordingsFound(found));
            });
        }
    }

    /// A file that is the recording of some media.
    private record Same(MediaFile file, Set<MediaId> media) {}

    private interface Fit {
        Optional<Same> among(List<MediaPlace> missing, Path file) throws InterruptedException;
    }
}
