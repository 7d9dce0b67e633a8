package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.transcription.TranscriptionEvent.Line;

/// Finds lines with far more or far fewer letters a second than the recording has elsewhere.
final class Densities {
    /// With fewer lines nobody knows what is usual.
    private static final int FEWEST_LINES = 8;

    private static final double FAR_MORE = 2.2;
    private static final double FAR_FEWER = 0.3;

    /// Short lines vary by nature.
    private static final int LEAST_LETTERS = 15;

    private static final long LEAST_MILLIS = 4_000;

    private Densities() {}

    static List<Doubt> in(List<Line> lines) {
        double[] rates = lines.stream().mapToDouble(Densities::perSecond).sorted().toArray();
        if (rates.length < FEWEST_LINES) {
            return List.of();
        }
        double usual = rates[rates.length / 2];
        var found = new ArrayList<Doubt>();
        for (Line line : lines) {
            double here = perSecond(line);
            boolean more = here > FAR_MORE * usual && letters(line) >= LEAST_LETTERS;
            boolean fewer =
                    here < FAR_FEWER * usual
                            && line.endMillis() - line.startMillis() >= LEAST_MILLIS;
            if (more || fewer) {
                found.add(new Doubt.Density(line.startMillis(), line.endMillis(), here, usual));
            }
        }
        return found;
    }

    private static double perSecond(Line line) {
        return letters(line) * 1000.0 / Math.max(1, line.endMillis() - line.startMillis());
    }

    private static int letters(Line line) {
        return (int) line.text().codePoints().filter(Character::isLetterOrDigit).count();
    }
}
