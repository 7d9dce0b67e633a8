package org.inkwright.media;

import java.net.URI;
import java.nio.file.Path;

/// The worker that decodes for a player. Its first line is a file's URI; then `seek` and `more`,
/// each with the generation. It answers as [PlaybackAnswer] says, each `more` with one line.
final class PlaybackProgram {
    private static final int RATE = 48_000;

    /// A tenth of a second.
    private static final int PIECE_FRAMES = RATE / 10;

    private final WorkerChannel channel;
    private final AudioDecoder decoder;
    private final float[] buffer;

    private PlaybackProgram(WorkerChannel channel, AudioDecoder decoder, int channels) {
        this.channel = channel;
        this.decoder = decoder;
        this.buffer = new float[PIECE_FRAMES * channels];
    }

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        MediaInput.prepare();
        channel.send(new PlaybackAnswer.Ready().line());
        Path file = Path.of(URI.create(channel.receive()));
        try {
            MediaInput input = MediaInput.open(file);
            int channels = Math.clamp(input.sound().codecpar().ch_layout().nb_channels(), 1, 2);
            var format = new PcmFormat(RATE, channels);
            // The process's end closes both.
            AudioDecoder decoder = AudioDecoder.open(input, format);
            long millis = decoder.claimed().toMillis();
            channel.send(new PlaybackAnswer.Opened(format, millis).line());
            new PlaybackProgram(channel, decoder, channels).serve();
        } catch (MediaException e) {
            String detail = e instanceof MediaRefusedException refused ? refused.why() + ": " : "";
            channel.send(new PlaybackAnswer.Refused(detail + e.getMessage()).line());
        }
        Runtime.getRuntime().halt(0);
    }

    private void serve() throws InterruptedException {
        while (true) {
            String[] words = channel.receive().split(" ", -1);
            int generation = Integer.parseInt(words[1]);
            switch (words[0]) {
                case "seek" -> decoder.seek(Long.parseLong(words[2]));
                case "more" -> channel.send(piece(generation).line());
                default -> throw new MediaException("the player asks for something unknown");
            }
        }
    }

    private PlaybackAnswer piece(int generation) {
        int filled = 0;
        while (filled < buffer.length) {
            int got = decoder.read(buffer, filled, buffer.length - filled);
            if (got < 0) {
                break;
            }
            filled += got;
        }
        if (filled == 0) {
            return new PlaybackAnswer.End(generation);
        }
        short[] samples = new short[filled];
        for (int i = 0; i < filled; i++) {
            samples[i] = (short) Math.clamp(Math.round(buffer[i] * 32768f), -32768, 32767);
        }
        return new PlaybackAnswer.Pcm(generation, samples);
    }
}
