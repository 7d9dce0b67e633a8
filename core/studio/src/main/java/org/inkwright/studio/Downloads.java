package org.inkwright.studio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inkwright.transcription.SpeechModelCheck;
import org.jspecify.annotations.Nullable;

/// Downloads models, one after the other, on a thread of its own. Safe to share.
final class Downloads {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// A window redraws a few times a second; more is wasted on it.
    private static final long EVENT_NANOS = Duration.ofMillis(250).toNanos();

    private final ModelFolder folder;
    private final Web web;
    private final Function<Path, SpeechModelCheck> check;
    private final Consumer<KnownModel> changed;
    private final Map<String, Ride> rides = new ConcurrentHashMap<>();
    private final Map<String, ModelProblem> problems = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(
                    1,
                    1,
                    1,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(),
                    Thread.ofPlatform().daemon().name("studio-download").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    /// @param changed told when a model's state moved; at most a few times a second while it only
    ///   grows
    Downloads(
            ModelFolder folder,
            Web web,
            Function<Path, SpeechModelCheck> check,
            Consumer<KnownModel> changed) {
        this.folder = folder;
        this.web = web;
        this.check = check;
        this.changed = changed;
        thread.allowCoreThreadTimeOut(true);
    }

    boolean start(KnownModel model) {
        var ride = new Ride(model, new ModelDownload(model, folder, web, check));
        if (rides.putIfAbsent(model.name(), ride) != null) {
            return false;
        }
        problems.remove(model.name());
        changed.accept(model);
        thread.execute(() -> run(ride));
        return true;
    }

    private void run(Ride ride) {
        ModelDownload.Result result = ride.download.run(bytes -> came(ride, bytes));
        if (result instanceof ModelDownload.Result.Failed(ModelProblem problem)) {
            problems.put(ride.model.name(), problem);
        }
        rides.remove(ride.model.name());
        if (ride.unwanted) {
            drop(ride.model.name());
        }
        changed.accept(ride.model);
    }

    private void came(Ride ride, long bytes) {
        long now = System.nanoTime();
        Progress last = ride.progress;
        if (last == null) {
            ride.progress = new Progress(bytes, now, new Pace(bytes, now));
            changed.accept(ride.model);
        } else if (now - last.toldNanos > EVENT_NANOS) {
            ride.progress = new Progress(bytes, now, last.pace);
            changed.accept(ride.model);
        }
    }

    /// Stops a download and keeps what came.
    boolean pause(String name) {
        Ride ride = rides.get(name);
        if (ride == null) {
            return false;
        }
        ride.download.stop();
        return true;
    }

    /// Stops a download and throws away what came.
    boolean cancel(String name) {
        Ride ride = rides.get(name);
        if (ride != null) {
            ride.unwanted = true;
            ride.download.stop();
            return true;
        }
        boolean failed = problems.remove(name) != null;
        return drop(name) || failed;
    }

    private boolean drop(String name) {
        PartFile part = folder.part(name);
        boolean there = part.exists();
        try {
            part.drop();
        } catch (java.io.IOException e) {
            problems.put(name, DiskTrouble.of(e));
        }
        return there;
    }

    /// Where a model is that is not installed.
    ModelState state(KnownModel model) {
        Ride ride = rides.get(model.name());
        if (ride != null) {
            return ride.state(folder.part(model.name()).bytes());
        }
        PartFile part = folder.part(model.name());
        ModelProblem problem = problems.get(model.name());
        if (problem != null) {
            return new ModelState.Failed(part.bytes(), problem);
        }
        return part.exists() ? new ModelState.Paused(part.bytes()) : new ModelState.Absent();
    }

    /// Stops all of them; what came is kept.
    void close() {
        thread.shutdown();
        rides.values().forEach(ride -> ride.download.stop());
        boolean interrupted = Thread.interrupted();
        try {
            thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// How far a download was when it was last told of.
    private record Progress(long bytes, long toldNanos, Pace pace) {}

    /// One download under way or waiting for its turn.
    private static final class Ride {
        private final KnownModel model;
        private final ModelDownload download;
        private volatile @Nullable Progress progress;
        private volatile boolean unwanted;

        Ride(KnownModel model, ModelDownload download) {
            this.model = model;
            this.download = download;
        }

        ModelState state(long there) {
            Progress now = progress;
            return now == null
                    ? new ModelState.Waiting(there)
                    : new ModelState.Downloading(
                            now.bytes, now.pace.left(now.bytes, model.bytes(), now.toldNanos));
        }
    }
}
