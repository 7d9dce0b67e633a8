package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inkwright.media.Waveform;
import org.inkwright.transcription.TranscriptionEvent.Line;

/// Finds lines where the recording is as quiet as it is when nobody speaks.
final class Silences {
    private static final int FRAME_MILLIS = 50;

    /// Below this everything is silence.
    private static final double SILENCE_DB = -60;

    /// Speech stands out from the noise at least this far somewhere in a line.
    private static final double LEAST_RISE_DB = 6;

    /// A voice this far below what is loud in the recording is no voice.
    private static final double FARTHEST_DB = 30;

    /// Speech swells and fades; a line as flat as this is noise, however loud.
    private static final double FLAT_DB = 3;

    private static final int FLAT_FRAMES = 20;

    /// With less between the quietest and the loudest parts nothing can be told.
    private static final double LEAST_RANGE_DB = 15;

    private final Waveform waveform;

    private Silences(Waveform waveform) {
        this.waveform = waveform;
    }

    static List<Doubt> in(List<Line> lines, Waveform waveform) {
        var silences = new Silences(waveform);
        double[] all = silences.levels(0, waveform.millis());
        if (all.length == 0) {
            return List.of();
        }
        double floor = all[all.length / 10];
        double speech = all[all.length * 9 / 10];
        boolean telling = speech - floor >= LEAST_RANGE_DB;
        double limit = Math.max(SILENCE_DB, speech - FARTHEST_DB);
        if (telling) {
            limit = Math.max(limit, floor + LEAST_RISE_DB);
        }
        return silences.below(limit, lines);
    }

    private List<Doubt> below(double limit, List<Line> lines) {
        var found = new ArrayList<Doubt>();
        for (Line line : lines) {
            if (line.endMillis() > waveform.millis()) {
                continue;
            }
            double[] levels = levels(line.startMillis(), line.endMillis());
            if (levels.length == 0) {
                continue;
            }
            // A click or a cough does not make speech of silence.
            double loud = levels[levels.length * 9 / 10];
            double swell = loud - levels[levels.length / 10];
            if (loud < limit || (levels.length >= FLAT_FRAMES && swell < FLAT_DB)) {
                found.add(new Doubt.Unheard(line.startMillis(), line.endMillis(), loud));
            }
        }
        return found;
    }

    /// The loudness of each twentieth of a second of a stretch in decibels, in rising order.
    private double[] levels(long from, long to) {
        double[] levels = new double[(int) ((to - from) / FRAME_MILLIS)];
        for (int i = 0; i < levels.length; i++) {
            long start = from + (long) i * FRAME_MILLIS;
            double rms = waveform.peak(start, start + FRAME_MILLIS).rms();
            levels[i] = 20 * Math.log10(Math.max(rms, 1e-5));
        }
        Arrays.sort(levels);
        return levels;
    }
}
