package org.inkwright.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inkwright.media.PcmStream;
import org.inkwright.transcription.SpeechDetector.Run;
import org.inkwright.transcription.Window.Piece;

/// Cuts a recording into windows. A window is a pure function of the sound from its start on, so
/// that going on at a window's start gives the windows that would have come anyway. Keeps about a
/// minute of sound in memory, however long the recording is. For one thread.
final class WindowCutter {
    /// How far ahead a cut looks: the longest window and the noise behind it.
    private static final int LOOK_AHEAD_FRAMES =
            CutPlan.LONGEST_WINDOW + SpeechDetector.NEIGHBOURHOOD;

    private final PcmStream source;
    private final float[] buffer = new float[LOOK_AHEAD_FRAMES * SpeechDetector.FRAME];
    private int filled;
    private boolean ended;
    private long startSample;

    /// Cuts what a stream gives.
    ///
    /// @param source stands at `fromMillis`
    /// @param fromMillis where the first window begins
    WindowCutter(PcmStream source, long fromMillis) {
        this.source = source;
        this.startSample = fromMillis * (PcmStream.SAMPLE_RATE / 1000);
    }

    /// The next window; empty after the last.
    Optional<Window> next() {
        fill();
        if (filled == 0) {
            return Optional.empty();
        }
        float[] energies = SpeechDetector.energies(buffer, filled);
        CutPlan plan = CutPlan.of(energies, ended);
        Window window = window(plan);
        consume(Math.min(filled, plan.end() * SpeechDetector.FRAME));
        return Optional.of(window);
    }

    /// How much sound there was up to here, in milliseconds.
    long millis() {
        return startSample / (PcmStream.SAMPLE_RATE / 1000);
    }

    private void fill() {
        while (!ended && filled < buffer.length) {
            int got = source.read(buffer, filled, buffer.length - filled);
            if (got < 0) {
                ended = true;
            } else {
                filled += got;
            }
        }
    }

    private Window window(CutPlan plan) {
        long from = millis();
        int end = Math.min(filled, plan.end() * SpeechDetector.FRAME);
        long to = (startSample + end) / (PcmStream.SAMPLE_RATE / 1000);
        return new Window(
                new Piece(from, to),
                inRecording(plan.pieces(), from, to),
                inRecording(plan.speech(), from, to),
                pack(plan.pieces()));
    }

    private static List<Piece> inRecording(List<Run> runs, long from, long to) {
        var pieces = new ArrayList<Piece>();
        for (Run run : runs) {
            long start = from + (long) run.start() * SpeechDetector.FRAME_MILLIS;
            long end = from + (long) run.end() * SpeechDetector.FRAME_MILLIS;
            pieces.add(new Piece(Math.min(start, to), Math.min(end, to)));
        }
        return pieces;
    }

    private float[] pack(List<Run> pieces) {
        int length = pieces.stream().mapToInt(this::samples).sum();
        float[] packed = new float[length];
        int at = 0;
        for (Run piece : pieces) {
            int samples = samples(piece);
            System.arraycopy(buffer, piece.start() * SpeechDetector.FRAME, packed, at, samples);
            at += samples;
        }
        return packed;
    }

    private int samples(Run piece) {
        int end = Math.min(filled, piece.end() * SpeechDetector.FRAME);
        return end - piece.start() * SpeechDetector.FRAME;
    }

    private void consume(int samples) {
        System.arraycopy(buffer, samples, buffer, 0, filled - samples);
        filled -= samples;
        startSample += samples;
    }
}
