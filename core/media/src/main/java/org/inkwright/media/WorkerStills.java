package org.inkwright.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Takes pictures out of films in a worker process, one for each call.
public final class WorkerStills implements Stills {
    /// The start of the worker included.
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);
    private static final int HEAP_MEGABYTES = 32;
    private static final Comparator<Still> BY_TIME =
            Comparator.comparing(
                    Still::time, Comparator.nullsLast(Comparator.<Duration>naturalOrder()));

    private final WorkerCommand command;
    private final Duration limit;

    /// Stills by a worker that unpacks its native libraries to a folder of the program's own.
    public WorkerStills(Path nativeCache) {
        this(
                WorkerCommand.of(StillsProgram.class, HEAP_MEGABYTES).withNativeCache(nativeCache),
                LIMIT);
    }

    /// @param limit for each picture
    WorkerStills(WorkerCommand command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    @Override
    public StillsReading take(Path film, List<Duration> moments, int most)
            throws InterruptedException {
        if (!Files.isRegularFile(film) || !Files.isReadable(film)) {
            return new StillsReading.Refused(StillsReading.Why.UNREADABLE, "not a file");
        }
        List<Long> millis = moments.stream().map(Duration::toMillis).toList();
        try (WorkerProcess worker = WorkerProcess.start(command)) {
            worker.send(new StillsAnswer.Question(film.toUri().toString(), millis, most).line());
            return reading(worker);
        }
    }

    private StillsReading reading(WorkerProcess worker) throws InterruptedException {
        List<Still> taken = new ArrayList<>();
        while (true) {
            Optional<String> line;
            try {
                line = worker.next(limit);
            } catch (TimeoutException e) {
                return broken(taken, "took longer than " + limit);
            }
            if (line.isEmpty()) {
                return broken(taken, worker.exitCode(LAST_WORDS) + " " + worker.errors());
            }
            StillsAnswer answer = StillsAnswer.parse(line.get());
            StillsAnswer.Picture picture = answer.picture();
            if (picture != null) {
                taken.add(picture.still());
            } else if (answer.why().isEmpty()) {
                return sorted(taken);
            } else {
                return new StillsReading.Refused(
                        StillsReading.Why.valueOf(answer.why()), answer.detail());
            }
        }
    }

    /// What came before it broke is as good as any.
    private static StillsReading broken(List<Still> taken, String detail) {
        return taken.isEmpty()
                ? new StillsReading.Refused(StillsReading.Why.HOSTILE, detail)
                : sorted(taken);
    }

    private static StillsReading sorted(List<Still> taken) {
        return new StillsReading.Taken(taken.stream().sorted(BY_TIME).toList());
    }
}
