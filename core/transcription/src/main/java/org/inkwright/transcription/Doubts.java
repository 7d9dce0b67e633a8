package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inkwright.media.Waveform;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.SpokenWord;

/// Finds the doubtful stretches of a transcript. A pure function: some milliseconds for three
/// hours.
public final class Doubts {
    private static final double SURE_ENOUGH = 0.35;
    private static final int WORDS_BETWEEN = 2;

    private Doubts() {}

    /// The doubts about some lines whose recording cannot be listened to, in the order of their
    /// starts.
    public static List<Doubt> of(List<Line> lines) {
        return of(lines, Waveform.EMPTY);
    }

    /// The doubts about some lines, in the order of their starts.
    ///
    /// @param lines in order, with their words; words without a known confidence are not doubted
    ///   for it
    /// @param waveform of the recording, as far as it is known: lines behind its end are not
    ///   compared with it
    public static List<Doubt> of(List<Line> lines, Waveform waveform) {
        var doubts = new ArrayList<Doubt>();
        doubts.addAll(Repetitions.in(lines));
        doubts.addAll(Silences.in(lines, waveform));
        doubts.addAll(Densities.in(lines));
        for (Line line : lines) {
            addUnsure(line.words(), doubts);
        }
        doubts.sort(Comparator.comparingLong(Doubt::startMillis));
        return List.copyOf(doubts);
    }

    /// Unsure words of a line; those that are near each other are one doubt.
    private static void addUnsure(List<SpokenWord> words, List<Doubt> doubts) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            double confidence = words.get(i).confidence();
            if (confidence < 0 || confidence >= SURE_ENOUGH) {
                continue;
            }
            if (first >= 0 && i - last > WORDS_BETWEEN + 1) {
                doubts.add(unsure(words.subList(first, last + 1)));
                first = i;
            }
            first = first < 0 ? i : first;
            last = i;
        }
        if (first >= 0) {
            doubts.add(unsure(words.subList(first, last + 1)));
        }
    }

    private static Doubt unsure(List<SpokenWord> words) {
        double least =
                words.stream()
                        .mapToDouble(SpokenWord::confidence)
                        .filter(confidence -> confidence >= 0)
                        .min()
                        .orElse(0);
        return new Doubt.Unsure(
                words.getFirst().startMillis(), words.getLast().endMillis(), least, words.size());
    }
}
