package org.inkwright.media;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.inkwright.media.RecorderState.Failed;
import org.inkwright.media.RecorderState.Finished;
import org.inkwright.media.RecorderState.Reason;
import org.jspecify.annotations.Nullable;

/// What a recorder's thread does: takes samples from the microphone and writes them to the file.
/// For one thread, but for [#millis].
final class Tape implements AutoCloseable {
    /// How long is waited for more sound.
    static final Duration MOMENT = Duration.ofMillis(10);

    private static final int LEVEL_MILLIS = 50;
    private static final int SECURED_MILLIS = 5_000;

    private final Recorder.Output output;
    private final Microphone microphone;
    private final Consumer<RecorderEvent> listener;
    private final Duration patience;
    private @Nullable MicrophoneLine line;
    private @Nullable SeekableByteChannel file;
    private @Nullable WavWriter writer;
    private short[] samples = new short[0];
    private int filled;
    private boolean listening;
    private long lastHeard;
    private long secured;
    private volatile long millis;

    Tape(
            Recorder.Output output,
            Microphone microphone,
            Consumer<RecorderEvent> listener,
            Duration patience) {
        this.output = output;
        this.microphone = microphone;
        this.listener = listener;
        this.patience = patience;
    }

    /// What listening gave.
    sealed interface Heard {
        record Something() implements Heard {}

        record Nothing() implements Heard {}

        record Broken(Failed failed) implements Heard {}
    }

    long millis() {
        return millis;
    }

    /// Opens microphone and file; gives why not when it cannot.
    @Nullable Failed open() {
        switch (microphone.open()) {
            case Microphone.Opening.Absent(String detail) -> {
                return new Failed(Reason.NO_DEVICE, detail, 0);
            }
            case Microphone.Opening.Opened(MicrophoneLine opened) -> line = opened;
        }
        PcmFormat format = opened().format();
        samples = new short[(int) format.frames(LEVEL_MILLIS) * format.channels()];
        try {
            SeekableByteChannel made = output.open();
            file = made;
            writer = new WavWriter(made, format);
            return null;
        } catch (FileAlreadyExistsException e) {
            return new Failed(Reason.CANNOT_WRITE, "there is a file already", 0);
        } catch (IOException e) {
            return failed(e);
        }
    }

    void start() {
        if (!listening) {
            opened().start();
            listening = true;
            lastHeard = System.nanoTime();
        }
    }

    void stop() {
        if (listening) {
            opened().stop();
            listening = false;
        }
    }

    /// Takes what the microphone has; writes and tells each full twentieth of a second.
    Heard listen() {
        short[] rest = new short[samples.length - filled];
        int got = opened().read(rest);
        boolean silent = System.nanoTime() - lastHeard > patience.toNanos();
        if (got < 0 || (got == 0 && silent)) {
            var lost = new Failed(Reason.DEVICE_LOST, "the microphone gives no sound", 0);
            return new Heard.Broken(finish() instanceof Failed failed ? failed : at(lost));
        }
        if (got == 0) {
            return new Heard.Nothing();
        }
        lastHeard = System.nanoTime();
        System.arraycopy(rest, 0, samples, filled, got);
        filled += got;
        try {
            if (filled == samples.length) {
                write();
                listener.accept(new RecorderEvent.Heard(millis, level()));
            }
            return new Heard.Something();
        } catch (IOException e) {
            return new Heard.Broken(failed(e));
        }
    }

    /// Writes what is left and completes the file.
    RecorderState finish() {
        WavWriter open = writer;
        try {
            if (open != null) {
                write();
                open.finish();
                secure();
            }
            return new Finished(millis);
        } catch (IOException e) {
            return failed(e);
        }
    }

    @Override
    public void close() {
        if (line != null) {
            line.close();
        }
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            // Its content was written or the failure told.
            return;
        }
    }

    private void write() throws IOException {
        WavWriter open = writer;
        if (open != null && filled > 0) {
            open.write(samples, filled);
            filled = 0;
            millis = opened().format().millis(open.frames());
            if (millis - secured > SECURED_MILLIS) {
                secure();
            }
        }
    }

    /// Makes sure that the sound outlives a power cut.
    private void secure() throws IOException {
        secured = millis;
        if (file instanceof FileChannel channel) {
            channel.force(false);
        }
    }

    private Waveform.Peak level() {
        float most = 0;
        double power = 0;
        for (short sample : samples) {
            float value = Math.abs(sample / 32768f);
            most = Math.max(most, value);
            power += (double) value * value;
        }
        return new Waveform.Peak(most, (float) Math.sqrt(power / samples.length));
    }

    private Failed failed(IOException e) {
        String said = String.valueOf(e.getMessage());
        boolean full = said.toLowerCase(Locale.ROOT).matches(".*(no space|quota|disk).*");
        completeHead();
        return new Failed(full ? Reason.DISK_FULL : Reason.CANNOT_WRITE, said, millis);
    }

    /// On a full disk the head, which is already there, can still be written.
    private void completeHead() {
        try {
            if (writer != null) {
                writer.finish();
            }
        } catch (IOException e) {
            // Then it stays as it is, which can be played as well.
            return;
        }
    }

    private Failed at(Failed failed) {
        return new Failed(failed.why(), failed.detail(), millis);
    }

    private MicrophoneLine opened() {
        if (line == null) {
            throw new MediaException("the microphone is not open");
        }
        return line;
    }
}
