package org.inkwright.media;

import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;

import java.time.Duration;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;

/// How long a sound claims to last: its own stream's word, else the container's. A film may well go
/// on after its sound.
final class ClaimedLength {
    private static final double LONGEST_SECONDS = Duration.ofDays(365).toSeconds();

    private ClaimedLength() {}

    static Duration of(MediaInput input, AVStream sound) {
        AVRational base = sound.time_base();
        double own = base.den() == 0 ? 0 : (double) sound.duration() * base.num() / base.den();
        double all = (double) input.context().duration() / AV_TIME_BASE;
        // The value for "unknown" is the lowest of all.
        double seconds = Math.clamp(own > 0 ? own : all, 0, LONGEST_SECONDS);
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
