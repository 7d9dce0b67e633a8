package org.inkwright.kit;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.kit.internal.TimeScale;

/// What a waveform strip shows of a recording.
///
/// @param peaks how loud it is
/// @param bands chapters
/// @param doubts doubtful stretches
/// @param borders of lines, in milliseconds and in their order
record WaveContent(
        WaveformStrip.Peaks peaks,
        List<WaveformStrip.Band> bands,
        List<TimeRange> doubts,
        List<Long> borders) {
    /// How many pixels a border has to itself on average.
    private static final double ROOM = 16;

    static final WaveContent EMPTY =
            new WaveContent((from, to) -> 0, List.of(), List.of(), List.of());

    WaveContent {
        bands = List.copyOf(bands);
        doubts = List.copyOf(doubts);
        borders = List.copyOf(borders);
    }

    /// Whether borders stand far enough from one another to be taken by hand.
    boolean showsBorders(TimeScale scale, double width) {
        long seen =
                borders.stream()
                        .filter(border -> border >= scale.from() && border <= scale.to())
                        .count();
        return seen * ROOM <= width;
    }

    WaveContent withPeaks(WaveformStrip.Peaks newPeaks) {
        return new WaveContent(newPeaks, bands, doubts, borders);
    }

    WaveContent withBands(List<WaveformStrip.Band> newBands) {
        return new WaveContent(peaks, newBands, doubts, borders);
    }

    WaveContent withDoubts(List<TimeRange> newDoubts) {
        return new WaveContent(peaks, bands, newDoubts, borders);
    }

    WaveContent withBorders(List<Long> newBorders) {
        return new WaveContent(peaks, bands, doubts, newBorders);
    }

    /// One border elsewhere, but never beyond its neighbours.
    WaveContent withBorder(int at, long millis) {
        List<Long> moved = new ArrayList<>(borders);
        long least = at == 0 ? 0 : borders.get(at - 1);
        long most = at + 1 == borders.size() ? Long.MAX_VALUE : borders.get(at + 1);
        moved.set(at, Math.clamp(millis, least, most));
        return withBorders(moved);
    }
}
