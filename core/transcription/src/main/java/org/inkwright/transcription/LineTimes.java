package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.List;
import org.inkwright.transcription.TranscriptionEvent.Line;
import org.inkwright.transcription.TranscriptionEvent.SpokenWord;
import org.inkwright.transcription.Window.Piece;

/// Finds out when the lines of a window are heard. Whisper 1.7.1 lets every line begin where the
/// one before it ended, and is some hundredths of a second off: the edges of the detected speech
/// are better.
final class LineTimes {
    private static final long NEAR = 250;
    private static final long FEWEST_MILLIS = 50;

    private final Window window;
    private final List<Line> lines = new ArrayList<>();
    private long free;

    private LineTimes(Window window) {
        this.window = window;
        this.free = window.fromMillis();
    }

    /// Places lines in the recording. Lines where no speech is heard are left out.
    static List<Line> place(Window window, List<RawLine> raw) {
        var times = new LineTimes(window);
        raw.forEach(times::place);
        return times.lines;
    }

    private void place(RawLine raw) {
        long roughEnd = Math.clamp(window.inRecording(raw.endMillis()), free, window.toMillis());
        long end = end(roughEnd);
        long start = start(Math.clamp(window.inRecording(raw.startMillis()), free, end), end);
        List<Piece> heard = heard(start, end);
        if (length(heard) < FEWEST_MILLIS) {
            return;
        }
        lines.add(new Line(start, end, raw.text(), words(raw, heard)));
        free = end;
    }

    /// The beginning of the longest pause near a moment, or the moment itself.
    private long end(long rough) {
        long best = rough;
        long longest = 0;
        List<Piece> speech = window.speech();
        for (int i = 0; i < speech.size(); i++) {
            long pauseStart = speech.get(i).endMillis();
            long pauseEnd =
                    i + 1 < speech.size() ? speech.get(i + 1).startMillis() : Long.MAX_VALUE;
            boolean near = pauseStart <= rough + NEAR && pauseEnd >= rough - NEAR;
            if (near && pauseStart > free && pauseEnd - pauseStart > longest) {
                best = pauseStart;
                longest = pauseEnd - pauseStart;
            }
        }
        return best;
    }

    /// The first speech from a moment on.
    private long start(long rough, long end) {
        for (Piece speech : window.speech()) {
            boolean reaches = speech.endMillis() > rough + FEWEST_MILLIS;
            boolean begunBefore =
                    speech.startMillis() >= free && rough - speech.startMillis() <= NEAR;
            if (reaches && speech.startMillis() < end) {
                return begunBefore ? speech.startMillis() : Math.max(rough, speech.startMillis());
            }
        }
        return rough;
    }

    private List<Piece> heard(long start, long end) {
        var heard = new ArrayList<Piece>();
        for (Piece speech : window.speech()) {
            long from = Math.max(start, speech.startMillis());
            long to = Math.min(end, speech.endMillis());
            if (from < to) {
                heard.add(new Piece(from, to));
            }
        }
        return heard;
    }

    private static long length(List<Piece> pieces) {
        return pieces.stream().mapToLong(Piece::length).sum();
    }

    /// Words spread over what is heard of their line, with the library's confidence if these are
    /// the words it told.
    private static List<SpokenWord> words(RawLine raw, List<Piece> heard) {
        List<SpokenWord> spread = words(raw.text(), heard);
        List<RawWord> told = raw.words();
        List<String> texts = spread.stream().map(SpokenWord::text).toList();
        if (!told.stream().map(RawWord::text).toList().equals(texts)) {
            return spread;
        }
        var words = new ArrayList<SpokenWord>();
        for (int i = 0; i < told.size(); i++) {
            SpokenWord word = spread.get(i);
            double confidence = told.get(i).confidence();
            words.add(
                    new SpokenWord(
                            word.text(), word.startMillis(), word.endMillis(), false, confidence));
        }
        return words;
    }

    /// Spreads words over what is heard of a line, each by its letters.
    private static List<SpokenWord> words(String text, List<Piece> heard) {
        String[] words = text.split(" ", -1);
        long letters = text.length() + 1L;
        long total = length(heard);
        var spoken = new ArrayList<SpokenWord>();
        long before = 0;
        for (String word : words) {
            long after = before + word.length() + 1;
            long start = moment(heard, total * before / letters);
            long end = moment(heard, total * after / letters);
            spoken.add(new SpokenWord(word, start, end, false));
            before = after;
        }
        return spoken;
    }

    private static long moment(List<Piece> heard, long spoken) {
        long left = spoken;
        for (Piece piece : heard) {
            if (left <= piece.length()) {
                return piece.startMillis() + left;
            }
            left -= piece.length();
        }
        return heard.getLast().endMillis();
    }
}
