package org.inkwright.transcription;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.inkwright.media.AudioDecoder;
import org.inkwright.media.WorkerChannel;

/// A worker of the tests: a line with the URI of a recording, a line with the URI of the WAV file
/// to make of it.
final class WavMakerProgram {
    private WavMakerProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        Path recording = Path.of(URI.create(channel.receive()));
        Path wav = Path.of(URI.create(channel.receive()));
        float[] pcm = new float[1 << 22];
        int length = 0;
        try (var sound = AudioDecoder.open(recording)) {
            int got = sound.read(pcm, 0, pcm.length);
            while (got >= 0) {
                length += got;
                got = sound.read(pcm, length, pcm.length - length);
            }
        }
        Sounds.write(wav, Arrays.copyOf(pcm, length));
        channel.send("done");
        Runtime.getRuntime().halt(0);
    }
}
