package org.inkwright.media;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;

/// The worker that measures how loud a recording is: a line with the file's URI in; lines with what
/// follows out, and at last one word.
final class WaveformProgram {
    static final String MORE = "more";
    static final String REFUSED = "refused";
    static final String DONE = "done";

    private static final int BUCKET = PcmStream.SAMPLE_RATE * Waveform.BUCKET_MILLIS / 1000;
    private static final int FIRST_LINE = 1_000;
    private static final int LINE = 6_000;

    private final WorkerChannel channel;
    private final byte[] loudest = new byte[LINE];
    private final byte[] energy = new byte[LINE];
    private int filled;
    private int lineLength = FIRST_LINE;

    private WaveformProgram(WorkerChannel channel) {
        this.channel = channel;
    }

    public static void main(String[] arguments) throws InterruptedException {
        WorkerChannel channel = WorkerChannel.open();
        Path file = Path.of(URI.create(channel.receive()));
        try (var decoder = AudioDecoder.open(file)) {
            new WaveformProgram(channel).measure(decoder);
            channel.send(DONE);
        } catch (MediaRefusedException e) {
            channel.send(REFUSED + " " + e.why() + " " + plain(e));
        } catch (MediaException e) {
            channel.send(REFUSED + " " + Probe.Refusal.NOT_MEDIA + " " + plain(e));
        }
        Runtime.getRuntime().halt(0);
    }

    private void measure(PcmStream sound) {
        float[] bucket = new float[BUCKET];
        int count = fill(sound, bucket);
        while (count > 0) {
            add(bucket, count);
            count = fill(sound, bucket);
        }
        send();
    }

    private static int fill(PcmStream sound, float[] bucket) {
        int count = 0;
        while (count < bucket.length) {
            int got = sound.read(bucket, count, bucket.length - count);
            if (got < 0) {
                break;
            }
            count += got;
        }
        return count;
    }

    private void add(float[] bucket, int count) {
        float most = 0;
        double power = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Math.abs(bucket[i]));
            power += (double) bucket[i] * bucket[i];
        }
        loudest[filled] = Waveform.code(most);
        energy[filled] = Waveform.code(Math.sqrt(power / count));
        filled++;
        if (filled == lineLength) {
            send();
            lineLength = LINE;
        }
    }

    private void send() {
        channel.send(MORE + " " + encode(loudest) + " " + encode(energy));
        filled = 0;
    }

    private String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, filled));
    }

    private static String plain(MediaException e) {
        return String.valueOf(e.getMessage()).replace('\n', ' ');
    }
}
