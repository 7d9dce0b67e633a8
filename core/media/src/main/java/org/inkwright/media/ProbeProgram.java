package org.inkwright.media;

import java.net.URI;
import java.nio.file.Path;

/// The worker that looks into files: a line with a file's URI in, a line with a [ProbeAnswer] out.
final class ProbeProgram {
    /// The first line, sent when the native libraries are loaded.
    static final String READY = "ready";

    /// A quarter of a second is enough to see that the sound is sound.
    private static final int TASTE = PcmStream.SAMPLE_RATE / 4;

    private ProbeProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        MediaInput.prepare();
        channel.send(READY);
        while (true) {
            Path file = Path.of(URI.create(channel.receive()));
            channel.send(ProbeAnswer.of(probe(file)).line());
        }
    }

    private static Probe probe(Path file) {
        try {
            MediaInput input = MediaInput.open(file);
            try (var decoder = AudioDecoder.open(input)) {
                Probe.Recording recording = FileFacts.read(input, input.sound());
                taste(input, decoder);
                return recording;
            }
        } catch (MediaRefusedException e) {
            return new Probe.Refused(e.why(), detail(e));
        } catch (MediaException e) {
            return new Probe.Refused(Probe.Refusal.NOT_MEDIA, detail(e));
        }
    }

    /// Decodes the first bit of sound. Many a header promises what does not follow; and where the
    /// format was but guessed, the sound must be without fault.
    private static void taste(MediaInput input, AudioDecoder decoder) {
        decoder.skip(TASTE);
        boolean doubtful = input.guessed() && decoder.skippedPieces() > 0;
        if (decoder.decodedSamples() == 0 || doubtful) {
            throw new MediaException("no sound decodes");
        }
    }

    private static String detail(MediaException e) {
        String message = e.getMessage();
        return message == null ? "" : message;
    }
}
