package org.inkwright.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;

/// What the playing worker answers, a line each. The generation says after how many seeks.
sealed interface PlaybackAnswer {
    /// The first line, sent when the native libraries are loaded.
    record Ready() implements PlaybackAnswer {}

    /// The recording is open.
    record Opened(PcmFormat format, long millis) implements PlaybackAnswer {}

    /// The recording cannot be opened or not be decoded any further.
    record Refused(String detail) implements PlaybackAnswer {}

    /// Some sound.
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Pcm(int generation, short[] samples) implements PlaybackAnswer {}

    /// The recording is over.
    record End(int generation) implements PlaybackAnswer {}

    /// The answer as a line.
    default String line() {
        return switch (this) {
            case Ready() -> "ready";
            case Opened(PcmFormat format, long millis) ->
                    "opened " + format.rate() + " " + format.channels() + " " + millis;
            case Refused(String detail) -> "refused " + detail.replace('\n', ' ');
            case Pcm(int generation, short[] samples) ->
                    "pcm " + generation + " " + encode(samples);
            case End(int generation) -> "end " + generation;
        };
    }

    /// Reads a line.
    ///
    /// @throws IllegalArgumentException when it is none of these
    static PlaybackAnswer parse(String line) {
        String[] words = line.split(" ", -1);
        return switch (words[0]) {
            case "ready" -> new Ready();
            case "opened" ->
                    new Opened(
                            new PcmFormat(Integer.parseInt(words[1]), Integer.parseInt(words[2])),
                            Long.parseLong(words[3]));
            case "refused" -> new Refused(line.substring("refused ".length()));
            case "pcm" -> new Pcm(Integer.parseInt(words[1]), decode(words[2]));
            case "end" -> new End(Integer.parseInt(words[1]));
            default -> throw new IllegalArgumentException("an unknown answer");
        };
    }

    private static String encode(short[] samples) {
        var bytes = ByteBuffer.allocate(samples.length * Short.BYTES);
        bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static short[] decode(String text) {
        var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        short[] samples = new short[bytes.remaining() / Short.BYTES];
        bytes.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }
}
