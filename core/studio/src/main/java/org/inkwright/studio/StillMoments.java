package org.inkwright.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.inkwright.manuscript.TimeSpan;

/// At which moments of a film pictures are looked for: spread evenly over some stretches of it, and
/// for each place two more beside it, should nothing be seen there.
final class StillMoments {
    /// How many pictures a writer can choose from.
    static final int MOST = 8;

    private static final double[] WITHIN = {0.5, 0.2, 0.8};
    private static final long SHORT = 8_000;

    /// For a film that does not say how long it is.
    private static final List<Duration> ANYWHERE =
            Stream.of(1, 5, 15, 60, 180, 600, 1_200, 2_400, 0).map(Duration::ofSeconds).toList();

    private StillMoments() {}

    /// The moments.
    ///
    /// @param spans in any order; they may overlap. None: the whole film
    /// @param whole how long the film is; zero when nobody knows
    /// @return the moments in the order to try them
    static List<Duration> of(List<TimeSpan> spans, Duration whole) {
        if (spans.isEmpty()) {
            return whole.isZero() ? ANYWHERE : over(List.of(new TimeSpan(0, whole.toMillis())));
        }
        List<TimeSpan> joined = joined(spans);
        return length(joined) >= SHORT
                ? over(joined)
                : over(joined(spans.stream().map(StillMoments::widened).toList()));
    }

    private static TimeSpan widened(TimeSpan span) {
        long more = SHORT / 2;
        return new TimeSpan(Math.max(0, span.startMillis() - more), span.endMillis() + more);
    }

    private static List<TimeSpan> joined(List<TimeSpan> spans) {
        List<TimeSpan> joined = new ArrayList<>();
        for (TimeSpan span :
                spans.stream().sorted(Comparator.comparing(TimeSpan::startMillis)).toList()) {
            if (!joined.isEmpty() && span.startMillis() <= joined.getLast().endMillis()) {
                joined.add(joined.removeLast().joinedWith(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static long length(List<TimeSpan> spans) {
        return spans.stream().mapToLong(span -> span.endMillis() - span.startMillis()).sum();
    }

    private static List<Duration> over(List<TimeSpan> spans) {
        long length = length(spans);
        List<Duration> moments = new ArrayList<>();
        for (double within : WITHIN) {
            for (int place = 0; place < MOST; place++) {
                long offset = (long) (length * (place + within) / MOST);
                moments.add(Duration.ofMillis(at(spans, offset)));
            }
        }
        return moments.stream().distinct().toList();
    }

    /// @param offset into what the spans hold together
    private static long at(List<TimeSpan> spans, long offset) {
        long left = offset;
        for (TimeSpan span : spans) {
            long own = span.endMillis() - span.startMillis();
            if (left < own) {
                return span.startMillis() + left;
            }
            left -= own;
        }
        return spans.getLast().endMillis();
    }
}
