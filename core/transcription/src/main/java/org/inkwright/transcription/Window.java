package org.inkwright.transcription;

import java.util.List;

/// A part of a recording that is recognised in one go, with its speech packed.
final class Window {
    private final Piece extent;
    private final List<Piece> pieces;
    private final List<Piece> speech;
    private final float[] pcm;

    /// Puts a window together.
    ///
    /// @param extent the window in the recording; the next begins where it ends
    /// @param pieces the parts of it that are heard, in order; empty where nobody speaks
    /// @param speech when exactly something is going on
    /// @param pcm the sound of the pieces, one after the other, 16 kHz
    Window(Piece extent, List<Piece> pieces, List<Piece> speech, float[] pcm) {
        this.extent = extent;
        this.pieces = List.copyOf(pieces);
        this.speech = List.copyOf(speech);
        this.pcm = pcm;
    }

    /// A stretch of the recording, in milliseconds.
    record Piece(long startMillis, long endMillis) {
        long length() {
            return endMillis - startMillis;
        }
    }

    long fromMillis() {
        return extent.startMillis();
    }

    long toMillis() {
        return extent.endMillis();
    }

    List<Piece> pieces() {
        return pieces;
    }

    List<Piece> speech() {
        return speech;
    }

    float[] pcm() {
        return pcm;
    }

    /// Whether nobody speaks in it.
    boolean silent() {
        return pieces.isEmpty();
    }

    /// Where in the recording a moment of the packed sound is heard. Where two pieces meet it is
    /// the end of the first.
    long inRecording(long packedMillis) {
        long left = Math.max(0, packedMillis);
        for (Piece piece : pieces) {
            if (left <= piece.length()) {
                return piece.startMillis() + left;
            }
            left -= piece.length();
        }
        return pieces.isEmpty() ? fromMillis() : pieces.getLast().endMillis();
    }
}
