package org.inkwright.media;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.jspecify.annotations.Nullable;

/// The worker that takes stills: a [StillsAnswer.Question] in, [StillsAnswer]s out.
final class StillsProgram {
    /// In seconds.
    private static final double MOST_EARLY = 5;

    private final WorkerChannel channel;
    private final MediaInput input;
    private final List<Glance> taken = new ArrayList<>();
    private @Nullable StillsRefusedException trouble;

    private StillsProgram(WorkerChannel channel, MediaInput input) {
        this.channel = channel;
        this.input = input;
    }

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        var question = StillsAnswer.Question.parse(channel.receive());
        StillsAnswer end;
        try (var input = MediaInput.open(Path.of(URI.create(question.uri())))) {
            end = new StillsProgram(channel, input).take(question);
        } catch (MediaException e) {
            end = StillsAnswer.refused(StillsReading.Why.UNREADABLE, detail(e));
        }
        channel.send(end.line());
        Runtime.getRuntime().halt(0);
    }

    private StillsAnswer take(StillsAnswer.Question question) {
        Optional<AVStream> film = input.film();
        Optional<AVStream> cover = input.cover();
        if (film.isEmpty() && cover.isEmpty()) {
            return StillsAnswer.refused(StillsReading.Why.NO_FILM, "no film, no cover");
        }
        film.ifPresent(stream -> quietly(() -> film(stream, question)));
        cover.ifPresent(stream -> quietly(() -> cover(stream)));
        if (!taken.isEmpty()) {
            return StillsAnswer.end();
        }
        StillsRefusedException why = trouble;
        return why == null
                ? StillsAnswer.refused(StillsReading.Why.NOTHING_SEEN, "nothing there")
                : StillsAnswer.refused(why.why(), detail(why));
    }

    /// A cover may be there where the film is not, and the other way round.
    private void quietly(Runnable taking) {
        try {
            taking.run();
        } catch (StillsRefusedException e) {
            trouble = e;
        }
    }

    private void film(AVStream film, StillsAnswer.Question question) {
        try (var frames = new FilmFrames(input, film)) {
            double origin = input.origin();
            double early = early(question.moments());
            for (long millis : question.moments()) {
                if (taken.size() < question.most() && frames.at(origin + millis / 1000.0, early)) {
                    double seen = frames.seconds();
                    long at = Double.isNaN(seen) ? millis : Math.round((seen - origin) * 1000);
                    keep(frames, Duration.ofMillis(Math.max(0, at)));
                }
            }
        }
    }

    /// A picture that stands alone is there at once; to get from it to a later one, all between
    /// must be decoded.
    private static double early(List<Long> moments) {
        long[] sorted = moments.stream().mapToLong(Long::longValue).sorted().toArray();
        double least = MOST_EARLY;
        for (int i = 1; i < sorted.length; i++) {
            least = Math.min(least, (sorted[i] - sorted[i - 1]) / 2000.0);
        }
        return sorted.length == 1 ? 0 : least;
    }

    private void cover(AVStream cover) {
        try (var frames = new FilmFrames(input, cover)) {
            if (frames.cover()) {
                keep(frames, null);
            }
        }
    }

    private void keep(FilmFrames frames, @Nullable Duration time) {
        Darkroom.Print print = Darkroom.develop(frames.frame());
        Glance glance = print.glance();
        if (time != null && (glance.isDark() || taken.stream().anyMatch(glance::resembles))) {
            return;
        }
        taken.add(glance);
        byte[] jpeg = JpegEncoder.encode(print);
        channel.send(StillsAnswer.of(new Still(time, print.width(), print.height(), jpeg)).line());
    }

    private static String detail(MediaException e) {
        String message = e.getMessage();
        return message == null ? "" : message;
    }
}
